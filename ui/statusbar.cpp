// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/statusbar.h"

#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/verdictbutton.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

Role roleOf(const QString &iconName)
{
    if (iconName == "done"_L1 || iconName == "verdict-chosen"_L1)
        return Role::Chosen;
    if (iconName == "warning"_L1 || iconName == "recent"_L1)
        return Role::Caution;
    if (iconName == "error"_L1 || iconName == "unreachable"_L1 || iconName == "lock"_L1
        || iconName == "certificate"_L1 || iconName == "verdict-rejected"_L1)
        return Role::Rejected;
    return Role::Loses;
}

}

StatusBar::StatusBar(QWidget *parent)
    : QStatusBar(parent), m_icon(new IconView(u"done"_s, Role::Chosen, 14)), m_text(new Label),
      m_verdict(new VerdictButton), m_limit(new Label), m_activity(new QToolButton)
{
    setObjectName(u"status"_s);
    setSizeGripEnabled(false);
    auto *left = new QWidget;
    auto *row = new QHBoxLayout(left);
    row->setContentsMargins(11, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    m_text->setObjectName(u"statusText"_s);
    m_text->setElideMode(Qt::ElideRight);
    theme::setType(m_text, theme::Type::Caption);
    theme::setTextRole(m_text, Role::SecondText);
    m_limit->setObjectName(u"pullsLeft"_s);
    m_limit->setAccessibleName(u"Pulls left"_s);
    theme::setType(m_limit, theme::Type::Caption);
    theme::setTextRole(m_limit, Role::SecondText);
    m_limit->hide();
    m_activity->setObjectName(u"showActivity"_s);
    m_activity->setAutoRaise(true);
    m_activity->setText(tr("Activity"));
    m_activity->setAccessibleName(u"Show activity"_s);
    m_activity->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_activity->setIconSize(QSize(14, 14));
    m_activity->setFocusPolicy(Qt::TabFocus);
    theme::setType(m_activity, theme::Type::Caption);
    theme::setTextRole(m_activity, Role::SecondText);
    addWidget(left, 1);
    m_verdict->hide();
    addPermanentWidget(m_verdict);
    addPermanentWidget(m_limit);
    addPermanentWidget(m_activity);
    setContentsMargins(0, 1, 6, 0);
    setFixedHeight(theme::statusHeight());
    setActivityShown(false);
    setReady();
    connect(m_verdict, &QAbstractButton::clicked, this, &StatusBar::verdictClicked);
    connect(m_activity, &QToolButton::clicked, this, &StatusBar::activityToggled);
}

void StatusBar::setStatus(const QString &iconName, const QString &text)
{
    m_icon->setIcon(iconName, roleOf(iconName));
    m_text->setText(text);
}

void StatusBar::setReady()
{
    setStatus(u"done"_s, tr("Ready"));
}

void StatusBar::setVerdict(
    const QString &host, const QString &client, const match::Verdict &verdict)
{
    m_verdict->setVerdict(host, client, verdict);
    m_verdict->show();
}

void StatusBar::clearVerdict()
{
    m_verdict->hide();
}

void StatusBar::setLimit(const QString &host, const QString &sentence)
{
    m_limit->setText(tr("%1: %2", "registry, pulls left").arg(host, sentence));
    m_limit->setVisible(!sentence.isEmpty());
}

void StatusBar::setActivityShown(bool shown)
{
    m_activity->setIcon(theme::icon(shown ? u"move-down"_s : u"move-up"_s, Role::SecondText));
}

QString StatusBar::text() const
{
    return m_text->text();
}

QSize StatusBar::sizeHint() const
{
    return {QStatusBar::sizeHint().width(), theme::statusHeight()};
}

void StatusBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, width(), 1, theme::color(Role::Line));
}

}
