// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reasonsdelegate.h"

#include "ui/models/reasonsmodel.h"
#include "ui/rowpaint.h"
#include "ui/verdictrole.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace waybill::ui {

using models::ReasonsModel;
using models::VerdictState;
using theme::Role;
using theme::Type;

namespace {

constexpr int Margin = 14;
constexpr int IconSide = 16;
constexpr int TextLeft = Margin + IconSide + 8;
constexpr int Gap = 6; // between the parts of the first line
constexpr int Padding = 5;

bool isTitle(const QModelIndex &index)
{
    return index.data(models::KindRole).toInt() == ReasonsModel::Title;
}

void paintTitle(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QRect place = option.rect.adjusted(Margin, 4, -Margin, 0);
    QFont strong = theme::font(Type::Caption);
    strong.setWeight(QFont::DemiBold);
    const QRect all = place;
    const int used = rowpaint::line(painter, QStyle::visualRect(option.direction, all, place),
        index.data().toString(), strong, theme::color(Role::SecondText));
    place.setLeft(place.left() + used + Gap);
    rowpaint::line(painter, QStyle::visualRect(option.direction, all, place),
        index.data(models::SecondaryTextRole).toString(), theme::font(Type::Caption),
        theme::color(Role::SecondText));
}

// Place, platform and version after each other; the platform gives way where it gets narrow, as the
// version is what decides.
void paintEntry(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const QRect &line)
{
    QRect rest = line;
    const auto write = [&](const QString &text, Type type, const QColor &color, int width) {
        if (text.isEmpty() || width <= 0)
            return;
        QRect place = rest;
        place.setWidth(std::min(rest.width(), width));
        const int used = rowpaint::line(painter, QStyle::visualRect(option.direction, line, place),
            text, theme::font(type), color);
        rest.setLeft(rest.left() + used + Gap);
    };
    const QString version = index.data(ReasonsModel::VersionRole).toString();
    const int kept = version.isEmpty()
        ? 0
        : QFontMetrics(theme::font(Type::Figures)).horizontalAdvance(version) + Gap + 1;
    const QString place = index.data(ReasonsModel::PlaceRole).toString();
    write(place, Type::Strong, rowpaint::text(option), rest.width());
    write(index.data().toString(), Type::Body, rowpaint::text(option), rest.width() - kept);
    write(version, Type::Figures, rowpaint::secondText(option), rest.width());
}

}

void ReasonsDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (isTitle(index)) {
        paintTitle(painter, option, index);
        painter->restore();
        return;
    }
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    rowpaint::background(painter, row);
    const int height = QFontMetrics(theme::font(Type::Body)).height();
    const QRect line(row.rect.left() + TextLeft, row.rect.top() + Padding,
        row.rect.width() - TextLeft - Margin, height);
    const QRect icon(
        row.rect.left() + Margin, line.center().y() - IconSide / 2 + 1, IconSide, IconSide);
    const auto state = VerdictState(index.data(models::VerdictRole).toInt());
    const auto placed = [&row](const QRect &rect) {
        return QStyle::visualRect(row.direction, row.rect, rect);
    };
    rowpaint::icon(painter, placed(icon), index.data(models::IconNameRole).toString(),
        verdictRole(state), row);
    paintEntry(painter, row, index, placed(line));
    const QRect reason(
        line.left(), line.bottom() + 2, line.width(), row.rect.bottom() - line.bottom() - Padding);
    painter->setFont(theme::font(Type::Caption));
    painter->setPen(rowpaint::secondText(row));
    painter->drawText(placed(reason),
        int(QStyle::visualAlignment(row.direction, Qt::AlignLeft)) | Qt::TextWordWrap,
        index.data(models::SecondaryTextRole).toString());
    painter->restore();
}

const ReasonsDelegate::Sizes &ReasonsDelegate::sizes(int width) const
{
    if (width == m_sizes.width && m_sizes.font == QApplication::font())
        return m_sizes;
    m_sizes = {QApplication::font(), width, theme::rowHeight() - 4,
        QFontMetrics(theme::font(Type::Body)).height(), theme::twoLineRowHeight(), {}};
    return m_sizes;
}

int ReasonsDelegate::heightOf(const QString &reason, int width) const
{
    if (const auto known = m_sizes.byReason.constFind(reason); known != m_sizes.byReason.cend())
        return *known;
    const QFontMetrics metrics(theme::font(Type::Caption));
    const int height = metrics.horizontalAdvance(reason) <= width
        ? metrics.height()
        : metrics.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, reason).height();
    m_sizes.byReason.insert(reason, height);
    return height;
}

QSize ReasonsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const Sizes &known = sizes(width);
    if (isTitle(index))
        return {width, known.title};
    const int lines = known.line
        + heightOf(index.data(models::SecondaryTextRole).toString(),
            std::max(1, width - TextLeft - Margin));
    return {width, std::max(known.least, lines + 2 * Padding + 2)};
}

}
