// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace waybill::ui::theme {

namespace {

// The two tables. Contrast: the worst of base, window, card, both selections and the own tint.
QRgb lightValue(Role role)
{
    switch (role) {
    case Role::SecondText:
        return 0x5C5C5C;
    case Role::Link:
        return 0x005A9E;
    case Role::Card:
        return 0xFAFAFA;
    case Role::Line:
        return 0xE3E3E3;
    case Role::ControlEdge:
        return 0xD4D4D4;
    case Role::Hover:
        return 0xF6F6F6;
    case Role::Selected:
        return 0xEEEEEE;
    case Role::Chosen:
        return 0x0E700E;
    case Role::Loses:
        return 0x3B5F8A;
    case Role::Rejected:
        return 0xA4352B;
    case Role::Unknown:
        return 0x6A4C9C;
    case Role::Caution:
        return 0x855000;
    case Role::ChosenTint:
        return 0xE7F4E7;
    case Role::LosesTint:
        return 0xEAF0F8;
    case Role::RejectedTint:
        return 0xFBEBE9;
    case Role::UnknownTint:
        return 0xF2ECFA;
    case Role::CautionTint:
        return 0xFFF3D9;
    case Role::ChosenEdge:
        return 0xB4D9B4;
    case Role::LosesEdge:
        return 0xC3D3E8;
    case Role::RejectedEdge:
        return 0xEFC4BF;
    case Role::UnknownEdge:
        return 0xD6C7EC;
    case Role::CautionEdge:
        return 0xEBD29A;
    case Role::JsonKey:
        return 0x005CC5;
    case Role::JsonString:
        return 0x032F62;
    case Role::JsonNumber:
        return 0x6F42C1;
    default:
        return 0x1B1B1B;
    }
}

QRgb darkValue(Role role)
{
    switch (role) {
    case Role::SecondText:
        return 0xB9B9B9;
    case Role::Link:
        return 0x8ACBFF;
    case Role::Card:
        return 0x2C2C2C;
    case Role::Line:
        return 0x3B3B3B;
    case Role::ControlEdge:
        return 0x474747;
    case Role::Hover:
        return 0x303030;
    case Role::Selected:
        return 0x393939;
    case Role::Chosen:
        return 0x7FD477;
    case Role::Loses:
        return 0xA3C2E8;
    case Role::Rejected:
        return 0xF4A79F;
    case Role::Unknown:
        return 0xCDB8F3;
    case Role::Caution:
        return 0xF3C570;
    case Role::ChosenTint:
        return 0x22381F;
    case Role::LosesTint:
        return 0x253348;
    case Role::RejectedTint:
        return 0x452B28;
    case Role::UnknownTint:
        return 0x372D4A;
    case Role::CautionTint:
        return 0x41341B;
    case Role::ChosenEdge:
        return 0x3D6338;
    case Role::LosesEdge:
        return 0x41587A;
    case Role::RejectedEdge:
        return 0x754742;
    case Role::UnknownEdge:
        return 0x5C4A7D;
    case Role::CautionEdge:
        return 0x6E5930;
    case Role::JsonKey:
        return 0x79B8FF;
    case Role::JsonString:
        return 0xB5D9FF;
    case Role::JsonNumber:
        return 0xD0B4FF;
    default:
        return 0xF4F4F4;
    }
}

// Roles that the system knows; an invalid colour for those that it does not.
QColor systemColor(Role role, const QPalette &palette)
{
    switch (role) {
    case Role::Text:
        return palette.color(QPalette::WindowText);
    case Role::DisabledText:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case Role::Accent:
        return palette.color(QPalette::Accent);
    case Role::OnAccent:
        return contrast(palette.color(QPalette::Accent), Qt::white) >= 4.5 ? QColor(0xFFFFFF)
                                                                           : QColor(0x00121D);
    default:
        return {};
    }
}

bool isSurface(Role role)
{
    return role == Role::Card || role == Role::Hover || role == Role::Selected
        || (role >= Role::ChosenTint && role <= Role::CautionTint);
}

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

}

bool isDark()
{
    return QGuiApplication::palette().color(QPalette::Base).lightness() < 128;
}

bool isHighContrast()
{
#ifdef Q_OS_WIN
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Unknown;
#else
    return false;
#endif
}

QColor color(Role role)
{
    const QPalette palette = QGuiApplication::palette();
    if (const QColor known = systemColor(role, palette); known.isValid())
        return known;
    if (isHighContrast())
        return palette.color(isSurface(role) ? QPalette::Base : QPalette::WindowText);
    return QColor::fromRgb(isDark() ? darkValue(role) : lightValue(role));
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor colorOn(Role role, const QColor &background, const QColor &fallback)
{
    const QColor wanted = color(role);
    return contrast(wanted, background) >= 4.5 ? wanted : fallback;
}

}
