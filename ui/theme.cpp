// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme.h"

#include "ui/appearance.h"
#include "ui/style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPalette>
#include <QPushButton>
#include <QStyleHints>

#include <optional>

namespace waybill::ui::theme {

using namespace Qt::StringLiterals;

namespace {

struct Surface {
    QRgb window, base, alternate, button, text, second, disabled, highlight, link, accent;
};
constexpr Surface LightSurface {0xF3F3F3, 0xFFFFFF, 0xFAFAFA, 0xF7F7F7, 0x1B1B1B, 0x5C5C5C,
    0x8A8A8A, 0x2070AB, 0x005A9E, 0x0067C0};
constexpr Surface DarkSurface {0x202020, 0x282828, 0x2C2C2C, 0x353535, 0xF4F4F4, 0xB9B9B9, 0x8A8A8A,
    0x1F66A6, 0x8ACBFF, 0x4CC2FF};

// Fusion's own highlight; whoever has it has no desktop theme that sets one. White text on it has
// 3.7:1 only.
constexpr QRgb FusionHighlight = 0xFF308CC6;

constexpr auto NoDesktopTheme = "waybillNoDesktopTheme";
constexpr auto ChosenScheme = "waybillScheme";

void setText(QPalette &palette, QPalette::ColorGroup group, QRgb text)
{
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(group, role, text);
}

QPalette ownPalette(const Surface &surface)
{
    QPalette palette(QColor(surface.button), QColor(surface.window));
    setText(palette, QPalette::All, surface.text);
    palette.setColor(QPalette::Base, surface.base);
    palette.setColor(QPalette::AlternateBase, surface.alternate);
    palette.setColor(QPalette::ToolTipBase, surface.alternate);
    palette.setColor(QPalette::Highlight, surface.highlight);
    palette.setColor(QPalette::HighlightedText, QColor(Qt::white));
    palette.setColor(QPalette::Link, surface.link);
    palette.setColor(QPalette::LinkVisited, surface.link);
    palette.setColor(QPalette::Accent, surface.accent);
    palette.setColor(QPalette::PlaceholderText, surface.second);
    setText(palette, QPalette::Disabled, surface.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, surface.window);
    return palette;
}

// Qt means windows11 for Windows 11 up only, and windowsvista knows no dark.
QString styleToUse()
{
    const QString system = QApplication::style()->name();
    return system == "windowsvista"_L1 || system == "windows"_L1 ? u"fusion"_s : system;
}

void followSystem(QApplication &application)
{
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application,
        [&application] {
            if (application.property(ChosenScheme).toInt() == int(Scheme::System))
                install(application, Scheme::System);
        });
}

void installOnce(QApplication &application)
{
    if (application.property(NoDesktopTheme).isValid())
        return;
    const bool bare =
        QGuiApplication::palette().color(QPalette::Highlight).rgba() == FusionHighlight;
    application.setProperty(NoDesktopTheme, bare);
    QApplication::setStyle(new Style(styleToUse()));
    if (bare) {
        // Qt falls back to 9 points where no desktop sets a font; desktops mean 10.
        QFont font = QApplication::font();
        font.setPointSizeF(9.75);
        QApplication::setFont(font);
    }
    QApplication::setWindowIcon(applicationIcon());
    followSystem(application);
}

bool wantsDark(Scheme scheme)
{
    if (scheme == Scheme::System)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    return scheme == Scheme::Dark;
}

Qt::ColorScheme toQt(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return Qt::ColorScheme::Light;
    case Scheme::Dark:
        return Qt::ColorScheme::Dark;
    case Scheme::System:
        break;
    }
    return Qt::ColorScheme::Unknown;
}

// Gives a button the accent as its own colour, in styles that have no primary buttons.
class Primary : public QObject {
public:
    explicit Primary(QPushButton *button) : QObject(button), m_button(button)
    {
        button->setProperty(Style::PrimaryProperty, true);
        connect(Appearance::of(qApp), &Appearance::changed, this, &Primary::apply);
        apply();
    }

private:
    void apply()
    {
        QPalette palette = QApplication::palette(m_button);
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            palette.setColor(group, QPalette::Button, color(Role::Accent));
            palette.setColor(group, QPalette::ButtonText, color(Role::OnAccent));
        }
        m_button->setPalette(palette);
    }

    QPushButton *m_button;
};

}

void install(QApplication &application, Scheme scheme)
{
    installOnce(application);
    application.setProperty(ChosenScheme, int(scheme));
    QGuiApplication::styleHints()->setColorScheme(toQt(scheme));
    const bool bare = application.property(NoDesktopTheme).toBool();
    if (!bare)
        QApplication::setPalette(QPalette());
    // A platform may not be able to switch by itself.
    if (bare || (scheme != Scheme::System && isDark() != wantsDark(scheme)))
        QApplication::setPalette(ownPalette(wantsDark(scheme) ? DarkSurface : LightSurface));
}

void makePrimary(QPushButton *button)
{
    button->setDefault(true);
    const auto *style = qobject_cast<QProxyStyle *>(QApplication::style());
    if (!style || style->baseStyle()->name() != "windows11"_L1)
        new Primary(button);
}

void makeSmall(QAbstractButton *button)
{
    button->setProperty(Style::SmallProperty, true);
    setType(button, Type::Caption);
    button->updateGeometry();
}

}
