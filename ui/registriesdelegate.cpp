// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/registriesdelegate.h"

#include "ui/badge.h"
#include "ui/models/registriesmodel.h"
#include "ui/plainhttpmark.h"
#include "ui/rowpaint.h"

#include <QMouseEvent>
#include <QPainter>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using models::RegistriesModel;
using theme::Role;
using Kind = RegistriesModel::Kind;
using State = RegistriesModel::State;

namespace {

constexpr int IconSize = 16;
constexpr int Gap = 7;
constexpr int RightMargin = 12;

Kind kindOf(const QModelIndex &index)
{
    return Kind(index.data(models::KindRole).toInt());
}

bool hasFailed(const QModelIndex &index)
{
    return index.data(RegistriesModel::StateRole).toInt() == int(State::Failed);
}

void paintSkeleton(QPainter *painter, const QRect &row, int number)
{
    static constexpr std::array widths {128, 92, 150};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::color(Role::Line));
    const int y = row.center().y();
    const int width = std::min(widths[std::size_t(number) % widths.size()], row.width() - 30);
    painter->drawRoundedRect(QRect(row.left(), y - 7, IconSize, 14), 4, 4);
    painter->drawRoundedRect(QRect(row.left() + IconSize + Gap, y - 5, width, 10), 4, 4);
    painter->restore();
}

// Where "Retry" stands, in logical order.
QRect retryRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QFontMetrics metrics(theme::font(theme::Type::Caption));
    const int width =
        metrics.horizontalAdvance(index.data(models::SecondaryTextRole).toString()) + RightMargin;
    QRect place = option.rect;
    place.setLeft(place.right() - width);
    return QStyle::visualRect(option.direction, option.rect, place);
}

// A registry's: words for what is a risk, icons for the rest; the tooltip has the sentences.
QList<BadgeLook> marksOf(const QModelIndex &index)
{
    const RegistriesModel::Marks marks(index.data(RegistriesModel::MarksRole).toInt());
    QList<BadgeLook> looks;
    if (marks & RegistriesModel::PlainHttp)
        looks.append(PlainHttpMark::badge());
    if (marks & RegistriesModel::OwnTrust)
        looks.append({RegistriesDelegate::tr("own trust"), u"certificate"_s, Role::Caution});
    if (marks & RegistriesModel::SignedIn)
        looks.append({.text = {}, .iconName = u"sign-in"_s});
    if (marks & RegistriesModel::Mirrored)
        looks.append({.text = {}, .iconName = u"copy"_s});
    return looks;
}

// Beside the name, which keeps half of the row if it needs it: with their words if they can, else
// as icons. The first one, which is the risk if there is one, is never left out.
QList<BadgeLook> marksBeside(
    const QStyleOptionViewItem &option, const QModelIndex &index, int width)
{
    QList<BadgeLook> looks = marksOf(index);
    const QFontMetrics metrics(theme::font(theme::Type::Body));
    const int room = std::max(width - metrics.horizontalAdvance(option.text) - Gap, width / 2);
    if (badge::rowWidth(looks) <= room)
        return looks;
    for (BadgeLook &look : looks)
        look.text.clear();
    return badge::fitting(looks, room);
}

// In one row that ends at the right edge; gives its width.
int paintMarks(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const QRect &place)
{
    const QList<BadgeLook> looks = marksBeside(option, index, place.width());
    if (looks.isEmpty())
        return 0;
    const int width = badge::rowWidth(looks);
    QRect box = place;
    box.setLeft(place.right() + 1 - width);
    badge::paintRow(*painter, QStyle::visualRect(option.direction, place, box), looks,
        rowpaint::isOnHighlight(option));
    return width + Gap;
}

// The part at the right edge; gives its width.
int paintRight(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const QRect &place)
{
    const QStringList badges = index.data(models::BadgesRole).toStringList();
    if (!badges.isEmpty()) {
        const BadgeLook look {badges.first(), {}, Role::SecondText};
        QRect box = place;
        box.setLeft(box.right() + 1 - badge::size(look).width());
        badge::paint(*painter, box, look, rowpaint::isOnHighlight(option));
        return box.width() + Gap;
    }
    const QString text = index.data(models::SecondaryTextRole).toString();
    if (text.isEmpty())
        return paintMarks(painter, option, index, place);
    const QColor color =
        hasFailed(index) ? rowpaint::colored(option, Role::Link) : rowpaint::secondText(option);
    return rowpaint::line(painter, place, text, theme::font(theme::Type::Caption), color,
               Qt::ElideRight, Qt::AlignRight)
        + Gap;
}

}

void RegistriesDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    rowpaint::background(painter, row);
    painter->save();
    QRect place = row.rect.adjusted(2, 0, -RightMargin, 0);
    const Kind kind = kindOf(index);
    if (kind == Kind::Skeleton) {
        paintSkeleton(painter, place, index.row());
        painter->restore();
        return;
    }
    const bool failed = hasFailed(index);
    const QRect square(place.left(), place.center().y() - IconSize / 2 + 1, IconSize, IconSize);
    rowpaint::icon(painter, square, index.data(models::IconNameRole).toString(),
        failed ? Role::Text : Role::SecondText, row);
    place.setLeft(square.right() + 1 + Gap);
    place.setRight(place.right() - paintRight(painter, row, index, place));
    QColor color = rowpaint::text(row);
    if (failed)
        color = rowpaint::colored(row, Role::Rejected);
    else if (kind == Kind::GoTo || kind == Kind::Search)
        color = rowpaint::colored(row, Role::Link);
    const bool endsMatter =
        kind == Kind::Tag || kind == Kind::Repository || kind == Kind::Registry; // its port
    rowpaint::line(painter, place, row.text, theme::font(theme::Type::Body), color,
        endsMatter ? Qt::ElideMiddle : Qt::ElideRight);
    painter->restore();
}

QSize RegistriesDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, theme::rowHeight()};
}

bool RegistriesDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && hasFailed(index)) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton
            && retryRect(option, index).contains(mouse->position().toPoint())) {
            Q_EMIT retryClicked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

bool RegistriesDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &, const QModelIndex &index)
{
    return rowpaint::toolTip(event, view, index);
}

}
