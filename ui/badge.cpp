// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/badge.h"

#include "ui/text.h"

#include <QEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using badge::Gap;
using theme::Role;

namespace {

constexpr int Padding = 6;
constexpr int IconSize = 12;
constexpr int IconGap = 4;

struct Colors {
    QColor fill, edge, text;
};

Colors colors(Role role, bool selected)
{
    if (selected) {
        QColor text = QGuiApplication::palette().color(QPalette::HighlightedText);
        QColor edge = text;
        edge.setAlphaF(0.6F);
        return {Qt::transparent, edge, text};
    }
    const auto of = [role](Role tint, Role edge) {
        return Colors {theme::color(tint), theme::color(edge), theme::color(role)};
    };
    switch (role) {
    case Role::Chosen:
        return of(Role::ChosenTint, Role::ChosenEdge);
    case Role::Loses:
        return of(Role::LosesTint, Role::LosesEdge);
    case Role::Rejected:
        return of(Role::RejectedTint, Role::RejectedEdge);
    case Role::Unknown:
        return of(Role::UnknownTint, Role::UnknownEdge);
    case Role::Caution:
        return of(Role::CautionTint, Role::CautionEdge);
    default:
        return of(Role::Card, Role::Line);
    }
}

}

QSize badge::size(const BadgeLook &look)
{
    const QFontMetrics metrics(theme::font(theme::Type::Badge));
    int width = 2 * Padding + metrics.horizontalAdvance(visible(look.text));
    if (!look.iconName.isEmpty())
        width += IconSize + (look.text.isEmpty() ? 0 : IconGap);
    return {width, theme::badgeHeight()};
}

void badge::paint(QPainter &painter, const QRect &place, const BadgeLook &look, bool onSelection)
{
    // A warning stays one whatever it stands on; its fill is its own.
    const bool selected = onSelection && look.role != Role::Rejected;
    const QSize wanted = size(look);
    const QSize fitting(std::min(wanted.width(), place.width()), wanted.height());
    const QRect box = QStyle::alignedRect(
        painter.layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, fitting, place);
    const Colors drawn = colors(look.role, selected);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(drawn.edge);
    painter.setBrush(drawn.fill);
    painter.drawRoundedRect(
        QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme::ControlRadius, theme::ControlRadius);
    QRect inside = box.adjusted(Padding, 0, -Padding, 0);
    if (!look.iconName.isEmpty()) {
        const QRect square(inside.left(), box.center().y() - IconSize / 2 + 1, IconSize, IconSize);
        const QRect shown = QStyle::visualRect(painter.layoutDirection(), inside, square);
        theme::icon(look.iconName, look.role)
            .paint(&painter, shown, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        if (painter.layoutDirection() == Qt::RightToLeft)
            inside.setRight(shown.left() - IconGap);
        else
            inside.setLeft(shown.right() + IconGap);
    }
    painter.setFont(theme::font(theme::Type::Badge));
    painter.setPen(drawn.text);
    const QString text =
        painter.fontMetrics().elidedText(visible(look.text), Qt::ElideRight, inside.width() + 1);
    painter.drawText(inside, Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine, text);
    painter.restore();
}

QList<BadgeLook> badge::fitting(const QList<BadgeLook> &looks, int width)
{
    if (rowWidth(looks) <= width)
        return looks;
    QList<BadgeLook> shown;
    for (qsizetype count = looks.size() - 1; count >= 0; --count) {
        shown = looks.first(count);
        shown.append({u"+%1"_s.arg(looks.size() - count), {}, Role::SecondText});
        if (rowWidth(shown) <= width)
            break;
    }
    return shown;
}

int badge::rowWidth(const QList<BadgeLook> &looks)
{
    int width = 0;
    for (const BadgeLook &look : looks)
        width += size(look).width() + Gap;
    return std::max(0, width - Gap);
}

void badge::paintRow(
    QPainter &painter, const QRect &place, const QList<BadgeLook> &looks, bool selected)
{
    int used = 0;
    for (const BadgeLook &look : fitting(looks, place.width())) {
        const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
        paint(painter, mirrored ? place.adjusted(0, 0, -used, 0) : place.adjusted(used, 0, 0, 0),
            look, selected);
        used += size(look).width() + Gap;
    }
}

Badge::Badge(QWidget *parent) : Badge(BadgeLook {}, parent) { }

Badge::Badge(const BadgeLook &look, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(look);
}

void Badge::setLook(const BadgeLook &look)
{
    m_look = look;
    setAccessibleName(visible(look.text));
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return badge::size(m_look);
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    badge::paint(painter, rect(), m_look);
}

void Badge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

}
