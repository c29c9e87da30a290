// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/coverageheaders.h"

#include "ui/coveragedelegate.h"
#include "ui/models/coveragemodel.h"
#include "ui/rowpaint.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using models::CoverageModel;
using theme::Role;
using theme::Type;

namespace {

constexpr int Padding = 8;
constexpr int Indent = 30; // of entries below their group
constexpr int IconSide = 16;
constexpr int WidestHost = 184;
constexpr int WidestPlatform = 240;
constexpr int WidestVersion = 200;

// Around the sections, where the style would draw a header of its own.
void fillRest(QHeaderView *header)
{
    QRect rest = header->viewport()->rect();
    const int used = header->length() - header->offset();
    if (header->orientation() == Qt::Vertical)
        rest.setTop(used);
    else if (header->layoutDirection() == Qt::LeftToRight)
        rest.setLeft(used);
    else
        rest.setRight(rest.right() - used);
    QPainter(header->viewport()).fillRect(rest, header->palette().brush(QPalette::Base));
}

void drawBottomLine(QPainter *painter, const QRect &rect)
{
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme::color(Role::Line));
}

int widthOf(const QString &text, Type type)
{
    return QFontMetrics(theme::font(type)).horizontalAdvance(text);
}

}

HostHeader::HostHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"coverageHosts"_s);
    setSectionsMovable(false);
    setHighlightSections(false);
    setSectionsClickable(true);
    viewport()->setBackgroundRole(QPalette::Base);
}

QSize HostHeader::sectionSizeFromContents(int section) const
{
    const QString name = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    const QString client =
        model()->headerData(section, orientation(), models::SecondaryTextRole).toString();
    const int words = std::max(widthOf(name, Type::Strong), widthOf(client, Type::Caption));
    const int least = CoverageDelegate::narrowest();
    return {std::clamp(words + 2 * Padding + 1, least, std::max(least, WidestHost)),
        theme::twoLineRowHeight() + 8};
}

void HostHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    fillRest(this);
    QPainter painter(viewport());
    drawBottomLine(&painter, viewport()->rect());
}

void HostHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, palette().brush(QPalette::Base));
    const QRect line(rect.left(), rect.top(), 1, rect.height());
    painter->fillRect(QStyle::visualRect(layoutDirection(), rect, line), theme::color(Role::Line));
    const QRect inside = rect.adjusted(Padding, 0, -Padding / 2, 0);
    const QString name = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    const QString client =
        model()->headerData(section, orientation(), models::SecondaryTextRole).toString();
    const int middle = rect.center().y();
    const QFont strong = theme::font(Type::Strong);
    const QFont caption = theme::font(Type::Caption);
    const int nameHeight = QFontMetrics(strong).height();
    const int clientHeight = QFontMetrics(caption).height();
    rowpaint::line(painter, QRect(inside.left(), middle - nameHeight, inside.width(), nameHeight),
        name, strong, palette().color(QPalette::Text));
    rowpaint::line(painter, QRect(inside.left(), middle + 2, inside.width(), clientHeight), client,
        caption, theme::color(Role::SecondText));
    painter->restore();
}

EntryHeader::EntryHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent)
{
    setObjectName(u"coverageEntries"_s);
    setSectionResizeMode(Fixed);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(theme::rowHeight());
    viewport()->setBackgroundRole(QPalette::Base);
    measure();
}

void EntryHeader::setModel(QAbstractItemModel *model)
{
    QHeaderView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &EntryHeader::measure);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &EntryHeader::measure);
    measure();
}

void EntryHeader::setCollapsed(const QSet<QString> &systems)
{
    m_collapsed = systems;
    viewport()->update();
}

QString EntryHeader::text(int section, int role) const
{
    return model()->headerData(section, Qt::Vertical, role).toString();
}

// Given for a text height of 16; more where an entry says more.
void EntryHeader::measure()
{
    const int height = fontMetrics().height();
    int platform = 128 * height / 16;
    int version = 148 * height / 16;
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const int name = widthOf(text(row, Qt::DisplayRole), Type::Body)
            + widthOf(text(row, models::SecondaryTextRole), Type::Caption);
        platform = std::max(platform, theme::PageMargin + Indent + name + 2 * Padding);
        version = std::max(
            version, widthOf(text(row, CoverageModel::VersionRole), Type::Figures) + 2 * Padding);
    }
    m_platformWidth = std::min(platform, WidestPlatform * height / 16);
    m_versionWidth = std::min(version, WidestVersion * height / 16);
    updateGeometry();
}

