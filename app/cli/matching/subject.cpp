// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/matching/subject.h"

#include "app/cli/matching/order.h"
#include "app/cli/session.h"
#include "core/compose/draft.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace waybill::cli {

using namespace Qt::StringLiterals;
using match::Subject;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

Subject subjectOfList(const oci::Index &index)
{
    Subject subject {.isSingle = false,
        .dockerList = index.kind() == oci::ManifestKind::DockerList,
        .entries = {}};
    for (const oci::Descriptor &descriptor : index.manifests)
        subject.entries.append(match::candidate(descriptor));
    return subject;
}

// What a push would write, with what is known of the images.
Subject subjectOfDraft(const compose::Composition &draft)
{
    Subject subject {.isSingle = false,
        .dockerList = draft.format == oci::IndexFormat::DockerList,
        .entries = {}};
    for (const oci::Descriptor &descriptor : draft.manifests()) {
        match::Candidate entry = match::candidate(descriptor);
        const auto item = std::ranges::find(draft.items, descriptor.digest,
            [](const compose::Item &one) { return one.descriptor.digest; });
        if (item != draft.items.end() && !item->original.isEmpty())
            entry.config = item->original;
        subject.entries.append(entry);
    }
    return subject;
}

bool isDraft(const QByteArray &bytes)
{
    const auto value = oci::json::parse(bytes);
    const oci::json::Object *object = value ? value->asObject() : nullptr;
    const oci::json::Value *format = object ? object->find(u"format") : nullptr;
    return format && format->asString() && *format->asString() == "waybill-draft"_L1;
}

Result<Subject> subjectOfFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (isDraft(*bytes))
        return compose::readDraft(*bytes).transform(subjectOfDraft);
    const Result<oci::Manifest> manifest = oci::parseManifest(*bytes, {});
    if (!manifest)
        return std::unexpected(manifest.error());
    if (const auto *index = std::get_if<oci::Index>(&*manifest))
        return subjectOfList(*index);
    return Subject {.isSingle = true, .dockerList = false, .entries = {match::Candidate {}}};
}

// Entries without a platform that some host would take, so that their image decides.
QList<int> undecided(const Subject &subject, const QList<match::Asked> &hosts)
{
    if (subject.isSingle)
        return {0};
    QList<int> entries;
    for (const match::HostCoverage &host : match::cover(subject, hosts).hosts) {
        for (int i = 0; i < subject.entries.size(); ++i) {
            const bool asked = host.states[i] != match::EntryState::Loses
                && host.states[i] != match::EntryState::Rejected;
            if (asked && !subject.entries[i].platform && !entries.contains(i))
                entries.append(i);
        }
    }
    return entries;
}

async::Task<Result<Subject>> lookInto(
    Session &session, browse::ImageTree tree, QList<int> entries, Subject subject)
{
    QList<oci::Descriptor> descriptors;
    for (const int entry : std::as_const(entries))
        descriptors.append(tree.entries[entry].descriptor);
    const auto details = co_await session.resolver().detailsOf(tree.reference, descriptors);
    for (std::size_t i = 0; i < details.size(); ++i) {
        if (!details[i])
            co_return std::unexpected(details[i].error());
        if (!details[i]->config.platform.isEmpty())
            subject.entries[entries[qsizetype(i)]].config = details[i]->config.platform;
    }
    co_return subject;
}

bool isPath(const QString &image)
{
    return QFileInfo(image).isFile() || image.startsWith(u'.') || image.startsWith(u'/')
        || image.endsWith(".waybill"_L1);
}

}

async::Task<Result<Subject>> subjectOf(Session &session, QString image, QList<match::Asked> hosts)
{
    if (isPath(image))
        co_return subjectOfFile(image);
    const auto reference = oci::parseReference(image);
    if (!reference)
        co_return std::unexpected(reference.error());
    const auto tree = co_await session.resolver().open(*reference);
    if (!tree)
        co_return std::unexpected(tree.error());
    if (std::holds_alternative<oci::LegacyManifest>(tree->manifest))
        co_return failure(ErrorKind::Unsupported,
            Text::tr("%1 is an image in Docker's oldest format, which does not say what it is for.")
                .arg(image),
            image);
    const auto *index = std::get_if<oci::Index>(&tree->manifest);
    Subject subject = index
        ? subjectOfList(*index)
        : Subject {.isSingle = true, .dockerList = false, .entries = {match::Candidate {}}};
    const QList<int> entries = undecided(subject, hosts);
    if (entries.isEmpty())
        co_return subject;
    co_return co_await lookInto(session, *tree, entries, subject);
}

}
