// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verdictwatch.h"

#include "ui/models/hostbook.h"
#include "ui/page.h"

namespace waybill::ui {

using match::Outcome;
using match::Subject;
using match::Verdict;

namespace {

bool same(const std::optional<Subject> &a, const std::optional<Subject> &b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->isSingle == b->isSingle && a->dockerList == b->dockerList && a->entries == b->entries;
}

QString startNote(const Verdict &now, const QString &entry)
{
    switch (now.outcome) {
    case Outcome::Runs:
        return VerdictWatch::tr("After your edit entry %1 can start on this host.").arg(entry);
    case Outcome::DoesNotRun:
        return VerdictWatch::tr("After your edit entry %1 cannot start on this host.").arg(entry);
    case Outcome::CannotTell:
        return VerdictWatch::tr("After your edit nothing certain can be said about entry %1.")
            .arg(entry);
    }
    Q_UNREACHABLE_RETURN({});
}

QString noteOf(const Verdict &before, const Verdict &now)
{
    if (!now.answer.chosen) {
        const bool news = before.pulls || before.answer.undecided != now.answer.undecided;
        return news && !now.answer.undecided
            ? VerdictWatch::tr("After your edit this host finds no entry.")
            : QString();
    }
    const QString entry = QString::number(*now.answer.chosen + 1);
    if (before.answer.chosen != now.answer.chosen)
        return VerdictWatch::tr("After your edit this host takes entry %1.").arg(entry);
    return before.outcome == now.outcome ? QString() : startNote(now, entry);
}

}

VerdictWatch::VerdictWatch(models::HostBook &book, QObject *parent) : QObject(parent), m_book(book)
{
    connect(&book, &models::HostBook::choiceChanged, this, [this] {
        m_note.clear();
        judge();
        publish();
    });
}

void VerdictWatch::setPage(Page *page)
{
    if (page == m_page) {
        if (!m_verdict)
            Q_EMIT changed(); // what there is instead may be another sentence now
        return;
    }
    if (m_page)
        m_page->disconnect(this);
    m_page = page;
    m_note.clear();
    m_subject.reset();
    if (page) {
        connect(page, &Page::subjectChanged, this, &VerdictWatch::subjectChanged);
        m_subject = page->matchSubject();
    }
    judge();
    publish();
}

void VerdictWatch::subjectChanged()
{
    std::optional<Subject> subject = m_page->matchSubject();
    if (same(subject, m_subject))
        return;
    m_subject = std::move(subject);
    const std::optional<Verdict> before = m_verdict;
    judge();
    const bool edited = m_page->isInProgress() && before && m_verdict;
    m_note = edited ? noteOf(*before, *m_verdict) : QString();
    publish();
}

void VerdictWatch::judge()
{
    m_verdict.reset();
    if (m_subject)
        m_verdict = m_book.judge(*m_subject);
}

void VerdictWatch::publish()
{
    if (m_page)
        m_page->showVerdict(m_verdict);
    Q_EMIT changed();
}

}
