// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What an ImagePage can do with what it shows.

#include "ui/detailspane.h"
#include "ui/errorpage.h"
#include "ui/imagepage.h"
#include "ui/models/matchsubject.h"
#include "ui/platformsview.h"
#include "ui/pullline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waybill::ui {

QString ImagePage::title() const
{
    return m_reference.shortName();
}

QString ImagePage::iconName() const
{
    if (m_stack->currentWidget() == m_error)
        return ErrorPage::iconName(m_lastError);
    return m_model.tree() && m_model.tree()->isIndex() ? u"list"_s : u"image"_s;
}

QString ImagePage::address() const
{
    return m_reference.toString();
}

bool ImagePage::shows(const oci::Reference &reference) const
{
    return reference.toString() == address();
}

void ImagePage::reload()
{
    open();
}

bool ImagePage::can(const QString &action) const
{
    if (action == "reload"_L1)
        return true;
    const browse::ImageTree *tree = m_model.tree();
    if (!tree)
        return false;
    if (action == "add-to-list"_L1 || action == "new-list-from"_L1)
        return !std::holds_alternative<oci::LegacyManifest>(tree->manifest);
    return action == "copy-digest"_L1 || action == "copy-pull"_L1 || action == "find"_L1;
}

void ImagePage::perform(const QString &action)
{
    if (!can(action))
        return;
    if (action == "reload"_L1)
        reload();
    else if (action == "add-to-list"_L1)
        addToList();
    else if (action == "new-list-from"_L1)
        newList(chosenPositions());
    else if (action == "copy-digest"_L1)
        copyDigest();
    else if (action == "copy-pull"_L1)
        copy(pullLine(u"docker"_s, m_reference), tr("Pull line"));
    else if (action == "find"_L1)
        m_details->find();
}

QList<int> ImagePage::chosenPositions() const
{
    const QList<int> selected = m_view->selectedPositions();
    return selected.isEmpty() ? m_model.positions() : selected;
}

void ImagePage::addToList()
{
    const models::DragPayload payload = m_model.payload(chosenPositions());
    if (!payload.isEmpty())
        Q_EMIT addToListRequested(payload);
}

void ImagePage::newList(const QList<int> &positions)
{
    const models::DragPayload payload = m_model.payload(positions);
    if (!payload.isEmpty())
        Q_EMIT newListRequested(payload);
}

void ImagePage::copy(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    //: %1 is a thing that was copied, such as "List digest"
    Q_EMIT copied(tr("%1 copied").arg(what));
}

// Of all selected entries, one a line; of the list where none is selected.
void ImagePage::copyDigest()
{
    const QList<int> positions = m_view->selectedPositions();
    if (positions.isEmpty() || !m_model.tree()->isIndex()) {
        copy(m_model.tree()->document().digest.toString(),
            m_model.tree()->isIndex() ? tr("List digest") : tr("Image digest"));
        return;
    }
    QStringList digests;
    for (const int position : positions)
        digests.append(m_model.tree()->entry(position)->descriptor.digest.toString());
    copy(digests.join(u'\n'), digests.size() == 1 ? tr("Entry digest") : tr("Entry digests"));
}

void ImagePage::copyPullLine()
{
    QStringList lines;
    for (const int position : chosenPositions()) {
        const oci::Digest digest = m_model.tree()->entry(position)->descriptor.digest;
        lines.append(pullLine(u"docker"_s, m_reference.withDigest(digest)));
    }
    copy(lines.join(u'\n'), tr("Pull line"));
}

void ImagePage::copyRows()
{
    const QList<int> positions = m_view->selectedPositions();
    const models::DragPayload payload = m_model.payload(positions);
    if (payload.isEmpty())
        return;
    QGuiApplication::clipboard()->setMimeData(models::toMime(payload).release());
    Q_EMIT copied(positions.size() == 1 ? tr("1 entry copied")
                                        : tr("%n entries copied", nullptr, int(positions.size())));
}

void ImagePage::copyPlatforms()
{
    QStringList names;
    for (const int position : chosenPositions())
        names.append(m_model.platform(position).fullName());
    copy(names.join(u'\n'), tr("Platform"));
}

std::optional<match::Subject> ImagePage::matchSubject() const
{
    return models::matchSubject(m_model);
}

QString ImagePage::withoutSubject() const
{
    if (m_stack->currentWidget() == m_error)
        return tr("%1 could not be read, so there is nothing to judge. Its page says what helps; "
                  "then this host's answer is here.")
            .arg(m_reference.shortName());
    if (!m_model.tree())
        return tr("This host's answer is here as soon as %1 is read.").arg(m_reference.shortName());
    return Page::withoutSubject();
}

// An answer that hangs on an image's config has it read; one at a time, as clients do.
void ImagePage::showVerdict(const std::optional<match::Verdict> &verdict)
{
    QHash<int, models::RowVerdict> rows;
    const int first = m_model.tree() && m_model.tree()->isIndex() ? 1 : 0;
    for (int entry = 0; verdict && entry < verdict->entries.size(); ++entry) {
        const match::EntryVerdict &one = verdict->entries[entry];
        rows.insert(first + entry, {models::verdictState(one.state), one.words});
    }
    m_model.setVerdicts(rows);
    for (int entry = 0; verdict && entry < verdict->entries.size(); ++entry) {
        const int position = first + entry;
        const bool open = verdict->entries[entry].state == match::EntryState::Unknown;
        if (open && m_model.load(position) == models::PlatformsModel::NotAsked)
            return m_model.need({position});
    }
}

int ImagePage::currentEntry() const
{
    const browse::ImageTree *tree = m_model.tree();
    if (!tree)
        return -1;
    return tree->isIndex() ? std::max(m_view->shownPosition(), 0) - 1 : 0;
}

void ImagePage::selectEntry(int entry)
{
    if (const browse::ImageTree *tree = m_model.tree())
        m_view->select(tree->isIndex() ? entry + 1 : 0);
}

}
