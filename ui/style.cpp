// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/style.h"

#include "ui/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

int leastHeight(QStyle::ContentsType type, const QWidget *widget)
{
    switch (type) {
    case QStyle::CT_PushButton:
        return widget && widget->property(Style::SmallProperty).toBool()
            ? theme::smallControlHeight()
            : theme::controlHeight();
    case QStyle::CT_LineEdit:
    case QStyle::CT_ComboBox:
    case QStyle::CT_SpinBox:
        return theme::controlHeight();
    case QStyle::CT_TabBarTab:
        return theme::tabHeight();
    case QStyle::CT_MenuBarItem:
        return theme::rowHeight();
    case QStyle::CT_HeaderSection:
        return theme::headerHeight();
    default:
        return 0;
    }
}

QIcon::Mode modeOf(QStyle::State state)
{
    if (!(state & QStyle::State_Enabled))
        return QIcon::Disabled;
    return state & QStyle::State_Selected ? QIcon::Selected : QIcon::Normal;
}

void drawIcon(const QString &name, const QRect &rect, const QStyleOption &option, QPainter *painter)
{
    const int side = std::min({16, rect.width(), rect.height()});
    QRect place(0, 0, side, side);
    place.moveCenter(rect.center());
    theme::icon(name, theme::Role::SecondText)
        .paint(painter, place, Qt::AlignCenter, modeOf(option.state));
}

void drawBranch(const QStyleOption &option, QPainter *painter)
{
    if (!(option.state & QStyle::State_Children))
        return;
    const bool open = option.state & QStyle::State_Open;
    drawIcon(open ? u"chevron-down"_s : u"chevron-right"_s, option.rect, option, painter);
}

// Inside rows: 2 px in the text's colour, after a key only.
void drawRowFocus(const QStyleOption &option, QPainter *painter)
{
    if (!(option.state & QStyle::State_KeyboardFocusChange))
        return;
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    painter->setPen(
        QPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text), 2));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    painter->restore();
}

}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int least = leastHeight(type, widget);
    result.setHeight(std::max(result.height(), least));
    if (type == CT_PushButton)
        result.rwidth() += 8;
    else if (type == CT_MenuBarItem)
        result.rwidth() += 4;
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_ToolBarIconSize:
        return 20;
    case PM_DockWidgetSeparatorExtent:
        return 1;
    case PM_TabBarTabShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_EtchDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorBranch:
        return drawBranch(*option, painter);
    case PE_IndicatorTabClose:
        return drawIcon(u"close"_s, option->rect, *option, painter);
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return drawRowFocus(*option, painter);
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

QIcon Style::standardIcon(
    StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    switch (standard) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return theme::icon(u"close"_s, theme::Role::SecondText);
    case SP_TitleBarNormalButton:
        return theme::icon(u"float"_s, theme::Role::SecondText);
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

}
