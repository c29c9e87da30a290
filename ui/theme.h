// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;
class QPalette;
class QPushButton;
class QWidget;

// The look of the parts that we paint ourselves: colours by role, fonts as factors of the system's,
// icons tinted with a role. Everything else belongs to the style.
namespace waybill::ui::theme {

// Roles that QPalette does not have. Two constant tables, chosen by the lightness of Base; in high
// contrast everything is WindowText and icon and word carry the meaning.
enum class Role {
    Text,
    SecondText,
    DisabledText,
    Link,
    Accent,
    OnAccent,
    Card,
    Line,
    ControlEdge,
    Hover,
    Selected,
    Chosen,
    Loses,
    Rejected,
    Unknown,
    Caution,
    ChosenTint,
    LosesTint,
    RejectedTint,
    UnknownTint,
    CautionTint,
    ChosenEdge,
    LosesEdge,
    RejectedEdge,
    UnknownEdge,
    CautionEdge,
    JsonKey,
    JsonString,
    JsonNumber,
};
QColor color(Role role);
bool isDark();

// Installed once by main(): style where the system has none, highlight contrast, re-reading on
// palette changes.
void install(QApplication &application);

enum class Type { Welcome, PageTitle, Section, Body, Caption, Badge, Mono };
QFont font(Type type);
// Sets the font now and on every change of the application font.
void setType(QWidget *widget, Type type);

// Heights in logical pixels, from QFontMetrics, rounded up to 4.
int rowHeight(); // tree rows, text + 10
int entryRowHeight(); // entries rows, text + 14
int twoLineRowHeight(); // reason and recent rows
int badgeHeight();

inline constexpr int PartSpacing = 8;
inline constexpr int PageMargin = 16;
inline constexpr int DialogMargin = 24;

// An icon of resources/icons by name, drawn from an alpha mask in the role's colour at whatever
// size and device ratio is asked for; Disabled and Selected modes follow the palette. Unknown names
// are a bug (assert).
QIcon icon(const QString &name, Role role = Role::Text);

// The one primary button of a view.
void makePrimary(QPushButton *button);

}