QSize EntryHeader::sizeHint() const
{
    return {m_platformWidth + m_versionWidth, QHeaderView::sizeHint().height()};
}

QSize EntryHeader::sectionSizeFromContents(int section) const
{
    const bool isGroup = model()->headerData(section, Qt::Vertical, models::KindRole).toInt()
        == CoverageModel::Group;
    return {m_platformWidth + m_versionWidth,
        isGroup ? theme::rowHeight() + 2 : theme::entryRowHeight() + 2};
}

void EntryHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    fillRest(this);
}

void EntryHeader::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        measure();
}

void EntryHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, palette().brush(QPalette::Base));
    const int kind = model()->headerData(section, Qt::Vertical, models::KindRole).toInt();
    if (kind == CoverageModel::Result) {
        painter->fillRect(rect, theme::color(Role::Card));
        rowpaint::line(painter, rect.adjusted(theme::PageMargin, 0, -Padding, 0),
            text(section, Qt::DisplayRole), theme::font(Type::Strong),
            palette().color(QPalette::Text));
        drawBottomLine(painter, rect);
    } else if (kind == CoverageModel::Group) {
        paintGroup(painter, rect, section);
    } else {
        paintEntry(painter, rect, section);
    }
    painter->restore();
}

void EntryHeader::paintGroup(QPainter *painter, const QRect &rect, int section) const
{
    const auto square = [&rect, this](int left, int side) {
        return QStyle::visualRect(layoutDirection(), rect,
            QRect(rect.left() + left, rect.center().y() - side / 2 + 1, side, side));
    };
    const auto *coverage = qobject_cast<const CoverageModel *>(model());
    const bool folded = coverage && m_collapsed.contains(coverage->groupAt(section));
    theme::icon(folded ? u"chevron-right"_s : u"chevron-down"_s, Role::SecondText)
        .paint(painter, square(theme::PageMargin - 6, 12));
    theme::icon(text(section, models::IconNameRole))
        .paint(painter, square(theme::PageMargin + 14, IconSide));
    const QRect name = rect.adjusted(theme::PageMargin + 14 + IconSide + Padding, 0, -Padding, 0);
    rowpaint::line(painter, QStyle::visualRect(layoutDirection(), rect, name),
        text(section, Qt::DisplayRole), theme::font(Type::Strong), palette().color(QPalette::Text));
}

void EntryHeader::paintEntry(QPainter *painter, const QRect &rect, int section) const
{
    const auto place = [&rect, this](int left, int right) {
        return QStyle::visualRect(layoutDirection(), rect,
            QRect(rect.left() + left, rect.top(), std::max(0, right - left), rect.height()));
    };
    const QString number = text(section, models::SecondaryTextRole);
    const int numberWidth = widthOf(number, Type::Caption);
    const int start = theme::PageMargin + Indent;
    const int used = rowpaint::line(painter,
        place(start, m_platformWidth - numberWidth - 2 * Padding), text(section, Qt::DisplayRole),
        theme::font(Type::Body), palette().color(QPalette::Text), Qt::ElideMiddle);
    rowpaint::line(painter, place(start + used + Padding, start + used + Padding + numberWidth + 1),
        number, theme::font(Type::Caption), theme::color(Role::SecondText));
    rowpaint::line(painter, place(m_platformWidth + Padding, rect.width() - Padding),
        text(section, CoverageModel::VersionRole), theme::font(Type::Figures),
        palette().color(QPalette::Text), Qt::ElideMiddle);
}

CoverageCorner::CoverageCorner(const EntryHeader &entries, QWidget *parent)
    : QWidget(parent), m_entries(entries)
{
}

void CoverageCorner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().brush(QPalette::Base));
    const auto write = [&](const QString &words, int left, int right) {
        const QRect place =
            QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, right - left, height()));
        rowpaint::line(
            &painter, place, words, theme::font(Type::Caption), theme::color(Role::SecondText));
    };
    write(tr("Platform"), theme::PageMargin, m_entries.platformWidth());
    write(tr("OS version"), m_entries.platformWidth() + Padding, width());
    drawBottomLine(&painter, rect());
}

}
