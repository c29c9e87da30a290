// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/advicecard.h"

#include "ui/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using doctor::Advice;
using doctor::AdviceKind;
using theme::Role;

AdviceCard::AdviceCard(QWidget *parent)
    : Card(parent), m_used(new Label), m_stop(new QPushButton(tr("Stop"))), m_rows(new QVBoxLayout)
{
    setObjectName(u"advice"_s);
    setAccessibleName(tr("What to do, best first"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(makeHead());
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    connect(m_stop, &QPushButton::clicked, this, &AdviceCard::stopRequested);
    setProgress({}, false);
}

QWidget *AdviceCard::makeHead()
{
    auto *title = new Label(tr("What to do, best first"));
    theme::setType(title, theme::Type::Strong);
    m_used->setObjectName(u"explainUsed"_s);
    theme::setTextRole(m_used, Role::SecondText);
    m_stop->setObjectName(u"stopLook"_s);
    m_stop->setAccessibleName(tr("Stop looking"));
    m_stop->setAutoDefault(false);
    theme::makeSmall(m_stop);
    auto *head = new QWidget;
    head->setFixedHeight(theme::controlHeight() + 4);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 0, 14, 0);
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_used);
    row->addWidget(m_stop);
    return head;
}

void AdviceCard::setProgress(const QString &text, bool isLooking)
{
    m_used->setText(text);
    m_used->setAccessibleDescription(text);
    m_stop->setVisible(isLooking);
}

void AdviceCard::setAdvice(const QList<Advice> &advice)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < int(advice.size()); ++i) {
        m_rows->addWidget(new Line);
        m_rows->addWidget(makeRow(i + 1, advice[i]));
    }
    setVisible(!advice.isEmpty());
}

QWidget *AdviceCard::makeRow(int place, const Advice &advice)
{
    auto *number = new Label(QString::number(place));
    theme::setTextRole(number, Role::SecondText);
    number->setFixedWidth(22);
    auto *title = new Label(advice.title);
    title->setObjectName(u"adviceTitle"_s);
    title->setWordWrap(true);
    auto *detail = new Label(advice.detail);
    detail->setObjectName(u"adviceDetail"_s);
    detail->setWordWrap(true);
    theme::setType(detail, theme::Type::Caption);
    theme::setTextRole(detail, Role::SecondText);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(title);
    texts->addWidget(detail);

    auto *row = new QWidget;
    row->setObjectName(u"adviceRow"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(14, theme::PartSpacing, 14, theme::PartSpacing);
    layout->setSpacing(0);
    layout->addWidget(number);
    layout->addLayout(texts, 1);
    layout->addSpacing(theme::PageMargin);
    addButtons(layout, advice);
    return row;
}

QPushButton *AdviceCard::makeButton(const QString &name, const QString &text, const Advice &advice)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    //: %1 is a button ("Copy line"), %2 what it belongs to ("Use samples/servercore:1809")
    button->setAccessibleName(tr("%1: %2").arg(text, visible(advice.title)));
    button->setAutoDefault(false);
    theme::makeSmall(button);
    return button;
}

void AdviceCard::addButtons(QBoxLayout *layout, const Advice &advice)
{
    const auto add = [&](QPushButton *button) {
        constexpr int beforeButtons = 3; // number, texts, gap
        if (layout->count() > beforeButtons)
            layout->addSpacing(theme::PartSpacing);
        layout->addWidget(button);
        return button;
    };
    if (!advice.line.isEmpty()) {
        auto *copy = add(makeButton(u"copyLine"_s, tr("Copy line"), advice));
        copy->setToolTip(plainToolTip(advice.line));
        connect(copy, &QPushButton::clicked, this, [this, line = advice.line] {
            QGuiApplication::clipboard()->setText(line);
            Q_EMIT copied(tr("Line copied"));
        });
    }
    if (!advice.reference)
        return;
    if (advice.kind == AdviceKind::AddEntry) {
        connect(add(makeButton(u"newList"_s, tr("New list"), advice)), &QPushButton::clicked, this,
            [this, advice] { Q_EMIT newListRequested(advice); });
    } else if (advice.host) {
        connect(add(makeButton(u"show"_s, tr("Show"), advice)), &QPushButton::clicked, this,
            [this, advice] { Q_EMIT showRequested(advice); });
    } else {
        connect(add(makeButton(u"open"_s, tr("Open"), advice)), &QPushButton::clicked, this,
            [this, advice] { Q_EMIT openRequested(advice); });
    }
}

}
