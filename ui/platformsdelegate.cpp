// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/platformsdelegate.h"

#include "ui/badge.h"
#include "ui/models/platformsmodel.h"
#include "ui/rowpaint.h"
#include "ui/verdictrole.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::ui {

using models::PlatformsModel;
using models::VerdictState;
using theme::Role;
using theme::Type;

namespace {

constexpr int IconSide = 16;
constexpr int Gap = 8; // between texts of a cell

QString attestationIcon(const QString &badge)
{
    if (badge == "provenance"_L1 || badge == "attestation"_L1)
        return u"attestation"_s;
    return badge == "SBOM"_L1 ? u"packages"_s : QString();
}

}

// What stands in a cell, laid out from its start: left, or right in right-to-left layouts.
struct PlatformsDelegate::Cell {
    QPainter &painter;
    const QStyleOptionViewItem &option;
    QRect rest; // what is still free, as if from left to right

    bool onHighlight() const { return rowpaint::isOnHighlight(option); }
    QColor text() const { return rowpaint::text(option); }
    QColor color(Role role) const
    {
        return role == Role::SecondText ? rowpaint::secondText(option)
                                        : rowpaint::colored(option, role);
    }

    QRect placed(const QRect &place) const
    {
        return QStyle::visualRect(option.direction, option.rect, place);
    }

    void skip(int width) { rest.setLeft(std::min(rest.left() + width, rest.right() + 1)); }

    void icon(const QString &name, Role role)
    {
        const QRect place(rest.left(), rest.center().y() - IconSide / 2 + 1, IconSide, IconSide);
        rowpaint::icon(&painter, placed(place), name, role, option);
        skip(IconSide);
    }

    // Data reads from left to right in every language.
    void write(const QString &words, Type type, const QColor &color,
        Qt::TextElideMode elide = Qt::ElideRight)
    {
        painter.setFont(theme::font(type));
        painter.setPen(color);
        const QFontMetrics metrics = painter.fontMetrics();
        const QString shown = metrics.elidedText(words, elide, rest.width());
        QRect place = rest;
        place.setWidth(std::min(rest.width(), metrics.horizontalAdvance(shown)));
        painter.drawText(placed(place),
            Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip | Qt::TextSingleLine
                | Qt::TextForceLeftToRight,
            shown);
        skip(place.width());
    }

    void writeAtEnd(const QString &words, Type type, const QColor &color)
    {
        painter.setFont(theme::font(type));
        rest.setLeft(std::max(
            rest.left(), rest.right() + 1 - painter.fontMetrics().horizontalAdvance(words)));
        // A part of a number is another number.
        write(words, type, color, Qt::ElideNone);
    }
};

void PlatformsDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    rowpaint::background(painter, row);
    const int before = index.column() == PlatformsModel::Platform ? 0 : CellPadding;
    painter->save();
    const Cell cell {
        .painter = *painter, .option = row, .rest = row.rect.adjusted(before, 0, -CellPadding, 0)};
    if (index.data(models::KindRole).toInt() == PlatformsModel::Group)
        paintGroup(cell, index);
    else if (index.column() == PlatformsModel::Platform)
        paintPlatform(cell, index);
    else if (index.column() == PlatformsModel::OsVersion)
        paintVersion(cell, index);
    else if (index.column() == PlatformsModel::Size)
        paintSize(cell, index);
    else if (index.column() == PlatformsModel::Digest)
        Cell(cell).write(index.data().toString(), Type::Mono, cell.text());
    else
        paintVerdict(cell, index);
    painter->restore();
}

QSize PlatformsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {theme::rowHeight(), theme::rowHeight()};
}

void PlatformsDelegate::paintGroup(const Cell &row, const QModelIndex &index) const
{
    if (index.column() != PlatformsModel::Platform)
        return;
    Cell cell = row;
    cell.icon(index.data(models::IconNameRole).toString(), Role::Text);
    cell.skip(6);
    cell.write(index.data().toString(), Type::Strong, cell.text());
    cell.skip(Gap);
    cell.write(index.data(models::SecondaryTextRole).toString(), Type::Caption,
        cell.color(Role::SecondText));
}

void PlatformsDelegate::paintPlatform(const Cell &row, const QModelIndex &index) const
{
    Cell cell = row;
    const QString icon = index.data(models::IconNameRole).toString();
    const bool bad = index.data(PlatformsModel::LoadRole).toInt() == PlatformsModel::Failed;
    if (bad) {
        // Before the text, in the indentation, so that the names stay in one line.
        cell.rest.setLeft(cell.rest.left() - IconSide - 6);
        cell.icon(icon, Role::Caution);
        cell.skip(6);
    } else if (!icon.isEmpty()) {
        cell.icon(icon, Role::Text);
        cell.skip(6);
    }
    cell.write(index.data().toString(), Type::Body, cell.text());
    const QString place = index.data(models::SecondaryTextRole).toString();
    if (!place.isEmpty()) {
        cell.skip(Gap);
        cell.write(place, Type::Caption, cell.color(Role::SecondText));
    }
    QList<BadgeLook> badges;
    const QStringList texts = index.data(models::BadgesRole).toStringList();
    for (const QString &text : texts)
        badges.append({text, attestationIcon(text), Role::SecondText});
    cell.skip(Gap);
    if (!badges.isEmpty() && cell.rest.width() > 0)
        badge::paintRow(cell.painter, cell.placed(cell.rest), badges, cell.onHighlight());
}

void PlatformsDelegate::paintVersion(const Cell &row, const QModelIndex &index) const
{
    Cell cell = row;
    const bool bad = index.data(PlatformsModel::LoadRole).toInt() == PlatformsModel::Failed;
    if (bad) {
        cell.write(index.data().toString(), Type::Body, cell.color(Role::Caution));
        return;
    }
    cell.write(index.data().toString(), Type::Figures, cell.text());
    cell.skip(Gap);
    cell.write(
        index.data(models::SecondaryTextRole).toString(), Type::Body, cell.color(Role::SecondText));
}

void PlatformsDelegate::paintSize(const Cell &row, const QModelIndex &index) const
{
    Cell cell = row;
    const bool waits = index.data(PlatformsModel::LoadRole).toInt() == PlatformsModel::Waiting;
    if (!waits || !m_showsWaiting) {
        cell.writeAtEnd(index.data().toString(), Type::Figures, cell.text());
        return;
    }
    QRect bar(0, 0, std::min(cell.rest.width(), 52), 10);
    bar.moveRight(cell.rest.right());
    bar.moveTop(cell.rest.center().y() - bar.height() / 2);
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    cell.painter.setBrush(theme::color(Role::Line));
    cell.painter.drawRoundedRect(cell.placed(bar), 2, 2);
}

// A rejection is the normal case in a list, so only its icon is coloured.
void PlatformsDelegate::paintVerdict(const Cell &row, const QModelIndex &index) const
{
    Cell cell = row;
    const auto state = VerdictState(index.data(models::VerdictRole).toInt());
    if (state == VerdictState::None)
        return;
    const Role role = verdictRole(state);
    cell.icon(index.data(models::IconNameRole).toString(), role);
    cell.skip(6);
    const bool loud = state == VerdictState::Chosen || state == VerdictState::CannotStart;
    cell.write(index.data().toString(), Type::Body, loud ? cell.color(role) : cell.text());
}

}
