// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/coveragedelegate.h"

#include "ui/models/coveragemodel.h"
#include "ui/rowpaint.h"

#include <QPainter>

#include <algorithm>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using models::CoverageModel;
using models::VerdictState;
using theme::Role;
using theme::Type;

namespace {

constexpr int Narrowest = 104;
constexpr int IconSide = 16;
constexpr int CrossSide = 12; // of the x, which is the normal case
constexpr int Inset = 4; // of a tint
constexpr int Before = 9; // the icon
constexpr int Gap = 6;

struct Look {
    Role text = Role::SecondText;
    Role tint = Role::Text; // Text: none
};

Look lookOf(VerdictState state)
{
    switch (state) {
    case VerdictState::Chosen:
        return {Role::Chosen, Role::ChosenTint};
    case VerdictState::CannotStart:
        return {Role::Caution, Role::CautionTint};
    case VerdictState::Unknown:
        return {Role::Unknown, Role::UnknownTint};
    case VerdictState::Loses:
        return {Role::Loses, Role::Text};
    case VerdictState::Rejected:
        return {Role::Rejected, Role::Text};
    case VerdictState::None:
        break;
    }
    return {};
}

void paintTint(QPainter *painter, const QRect &cell, Role tint)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::color(tint));
    painter->drawRoundedRect(cell.adjusted(Inset, 1, -Inset + 1, -1), 2, 2);
}

void paintResultRow(QPainter *painter, const QRect &cell)
{
    painter->fillRect(cell, theme::color(Role::Card));
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme::color(Role::Line));
}

// Where the keyboard is; in grey while another part of the window has it.
void paintRing(QPainter *painter, const QStyleOptionViewItem &option)
{
    const bool active = option.state & QStyle::State_HasFocus;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme::color(active ? Role::Accent : Role::SecondText), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -1, -1), 3, 3);
}

void paintWord(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto state = VerdictState(index.data(models::VerdictRole).toInt());
    const bool isResult = index.data(models::KindRole).toInt() == CoverageModel::Result;
    const bool isCross = state == VerdictState::Rejected && !isResult;
    const Look look = lookOf(state);
    const QRect cell = option.rect;
    const int side = isCross ? CrossSide : IconSide;
    const QRect icon(cell.left() + Before, cell.center().y() - side / 2 + 1, side, side);
    theme::icon(index.data(models::IconNameRole).toString(), look.text)
        .paint(painter, QStyle::visualRect(option.direction, cell, icon));
    if (isCross)
        return;
    const QRect word = cell.adjusted(Before + IconSide + Gap, 0, -Gap, 0);
    const Type type = state == VerdictState::Loses ? Type::Body : Type::Strong;
    rowpaint::line(painter, QStyle::visualRect(option.direction, cell, word),
        index.data().toString(), theme::font(type), theme::color(look.text));
}

}

// In the words of the language, with a little room.
int CoverageDelegate::narrowest()
{
    const QFontMetrics metrics(theme::font(Type::Strong));
    int widest = 0;
    for (const QString &word : {CoverageModel::tr("chosen"), CoverageModel::tr("no start"),
             CoverageModel::tr("perhaps"), match::words(match::Outcome::CannotTell)})
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return std::max(Narrowest, widest + Before + IconSide + 3 * Gap);
}

void CoverageDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int kind = index.data(models::KindRole).toInt();
    const auto state = VerdictState(index.data(models::VerdictRole).toInt());
    painter->save();
    // Over what the style would do to a selected cell: the ring says it, and the tint stays.
    painter->fillRect(option.rect, option.palette.brush(QPalette::Base));
    if (kind == CoverageModel::Result)
        paintResultRow(painter, option.rect);
    if (kind != CoverageModel::Group) {
        const QRect line(option.rect.left(), option.rect.top(), 1, option.rect.height());
        painter->fillRect(
            QStyle::visualRect(option.direction, option.rect, line), theme::color(Role::Line));
    }
    const Role tint = lookOf(state).tint;
    if (kind == CoverageModel::Entry && tint != Role::Text)
        paintTint(painter, option.rect, tint);
    if (kind != CoverageModel::Group)
        paintWord(painter, option, index);
    if (option.state & QStyle::State_Selected)
        paintRing(painter, option);
    painter->restore();
}

QSize CoverageDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {narrowest(), theme::entryRowHeight() + 2};
}

}
