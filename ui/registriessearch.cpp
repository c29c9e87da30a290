// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// How the registries dock finds repositories where there is no catalog, and what it says of limits.

#include "core/async/operation.h"
#include "core/browse/catalog.h"
#include "core/registry/endpoint.h"
#include "core/registry/registries.h"
#include "ui/context.h"
#include "ui/errorpage.h"
#include "ui/prompts.h"
#include "ui/registriesdock.h"

#include <QLineEdit>
#include <QTimer>
#include <QTreeView>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using async::Operation;
using models::RegistriesModel;

void RegistriesDock::searchOn(const QString &host)
{
    const browse::Directory *directory = browse::directoryOf(host);
    if (!directory)
        return;
    TextQuestion question;
    question.title = tr("Search %1").arg(directory->name);
    question.label = tr("&Words, or a user with / behind");
    question.hint = tr("Such as nginx; library/ or bitnami/ shows all repositories of that user or "
                       "organisation. Nobody is told who searches: it goes without your password.");
    question.accept = tr("Search");
    question.check = [](const QString &text) {
        return text.trimmed().isEmpty() ? tr("Say what to look for.") : QString();
    };
    m_context.prompts.askText(this, question, [this, host](const QString &text) {
        const QString wanted = text.trimmed();
        if (wanted.endsWith(u'/'))
            readOwner(host, wanted.chopped(1));
        else
            search(host, wanted);
    });
}

void RegistriesDock::search(const QString &host, const QString &text)
{
    lookUp(host, text, m_context.catalog.search(host, text));
}

void RegistriesDock::readOwner(const QString &host, const QString &owner)
{
    lookUp(host, owner, m_context.catalog.ownedBy(host, owner));
}

void RegistriesDock::lookUp(
    const QString &host, const QString &what, async::Task<Result<browse::Found>> task)
{
    startReading(Key(host, QString()),
        Operation::run<Result<browse::Found>>(this, tr("Looking for %1").arg(what), std::move(task),
            [this, host, what](const Result<browse::Found> &found) {
                const browse::Directory *directory = browse::directoryOf(host);
                m_model.setNoCatalog(host, directory ? directory->name : QString());
                if (found)
                    foundCame(host, what, *found);
                else
                    Q_EMIT statusChanged(ErrorPage::iconName(found.error()),
                        tr("%1: %2", "what was looked for, what went wrong")
                            .arg(what, found.error().message));
            }));
}

void RegistriesDock::foundCame(const QString &host, const QString &what, const browse::Found &found)
{
    QList<RegistriesModel::FoundRow> rows;
    for (const browse::FoundRepository &one : found.repositories)
        rows.append({one.repository, one.description});
    m_filter->clear();
    m_model.setFound(host, rows);
    const int shown = int(rows.size());
    if (rows.isEmpty()) {
        Q_EMIT statusChanged(u"warning"_s, tr("Nothing found for %1").arg(what));
        return;
    }
    expandMatches(m_filtered.mapFromSource(m_model.indexOf(host)));
    const QModelIndex best =
        m_filtered.mapFromSource(m_model.indexOf(host, found.repositories.first().repository));
    m_tree->setCurrentIndex(best);
    m_tree->scrollTo(best);
    if (!found.complete)
        Q_EMIT statusChanged(u"warning"_s, found.reason);
    else if (found.total > shown)
        Q_EMIT statusChanged(u"done"_s,
            tr("The best %n of %1 repositories found for %2", nullptr, shown)
                .arg(QString::number(found.total), what));
    else
        Q_EMIT statusChanged(
            u"done"_s, tr("%n repository(s) found for %1", nullptr, shown).arg(what));
}

}
