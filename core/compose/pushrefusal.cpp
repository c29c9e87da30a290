// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// The part of PushRun that deals with a list which the registry does not take.

#include "core/async/wait.h"
#include "core/compose/pushrun.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

constexpr std::size_t Parallel = 8;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

QString namesOf(const QList<Plan::Child> &children)
{
    QStringList names;
    for (const Plan::Child &child : children)
        names += child.descriptor.digest.shortHex();
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
    const QList<Plan::Child> missing = co_await missingEntries();
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
    if (missing.isEmpty())
        co_return std::unexpected(error);
    co_return withSentence(error,
        Words::tr("%1 does not hold these entries any more: %2.")
            .arg(reference.repositoryName(), namesOf(missing)));
}

async::Task<QList<Plan::Child>> PushRun::missingEntries()
{
    const oci::Reference &repository = m_plan.targets.first();
    std::vector<async::Task<Result<std::optional<store::Head>>>> looks;
    for (const Plan::Child &child : m_plan.children)
        looks.push_back(m_source.head(repository.withDigest(child.descriptor.digest)));
    const auto heads = co_await async::gather(std::move(looks), Parallel);
    QList<Plan::Child> missing;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (heads[i] && !*heads[i])
            missing += m_plan.children[qsizetype(i)];
    }
    co_return missing;
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
