// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/hostsdelegate.h"

#include "ui/models/roles.h"
#include "ui/rowpaint.h"
#include "ui/verdictrole.h"

#include <QPainter>

namespace waybill::ui {

namespace {

constexpr int IconSide = 16;
constexpr int HostChars = 34;

}

void HostsDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    rowpaint::background(painter, row);
    const QRect all = row.rect.adjusted(theme::PageMargin, 0, -theme::PageMargin, 0);
    const auto placed = [&](const QRect &place) {
        return QStyle::visualRect(row.direction, row.rect, place);
    };
    const auto role = verdictRole(models::VerdictState(index.data(models::VerdictRole).toInt()));
    rowpaint::icon(painter,
        placed(QRect(all.left(), all.center().y() - IconSide / 2 + 1, IconSide, IconSide)),
        index.data(models::IconNameRole).toString(), role, row);
    const QFont body = theme::font(theme::Type::Body);
    QRect name = all.adjusted(IconSide + theme::PartSpacing, 0, 0, 0);
    name.setWidth(std::min(QFontMetrics(body).averageCharWidth() * HostChars, name.width() / 2));
    rowpaint::line(painter, placed(name), index.data().toString(), body, rowpaint::text(row));
    const QRect rest = all.adjusted(name.right() + theme::PartSpacing - all.left(), 0, 0, 0);
    rowpaint::line(painter, placed(rest), index.data(models::SecondaryTextRole).toString(), body,
        rowpaint::secondText(row));
    painter->restore();
}

QSize HostsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, theme::rowHeight()};
}

}
