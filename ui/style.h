// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProxyStyle>

namespace waybill::ui {

// The system's style with our heights and our glyphs where a style's own are bitmaps. Draws one
// control itself: the primary button, whose text Fusion's shading makes hard to read.
class Style : public QProxyStyle {
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;

    // Of a widget that wants the small height (theme::makeSmall).
    static constexpr auto SmallProperty = "waybillSmall";
    // Of the primary button of a view (theme::makePrimary).
    static constexpr auto PrimaryProperty = "waybillPrimary";

    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *result) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;
    QIcon standardIcon(
        StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const override;

private:
    bool losesEdges() const;
};

}
