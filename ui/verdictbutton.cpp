// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verdictbutton.h"

#include "ui/rowpaint.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QPainter>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using match::Outcome;
using theme::Role;

namespace {

constexpr int IconSide = 14;
constexpr int Gap = 6;
constexpr int Margin = 6;

Role roleOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Runs:
        return Role::Chosen;
    case Outcome::DoesNotRun:
        return Role::Rejected;
    case Outcome::CannotTell:
        return Role::Unknown;
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordsOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Runs:
        return VerdictButton::tr("runs");
    case Outcome::DoesNotRun:
        return VerdictButton::tr("does not run");
    case Outcome::CannotTell:
        return VerdictButton::tr("cannot tell");
    }
    Q_UNREACHABLE_RETURN({});
}

QString iconOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Runs:
        return u"verdict-chosen"_s;
    case Outcome::DoesNotRun:
        return u"verdict-rejected"_s;
    case Outcome::CannotTell:
        return u"verdict-unknown"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

}

VerdictButton::VerdictButton(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(u"statusVerdict"_s);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
}

void VerdictButton::setVerdict(
    const QString &host, const QString &client, const match::Verdict &verdict)
{
    m_outcome = verdict.outcome;
    //: %1 is a host, %2 a client; "runs" or "does not run" follows
    m_lead = visible(tr("%1, %2:").arg(host, client));
    m_words = wordsOf(m_outcome);
    m_icon = iconOf(m_outcome);
    setText(m_lead + u' ' + m_words);
    setAccessibleName(text());
    setAccessibleDescription(verdict.sentence);
    setToolTip(plainToolTip(verdict.sentence));
    updateGeometry();
    update();
}

QSize VerdictButton::sizeHint() const
{
    const QFontMetrics metrics(theme::font(theme::Type::Caption));
    const int text = metrics.horizontalAdvance(m_lead) + metrics.horizontalAdvance(m_words);
    return {2 * Margin + 2 * IconSide + 3 * Gap + text + 2, theme::statusHeight()};
}

void VerdictButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void VerdictButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void VerdictButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() || isDown())
        painter.fillRect(rect(), theme::color(isDown() ? Role::Selected : Role::Hover));
    const QFont font = theme::font(theme::Type::Caption);
    QRect rest = rect().adjusted(Margin, 0, -Margin, 0);
    const auto placed = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    const auto icon = [&](const QString &name, Role role) {
        const QRect place(rest.left(), rest.center().y() - IconSide / 2 + 1, IconSide, IconSide);
        theme::icon(name, role).paint(&painter, placed(place));
        rest.setLeft(rest.left() + IconSide + Gap);
    };
    icon(u"host"_s, Role::SecondText);
    const int words = QFontMetrics(font).horizontalAdvance(m_words) + 1;
    QRect lead = rest;
    lead.setRight(rest.right() - words - IconSide - 2 * Gap);
    const int used = rowpaint::line(
        &painter, placed(lead), m_lead, font, theme::color(Role::SecondText), Qt::ElideMiddle);
    rest.setLeft(rest.left() + used + Gap);
    icon(m_icon, roleOf(m_outcome));
    rowpaint::line(&painter, placed(rest), m_words, font, theme::color(roleOf(m_outcome)));
    if (hasFocus()) {
        painter.setPen(QPen(theme::color(Role::Text), 1));
        painter.drawRect(rect().adjusted(1, 2, -2, -2));
    }
}

}
