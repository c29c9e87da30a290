// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verdictcard.h"

#include "ui/text.h"
#include "ui/verdictrole.h"
#include "ui/verdictsentence.h"

#include <QGridLayout>
#include <QPainter>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using match::Outcome;
using match::Start;
using theme::Role;

namespace {

struct Look {
    QString icon;
    Role text = Role::Text;
    Role tint = Role::Card;
    Role edge = Role::Line;
};

Look lookOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Runs:
        return {u"verdict-chosen"_s, Role::Chosen, Role::ChosenTint, Role::ChosenEdge};
    case Outcome::DoesNotRun:
        return {u"verdict-rejected"_s, Role::Rejected, Role::RejectedTint, Role::RejectedEdge};
    case Outcome::CannotTell:
        return {u"verdict-unknown"_s, Role::Unknown, Role::UnknownTint, Role::UnknownEdge};
    }
    Q_UNREACHABLE_RETURN({});
}

Outcome outcomeOf(Start::State state)
{
    switch (state) {
    case Start::State::Works:
        return Outcome::Runs;
    case Start::State::Fails:
        return Outcome::DoesNotRun;
    case Start::State::CannotTell:
        return Outcome::CannotTell;
    }
    Q_UNREACHABLE_RETURN({});
}

}

// A hairline in the colour of the card's edge.
class VerdictCard::TintLine : public QWidget {
public:
    void setRole(Role role)
    {
        m_role = role;
        update();
    }
    QSize sizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), theme::color(m_role));
    }

private:
    Role m_role = Role::Line;
};

VerdictCard::VerdictCard(QWidget *parent)
    : Card(parent), m_icon(new IconView(u"verdict-unknown"_s, Role::Unknown, 20)),
      m_sentence(new VerdictSentence), m_line(new TintLine), m_note(new Label)
{
    setObjectName(u"verdictCard"_s);
    m_sentence->setObjectName(u"verdict"_s);
    m_sentence->setAccessibleName(u"Verdict"_s);
    m_pull = makeFact(tr("Pull"), u"pullFact"_s);
    m_start = makeFact(tr("Start"), u"startFact"_s);
    m_note->setObjectName(u"editNote"_s);
    m_note->setWordWrap(true);
    theme::setType(m_note, theme::Type::Caption);
    build();
}

VerdictCard::Fact VerdictCard::makeFact(const QString &name, const QString &objectName)
{
    Fact fact {new Label(name), new IconView(u"verdict-unknown"_s, Role::Unknown, 14), new Label};
    theme::setType(fact.name, theme::Type::Caption);
    theme::setTextRole(fact.name, Role::SecondText);
    theme::setType(fact.text, theme::Type::Caption);
    fact.text->setObjectName(objectName);
    fact.text->setWordWrap(true);
    fact.text->setAccessibleName(name);
    return fact;
}

void VerdictCard::build()
{
    auto *facts = new QGridLayout;
    facts->setContentsMargins(0, 2, 0, 0);
    facts->setHorizontalSpacing(theme::PartSpacing);
    facts->setVerticalSpacing(4);
    facts->setColumnStretch(2, 1);
    int row = 0;
    for (const Fact &fact : {m_pull, m_start}) {
        facts->addWidget(fact.name, row, 0, Qt::AlignTop);
        facts->addWidget(fact.icon, row, 1, Qt::AlignTop);
        facts->addWidget(fact.text, row, 2);
        ++row;
    }
    facts->addWidget(m_note, row, 0, 1, 3);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(13, 12, 13, 12);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(theme::PartSpacing);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_sentence, 0, 1);
    grid->addWidget(m_line, 1, 0, 1, 2);
    grid->addLayout(facts, 2, 1);
}

void VerdictCard::setFact(const Fact &fact, const QString &icon, Role role, const QString &text)
{
    fact.icon->setIcon(icon, role);
    fact.text->setText(text);
    fact.text->setAccessibleDescription(fact.text->text());
}

void VerdictCard::show(const match::Verdict &verdict, const QString &note)
{
    const Look look = lookOf(verdict.outcome);
    setRoles(look.tint, look.edge);
    m_line->setRole(look.edge);
    m_icon->setIcon(look.icon, look.text);
    m_sentence->setSentence(verdict.sentence, look.text);
    const Look pull = lookOf(verdict.pulls ? Outcome::Runs
            : verdict.answer.undecided     ? Outcome::CannotTell
                                           : Outcome::DoesNotRun);
    setFact(m_pull, pull.icon, pull.text, verdict.pullText);
    showStart(verdict);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void VerdictCard::showStart(const match::Verdict &verdict)
{
    for (QWidget *part : {static_cast<QWidget *>(m_start.name),
             static_cast<QWidget *>(m_start.icon), static_cast<QWidget *>(m_start.text)})
        part->setVisible(verdict.start.has_value());
    if (!verdict.start)
        return;
    const Look look = lookOf(outcomeOf(verdict.start->state));
    setFact(m_start, look.icon, look.text, verdict.start->text);
}

}
