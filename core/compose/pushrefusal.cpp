// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// The part of PushRun that deals with entries that are not there, and with a list which the
// registry does not take for that.

#include "core/async/wait.h"
#include "core/browse/resolver.h"
#include "core/compose/pushrun.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

QString nameOf(const oci::Descriptor &entry)
{
    const QString digest = entry.digest.shortHex();
    return entry.platform ? QString(entry.platform->fullName() + u' ' + digest) : digest;
}

QString namesOf(const QList<Plan::Child> &children)
{
    QStringList names;
    for (const Plan::Child &child : children)
        names += nameOf(child.descriptor);
    return names.join(u", "_s);
}

// Those that were in the repository from the start have no other place to come from.
bool canBeBroughtAgain(const QList<Plan::Child> &children)
{
    return !children.isEmpty() && std::ranges::none_of(children, [](const Plan::Child &child) {
        return child.alreadyThere;
    });
}

}

// Registries refuse a list whose entries they do not hold, not all of them saying which. Clearing
// out untagged images is how entries get lost, also between the writing of them and of the list.
async::Task<Result<>> PushRun::refused(std::size_t target, Error error)
{
    if (error.httpStatus != 400 && error.httpStatus != 404)
        co_return std::unexpected(error);
    const oci::Reference &reference = m_plan.targets[qsizetype(target)];
    const QList<Plan::Child> missing = co_await this->missing(m_children, At::Target);
    if (canBeBroughtAgain(missing)) {
        const Result<> brought = co_await bringAgain(missing);
        const auto stored = brought ? co_await m_sink.putManifest(reference, m_plan.list)
                                    : Result<oci::Digest>(std::unexpected(brought.error()));
        if (stored) {
            m_proven = m_proven && !stored->isNull();
            co_return Result<> {};
        }
        error = stored.error();
    }
    co_return std::unexpected(gone(error, missing, At::Target));
}

// Those that could be looked for and are not there.
async::Task<QList<Plan::Child>> PushRun::missing(QList<Plan::Child> children, At at)
{
    const oci::Reference &target = m_plan.targets.first();
    std::vector<async::Task<Result<std::optional<store::Head>>>> looks;
    for (const Plan::Child &child : std::as_const(children)) {
        const oci::Reference &place = at == At::Target ? target : child.source;
        looks.push_back(m_source.head(place.withDigest(child.descriptor.digest)));
    }
    const auto heads = co_await async::gather(std::move(looks), browse::Resolver::Parallel);
    QList<Plan::Child> missing;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (heads[i] && !*heads[i])
            missing += children[qsizetype(i)];
    }
    co_return missing;
}

Error PushRun::gone(Error error, const QList<Plan::Child> &children, At at) const
{
    if (children.isEmpty())
        return error;
    const oci::Reference &place =
        at == At::Target ? m_plan.targets.first() : children.first().source;
    error.cause = Cause::EntriesMissing;
    for (const Plan::Child &child : children)
        error.entries += child.descriptor.digest.toString();
    const QString sentence = Words::tr("%1 does not hold these entries any more: %2.")
                                 .arg(place.repositoryName(), namesOf(children));
    return withSentence(error, sentence).error();
}

// Not every registry looks before it takes a list. What is not known from only just now to be there
// is looked for, and brought from where else it was taken in; else nothing is written.
async::Task<Result<>> PushRun::checkEntries()
{
    QList<Plan::Child> doubtful = m_children;
    doubtful.removeIf([this](const Plan::Child &child) {
        return !child.alreadyThere || (m_justRead && m_justRead(child.source));
    });
    QList<Plan::Child> missing = co_await this->missing(doubtful, At::Target);
    for (Plan::Child &child : m_children) {
        if (!child.elsewhere.isEmpty() && missing.removeAll(child) > 0) {
            child.alreadyThere = false;
            child.source = child.elsewhere.first();
        }
    }
    if (missing.isEmpty())
        co_return Result<> {};
    Error error;
    error.kind = ErrorKind::NotFound;
    error.message =
        Words::tr("Nothing was written, because the list would name what is not there.");
    error.where = m_plan.targets.first().repositoryName();
    co_return std::unexpected(gone(error, missing, At::Target));
}

async::Task<Result<>> PushRun::bringAgain(QList<Plan::Child> children)
{
    ContentCopy content(m_source, m_sink, m_plan.targets.first());
    Result<> done = co_await content.readManifests(std::move(children));
    if (done)
        done = co_await content.copyBlobs({});
    if (done)
        done = co_await content.writeManifests({});
    co_return done;
}

}
