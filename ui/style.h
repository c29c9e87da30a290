// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProxyStyle>

namespace waybill::ui {

// The system's style with our heights and our glyphs where a style's own are bitmaps. Draws no
// control itself.
class Style : public QProxyStyle {
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;

    // Of a widget that wants the small height (theme::makeSmall).
    static constexpr auto SmallProperty = "waybillSmall";

    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *result) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    QIcon standardIcon(
        StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const override;
};

}
