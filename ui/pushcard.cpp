// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pushcard.h"

#include "ui/copyfield.h"
#include "ui/surfaces.h"
#include "ui/text.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

constexpr int IconSide = 20;

struct Look {
    QString icon;
    Role colour;
    Role tint;
    Role edge;
};

Look lookOf(PushCard::Mood mood)
{
    switch (mood) {
    case PushCard::Mood::Good:
        return {u"verdict-chosen"_s, Role::Chosen, Role::ChosenTint, Role::ChosenEdge};
    case PushCard::Mood::Caution:
        return {u"warning"_s, Role::Caution, Role::CautionTint, Role::CautionEdge};
    case PushCard::Mood::Bad:
        return {u"verdict-rejected"_s, Role::Rejected, Role::RejectedTint, Role::RejectedEdge};
    }
    Q_UNREACHABLE_RETURN({});
}

}

PushCard::PushCard(
    Mood mood, const QString &word, const QString &sentence, const QString &aside, QWidget *parent)
    : QFrame(parent), m_mood(mood), m_head(new QWidget), m_headRow(new QHBoxLayout(m_head)),
      m_rows(new QFormLayout), m_footBox(new QWidget), m_foot(new QHBoxLayout(m_footBox))
{
    setObjectName(u"pushOutcome"_s);
    auto *wordLabel = new Label(word);
    theme::setType(wordLabel, theme::Type::Strong);
    theme::setTextRole(wordLabel, lookOf(mood).colour);
    auto *sentenceLabel = new Label(sentence);
    sentenceLabel->setObjectName(u"pushSentence"_s);
    sentenceLabel->setWordWrap(true);
    auto *asideLabel = new Label(aside);
    theme::setType(asideLabel, theme::Type::Caption);
    theme::setTextRole(asideLabel, Role::SecondText);
    m_headRow->setContentsMargins(theme::PageMargin, 12, theme::PageMargin, 12);
    m_headRow->setSpacing(theme::PartSpacing);
    m_headRow->addWidget(
        new IconView(lookOf(mood).icon, lookOf(mood).colour, IconSide), 0, Qt::AlignTop);
    m_headRow->addWidget(wordLabel, 0, Qt::AlignTop);
    m_headRow->addWidget(sentenceLabel, 1, Qt::AlignTop);
    m_headRow->addWidget(asideLabel, 0, Qt::AlignTop);

    m_rows->setContentsMargins(
        theme::PageMargin, theme::PageMargin, theme::PageMargin, theme::PageMargin);
    m_rows->setHorizontalSpacing(theme::PageMargin);
    m_rows->setVerticalSpacing(theme::PartSpacing);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setFormAlignment(Qt::AlignTop);
    m_rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_foot->setContentsMargins(theme::PageMargin, 12, theme::PageMargin, 12);
    m_foot->setSpacing(theme::PartSpacing);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(m_rows);
    column->addWidget(new Line);
    column->addWidget(m_footBox);
}

void PushCard::addMark(QWidget *badge)
{
    m_headRow->insertWidget(m_headRow->count() - 1, badge, 0, Qt::AlignTop);
}

void PushCard::setFootEnabled(bool enabled)
{
    m_footBox->setEnabled(enabled);
}

void PushCard::addText(const QString &label, const QString &text)
{
    auto *name = new Label(label);
    theme::setTextRole(name, Role::SecondText);
    auto *value = new Label(text);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_rows->addRow(name, value);
}

CopyField *PushCard::addCopyField(const QString &label, const QString &text)
{
    auto *name = new Label(label);
    theme::setTextRole(name, Role::SecondText);
    auto *field = new CopyField(label);
    field->setText(text);
    m_rows->addRow(name, field);
    connect(field, &CopyField::copied, this, &PushCard::copied);
    return field;
}

void PushCard::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_mood);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath whole;
    whole.addRoundedRect(frame, theme::CardRadius, theme::CardRadius);
    painter.save();
    painter.setClipRect(QRect(0, 0, width(), m_head->geometry().bottom() + 1));
    painter.fillPath(whole, theme::color(look.tint));
    painter.restore();
    painter.setPen(theme::color(look.edge));
    painter.drawPath(whole);
    const qreal y = m_head->geometry().bottom() + 0.5;
    painter.drawLine(QPointF(0, y), QPointF(width(), y));
}

}
