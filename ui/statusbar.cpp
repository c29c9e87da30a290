// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/statusbar.h"

#include "ui/linkbutton.h"
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
      m_stopWaiting(new LinkButton(u"stop"_s, tr("Stop waiting"))), m_verdict(new VerdictButton),
      m_usage(new Label), m_activity(new QToolButton)
{
    setObjectName(u"status"_s);
    setSizeGripEnabled(false);
    auto *left = new QWidget;
    auto *row = new QHBoxLayout(left);
    row->setContentsMargins(11, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_stopWaiting);
    m_stopWaiting->setObjectName(u"stopWaiting"_s);
    m_stopWaiting->hide();
    connect(m_stopWaiting, &LinkButton::clicked, this, &StatusBar::stopWaitingRequested);
    m_text->setObjectName(u"statusText"_s);
    m_text->setElideMode(Qt::ElideRight);
    theme::setType(m_text, theme::Type::Caption);
    theme::setTextRole(m_text, Role::SecondText);
    m_usage->setObjectName(u"requests"_s);
    m_usage->setAccessibleName(u"Requests"_s);
    theme::setType(m_usage, theme::Type::Caption);
    theme::setTextRole(m_usage, Role::SecondText);
    m_usage->hide();
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
    addPermanentWidget(m_usage);
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
    m_said = {iconName, text};
    if (m_waiting.isEmpty())
        showText(iconName, text);
}

void StatusBar::setWaiting(const QString &sentence)
{
    m_waiting = sentence;
    m_stopWaiting->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        showText(m_said.first, m_said.second);
    else
        showText(u"recent"_s, sentence);
}

void StatusBar::showText(const QString &iconName, const QString &text)
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

// Changes while others are read to somebody: told to who asks, never announced. (A label with a
// name of its own raises no event when its text changes.)
void StatusBar::setUsage(const QString &host, const QString &summary, const QString &sentence)
{
    m_usage->setVisible(!summary.isEmpty());
    const QString text = tr("%1: %2", "registry, requests and pulls left").arg(host, summary);
    if (m_usage->text() == text)
        return;
    m_usage->setText(text);
    const QString whole = tr("%1: %2", "registry, requests and pulls left").arg(host, sentence);
    m_usage->setToolTip(plainToolTip(whole));
    m_usage->setAccessibleDescription(visible(whole));
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
