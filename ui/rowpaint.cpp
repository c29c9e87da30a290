// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/rowpaint.h"

#include "ui/text.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QProxyStyle>
#include <QToolTip>

namespace waybill::ui::rowpaint {

using namespace Qt::StringLiterals;

namespace {

QPalette::ColorGroup group(const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
}

bool stylePaintsHighlight()
{
    const auto *proxy = qobject_cast<const QProxyStyle *>(QApplication::style());
    return !proxy || proxy->baseStyle()->name() != "windows11"_L1;
}

}

void background(QPainter *painter, QStyleOptionViewItem option)
{
    option.text.clear();
    option.icon = {};
    option.features &= ~(QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::HasDisplay
        | QStyleOptionViewItem::HasCheckIndicator);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

bool isOnHighlight(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected && stylePaintsHighlight();
}

QColor text(const QStyleOptionViewItem &option)
{
    return option.palette.color(
        group(option), isOnHighlight(option) ? QPalette::HighlightedText : QPalette::Text);
}

QColor secondText(const QStyleOptionViewItem &option)
{
    return isOnHighlight(option) ? text(option) : theme::color(theme::Role::SecondText);
}

QColor colored(const QStyleOptionViewItem &option, theme::Role role)
{
    if (!isOnHighlight(option))
        return theme::color(role);
    return theme::colorOn(
        role, option.palette.color(group(option), QPalette::Highlight), text(option));
}

void icon(QPainter *painter, const QRect &place, const QString &name, theme::Role role,
    const QStyleOptionViewItem &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const QIcon::Mode mode = !enabled ? QIcon::Disabled
        : isOnHighlight(option)       ? QIcon::Selected
                                      : QIcon::Normal;
    theme::icon(name, role).paint(painter, place, Qt::AlignCenter, mode);
}

int line(QPainter *painter, const QRect &place, const QString &text, const QFont &font,
    const QColor &color, Qt::TextElideMode elide, Qt::Alignment alignment)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, elide, place.width());
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(place,
        int(QStyle::visualAlignment(painter->layoutDirection(), alignment | Qt::AlignVCenter))
            | Qt::TextSingleLine | Qt::TextDontClip,
        shown);
    return metrics.horizontalAdvance(shown);
}

bool toolTip(QHelpEvent *event, QAbstractItemView *view, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty()) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(
        event->globalPos(), plainToolTip(text), view->viewport(), view->visualRect(index));
    return true;
}

}
