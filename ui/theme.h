// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QAbstractButton;
class QApplication;
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
bool isHighContrast();

// The role's colour if it can be read on `background` (4.5:1), else `fallback`. For delegates,
// whose rows may be selected.
QColor colorOn(Role role, const QColor &background, const QColor &fallback);
double contrast(const QColor &one, const QColor &other); // WCAG 2, from 1 to 21

enum class Scheme { System, Light, Dark };

// Style where the system has none, colours and highlight contrast, re-reading when the system
// changes between light and dark. Called by main(), and again when the user chooses another scheme.
void install(QApplication &application, Scheme scheme = Scheme::System);

enum class Type {
    Welcome,
    PageTitle,
    Lead, // of dialogs and messages
    Section,
    Body,
    Strong, // body, semibold
    Figures, // body with figures of one width: versions, sizes
    Caption,
    Badge,
    Mono,
};
QFont font(Type type);
// Sets the font now and on every change of the application font.
void setType(QWidget *widget, Type type);
// Sets the text colour now and on every change of the palette.
void setTextRole(QWidget *widget, Role role);

// Heights in logical pixels, from QFontMetrics, rounded up to 4.
int rowHeight(); // tree rows, text + 10
int entryRowHeight(); // entries rows, text + 14
int twoLineRowHeight(); // reason and recent rows
int controlHeight(); // buttons, edits, combo boxes
int smallControlHeight(); // inside rows and cards
int headerHeight(); // header sections
int toolBarHeight();
int tabHeight(); // document tabs and dock titles
int statusHeight();
int badgeHeight();

inline constexpr int PartSpacing = 8;
inline constexpr int PageMargin = 16;
inline constexpr int DialogMargin = 24;
inline constexpr int ControlRadius = 4;
inline constexpr int CardRadius = 6;

// An icon of resources/icons by name, drawn from an alpha mask in the role's colour at whatever
// size and device ratio is asked for; Disabled and Selected modes follow the palette. Unknown names
// are a bug (assert).
QIcon icon(const QString &name, Role role = Role::Text);
QIcon applicationIcon();

// The one primary button of a view. A dialog must hold it already: Enter means it from then on.
void makePrimary(QPushButton *button);
// For buttons inside rows and cards.
void makeSmall(QAbstractButton *button);

}
