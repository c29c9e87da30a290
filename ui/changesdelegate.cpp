// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/changesdelegate.h"

#include "core/compose/diff.h"
#include "ui/models/roles.h"
#include "ui/theme.h"

#include <QPainter>

namespace waybill::ui {

using compose::Change;

namespace {

constexpr int Margin = 16;
constexpr int SignWidth = 20;
constexpr int PlatformChars = 18;

struct Sign {
    QChar character;
    theme::Role role = theme::Role::SecondText;
};

Sign signOf(Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Same:
        return {u'=', theme::Role::SecondText};
    case Change::Kind::Changed:
        return {u'~', theme::Role::Caution};
    case Change::Kind::Added:
        return {u'+', theme::Role::Chosen};
    case Change::Kind::Removed:
        return {u'\u2212', theme::Role::Rejected};
    }
    Q_UNREACHABLE_RETURN({});
}

}

void ChangesDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Sign sign = signOf(Change::Kind(index.data(models::KindRole).toInt()));
    QRect rect = option.rect.adjusted(Margin, 0, -Margin, 0);
    painter->save();
    QFont mono = theme::font(theme::Type::Mono);
    mono.setWeight(QFont::DemiBold);
    painter->setFont(mono);
    painter->setPen(theme::color(sign.role));
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, sign.character);
    rect.setLeft(rect.left() + SignWidth);

    painter->setFont(theme::font(theme::Type::Body));
    painter->setPen(theme::color(theme::Role::Text));
    const QString platform = index.data().toString();
    const QFontMetrics metrics = painter->fontMetrics();
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, platform);
    const int column = std::max(metrics.averageCharWidth() * PlatformChars,
        metrics.horizontalAdvance(platform) + theme::PartSpacing);
    rect.setLeft(rect.left() + column);

    painter->setFont(theme::font(theme::Type::Figures));
    painter->setPen(theme::color(theme::Role::SecondText));
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
        index.data(models::SecondaryTextRole).toString());
    painter->restore();
}

QSize ChangesDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, theme::rowHeight()};
}

}
