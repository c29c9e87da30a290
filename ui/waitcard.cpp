// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/waitcard.h"

#include "core/base/duration.h"
#include "ui/text.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

QString clockTime(const QDateTime &time, const QLocale &locale)
{
    const QDateTime local = time.toLocalTime();
    return local.date() == QDate::currentDate()
        ? locale.toString(local.time(), QLocale::ShortFormat)
        : locale.toString(local, QLocale::ShortFormat);
}

}

WaitCard::WaitCard(QWidget *parent) : Card(parent), m_text(new Label), m_button(new QPushButton)
{
    setObjectName(u"waitCard"_s);
    m_text->setObjectName(u"waitText"_s);
    m_text->setWordWrap(true);
    m_button->setObjectName(u"waitAndRetry"_s);
    m_button->setAutoDefault(false);
    theme::makeSmall(m_button);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(theme::PartSpacing);
    row->addWidget(new IconView(u"recent"_s, theme::Role::SecondText, 16));
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &WaitCard::refresh);
    connect(m_button, &QPushButton::clicked, this, &WaitCard::toggle);
    hide();
}

void WaitCard::showFor(const Error &error, const QString &host)
{
    stop();
    m_host = host;
    const auto time = error.retryAfter.value_or(std::chrono::seconds(0));
    m_until = QDateTime::currentDateTimeUtc().addDuration(time);
    setVisible(time > std::chrono::seconds(0));
    if (time <= std::chrono::seconds(0))
        return m_second.stop();
    m_second.start();
    refresh();
}

void WaitCard::stop()
{
    m_waiting = false;
    refresh();
}

void WaitCard::toggle()
{
    m_waiting = !m_waiting;
    refresh();
}

void WaitCard::refresh()
{
    if (!m_until.isValid())
        return;
    const std::chrono::milliseconds left = m_until - QDateTime::currentDateTimeUtc();
    if (left <= std::chrono::milliseconds(0)) { // "try again" is all that is left to do
        m_second.stop();
        hide();
        if (std::exchange(m_waiting, false))
            Q_EMIT due(); // last: it may end this object
        return;
    }
    m_text->setText(m_waiting
            ? tr("Trying again in %1.").arg(inWords(std::chrono::ceil<std::chrono::seconds>(left)))
            : tr("%1 takes more requests at %2.").arg(m_host, clockTime(m_until, locale())));
    m_button->setText(m_waiting ? tr("Stop &waiting") : tr("&Wait and try again"));
    m_button->setAccessibleDescription(m_waiting ? QString() : m_text->text());
}

}
