// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What the chosen host makes of a list in progress.

#include "core/match/coverage.h"
#include "ui/composepage.h"
#include "ui/entriesview.h"
#include "ui/models/hostbook.h"
#include "ui/models/matchsubject.h"
#include "ui/previewpane.h"
#include "ui/problemspane.h"

#include <algorithm>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using compose::Problem;

std::optional<match::Subject> ComposePage::matchSubject() const
{
    return models::matchSubject(m_entries.composition());
}

QString ComposePage::withoutSubject() const
{
    return tr("Add an image to see what this host makes of the list.");
}

void ComposePage::showVerdict(const std::optional<match::Verdict> &verdict)
{
    m_verdict = verdict;
    showProblems();
}

// Lint knows no hosts, so this one is added to what it says.
std::optional<Problem> ComposePage::hostProblem() const
{
    if (!m_verdict || !m_verdict->answer.chosen || !m_verdict->start
        || m_verdict->start->state != match::Start::State::Fails)
        return {};
    const compose::Composition &composition = m_entries.composition();
    const int entry = *m_verdict->answer.chosen;
    const int item = models::itemOfEntry(composition, entry);
    if (item < 0)
        return {};
    Problem problem;
    problem.rule = u"host-cannot-start"_s;
    problem.severity = compose::Severity::Warning;
    problem.position = item;
    problem.title =
        tr("%1 takes %2 and cannot start it")
            .arg(models::shortName(m_context.hosts.host()), compose::placeName(composition, item));
    problem.detail = m_verdict->start->detail + u' ' + m_verdict->entries[entry].sentence;
    problem.fixes = {{tr("All hosts"), {}}};
    return problem;
}

void ComposePage::showProblems()
{
    QList<Problem> all = m_problems;
    if (const auto problem = hostProblem()) {
        const auto place = std::ranges::upper_bound(all, problem->severity, {}, &Problem::severity);
        all.insert(place, *problem);
    }
    m_problemsPane->setProblems(all, !m_entries.composition().items.isEmpty());
}

int ComposePage::currentEntry() const
{
    const QList<int> rows = m_view->selectedRows();
    if (rows.size() != 1)
        return -1;
    return models::entryOfItem(m_entries.composition(), m_entries.positionAt(rows.first()));
}

void ComposePage::selectEntry(int entry)
{
    const int row = m_entries.rowOf(models::itemOfEntry(m_entries.composition(), entry));
    if (row >= 0)
        m_view->selectRows({row});
}

// Not on every keystroke of a long list, unless it is seen.
void ComposePage::judgeHosts()
{
    if (!m_preview->showsHosts())
        return;
    const auto subject = matchSubject();
    const models::HostBook &book = m_context.hosts;
    QList<match::Asked> asked;
    for (const models::KnownHost &known : book.hosts()) {
        match::Asked one = match::asked(known.host);
        if (known.host.id == book.choice().host)
            one = {book.host(), book.client(),
                book.takesRequest() ? book.choice().request : QString(), book.choice().isolation};
        asked.append(one);
    }
    m_preview->setHosts(
        subject ? match::cover(*subject, asked) : match::cover(match::Subject {}, {}));
}

}
