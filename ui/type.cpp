// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/appearance.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>

namespace waybill::ui::theme {

namespace {

double factor(Type type)
{
    switch (type) {
    case Type::Welcome:
        return 2.0;
    case Type::PageTitle:
        return 1.54;
    case Type::Lead:
        return 1.15;
    case Type::Section:
        return 1.08;
    case Type::Caption:
    case Type::Mono:
        return 0.92;
    case Type::Badge:
        return 0.85;
    case Type::Body:
    case Type::Strong:
    case Type::Figures:
        return 1.0;
    }
    Q_UNREACHABLE_RETURN(1.0);
}

QFont::Weight weight(Type type)
{
    switch (type) {
    case Type::Welcome:
    case Type::PageTitle:
    case Type::Lead:
    case Type::Section:
    case Type::Strong:
        return QFont::DemiBold;
    case Type::Badge:
        return QFont::Medium;
    default:
        return QFont::Normal;
    }
}

// A desktop may set its font in points or in pixels; badges never go below 8 points.
void scale(QFont &font, Type type)
{
    const QFont base = QApplication::font();
    if (base.pointSizeF() <= 0) {
        font.setPixelSize(std::max(1, qRound(base.pixelSize() * factor(type))));
        return;
    }
    const double least = type == Type::Badge ? std::min(8.0, base.pointSizeF()) : 1.0;
    font.setPointSizeF(std::max(least, base.pointSizeF() * factor(type)));
}

int textHeight(Type type = Type::Body)
{
    return QFontMetrics(font(type)).height();
}

int roundedUp(int height)
{
    return (height + 3) / 4 * 4;
}

// Follows changes of the application's font and palette for one widget. One object holds both
// wishes, so that setting one twice replaces it.
class Follower : public QObject {
public:
    explicit Follower(QWidget *widget) : QObject(widget), m_widget(widget)
    {
        connect(Appearance::of(qApp), &Appearance::changed, this, &Follower::follow);
    }
    static Follower *of(QWidget *widget)
    {
        for (QObject *child : widget->children())
            if (auto *follower = dynamic_cast<Follower *>(child))
                return follower;
        return new Follower(widget);
    }
    void setType(Type type)
    {
        m_type = type;
        applyType();
    }
    void setRole(Role role)
    {
        m_role = role;
        applyRole();
    }

private:
    void follow()
    {
        if (m_type)
            applyType();
        if (m_role)
            applyRole();
    }
    void applyType() { m_widget->setFont(font(*m_type)); }
    void applyRole()
    {
        QPalette palette = m_widget->palette();
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
            palette.setColor(QPalette::Active, role, color(*m_role));
            palette.setColor(QPalette::Inactive, role, color(*m_role));
        }
        m_widget->setPalette(palette);
    }

    QWidget *m_widget;
    std::optional<Type> m_type;
    std::optional<Role> m_role;
};

}

QFont font(Type type)
{
    QFont font = QApplication::font();
    if (type == Type::Mono)
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    scale(font, type);
    font.setWeight(weight(type));
    if (type == Type::Figures)
        font.setFeature("tnum", 1);
    return font;
}

void setType(QWidget *widget, Type type)
{
    Follower::of(widget)->setType(type);
}

void setTextRole(QWidget *widget, Role role)
{
    Follower::of(widget)->setRole(role);
}

int rowHeight()
{
    return roundedUp(textHeight() + 10);
}

int entryRowHeight()
{
    return roundedUp(textHeight() + 14);
}

int twoLineRowHeight()
{
    return roundedUp(textHeight() + textHeight(Type::Caption) + 12);
}

int controlHeight()
{
    return roundedUp(textHeight() + 14);
}

int smallControlHeight()
{
    return textHeight() + 10;
}

int headerHeight()
{
    return textHeight() + 14;
}

int toolBarHeight()
{
    return controlHeight() + 16;
}

int tabHeight()
{
    return roundedUp(textHeight() + 18);
}

int statusHeight()
{
    return roundedUp(textHeight() + 10);
}

int badgeHeight()
{
    return textHeight(Type::Badge) + 4;
}

}
