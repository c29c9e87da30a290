// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/style.h"

#include "ui/theme.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int HeaderPadding = 10; // as cells have it, so that a header stands over its column

bool isVertical(const QWidget *widget)
{
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    return header && header->orientation() == Qt::Vertical;
}

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

bool isPrimary(const QStyleOption &option, const QWidget *widget)
{
    return widget && widget->property(Style::PrimaryProperty).toBool()
        && option.state & QStyle::State_Enabled;
}

// One even colour, the one that the text is measured against.
void drawPrimary(const QStyleOption &option, QPainter *painter)
{
    const QColor fill = option.palette.color(QPalette::Button);
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool under = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(down ? fill.darker(125) : under ? fill.darker(110) : fill);
    const bool ring =
        option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
    const QRect inside = ring ? option.rect.adjusted(3, 3, -3, -3) : option.rect;
    painter->drawRoundedRect(inside, theme::ControlRadius, theme::ControlRadius);
    if (ring) {
        painter->setPen(QPen(theme::color(theme::Role::Text), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(
            option.rect.adjusted(1, 1, -1, -1), theme::ControlRadius, theme::ControlRadius);
    }
    painter->restore();
}

// Fusion's outlines are darker than the window, which in the dark nobody sees.
void drawEdge(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter *painter)
{
    const bool focused = option.state & QStyle::State_HasFocus;
    const QColor edge = theme::color(theme::Role::SecondText).darker(150);
    const QRect rect = option.rect.adjusted(0, 0, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(focused ? theme::color(theme::Role::Accent) : edge);
    if (element == QStyle::PE_IndicatorRadioButton) {
        const qreal radius = (option.rect.width() + (option.rect.width() + 1) % 2) / 2.0 - 1;
        painter->drawEllipse(QPointF(option.rect.center() + QPoint(1, 1)), radius, radius);
    } else {
        painter->translate(0.5, 0.5);
        painter->drawRoundedRect(rect, 2, 2);
    }
    painter->restore();
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
    if (type == CT_HeaderSection && !isVertical(widget)) // the padding is for the sides only
        result.rheight() -= 2 * (HeaderPadding - QProxyStyle::pixelMetric(PM_HeaderMargin));
    result.setHeight(std::max(result.height(), least));
    if (type == CT_PushButton)
        result.rwidth() += 16;
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
    case PM_HeaderMargin:
        return isVertical(widget) ? QProxyStyle::pixelMetric(metric, option, widget)
                                  : HeaderPadding;
    case PM_TabBarTabShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QRect Style::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_HeaderLabel) { // the padding is for the sides only
        rect.setTop(option->rect.top());
        rect.setBottom(option->rect.bottom());
    }
    return rect;
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons: // Qt's own, which fit nothing else here
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
    case PE_IndicatorTabClose: {
        // A selected tab is no highlight.
        QStyleOption plain = *option;
        plain.state &= ~State_Selected;
        return drawIcon(u"close"_s, option->rect, plain, painter);
    }
    case PE_PanelButtonCommand:
        if (isPrimary(*option, widget))
            return drawPrimary(*option, painter);
        break;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return drawRowFocus(*option, painter);
        break;
    case PE_FrameLineEdit:
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (losesEdges())
            drawEdge(element, *option, painter);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox && losesEdges())
        drawEdge(PE_FrameLineEdit, *option, painter);
}

bool Style::losesEdges() const
{
    return theme::isDark() && !theme::isHighContrast() && baseStyle()->name() == "fusion"_L1;
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    // Below the numbers of a table's rows the table goes on.
    if (element == CE_HeaderEmptyArea && !(option->state & State_Horizontal)) {
        painter->fillRect(option->rect, option->palette.base());
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
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
