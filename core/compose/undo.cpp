// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/undo.h"

#include "core/compose/pushrun.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

bool heldAnother(const PushResult &pushed, qsizetype target)
{
    const std::optional<oci::Digest> &before = pushed.before.at(target);
    return before && *before != pushed.digest;
}

// All of them are to be had before the first tag is touched.
async::Task<Result<QList<oci::Document>>> documents(
    store::Source &source, PushResult pushed, QList<oci::Document> kept)
{
    for (qsizetype i = 0; i < pushed.before.size(); ++i) {
        if (!heldAnother(pushed, i))
            continue;
        const oci::Digest digest = *pushed.before.at(i);
        if (std::ranges::contains(kept, digest, &oci::Document::digest))
            continue;
        auto document = co_await source.manifest(pushed.targets.at(i).withDigest(digest));
        if (!document && document.error().kind == ErrorKind::NotFound)
            document.error().message =
                Words::tr("The registry does not hold %1 any more, which %2 named before.")
                    .arg(digest.shortHex(), pushed.targets.at(i).tag);
        if (!document)
            co_return std::unexpected(document.error());
        kept.append(*document);
    }
    co_return kept;
}

// As a push of one list to one tag: it looks first, settles what is uncertain, and reads back.
async::Task<Result<>> putBack(store::Source &source, store::Sink &sink, oci::Reference target,
    oci::Document document, oci::Digest expected)
{
    Plan plan;
    plan.targets = {target};
    plan.list = document;
    PushRun run(source, sink, plan, {.expected = expected}, {});
    const auto pushed = co_await run.run();
    co_return pushed ? Result<> {} : std::unexpected(pushed.error());
}

std::unexpected<Error> halfDone(Error error, const QStringList &restored)
{
    if (!restored.isEmpty())
        error.message += u' ' + Words::tr("Put back already: %1.").arg(restored.join(u", "_s));
    return std::unexpected(std::move(error));
}

}

bool canUndo(const PushResult &pushed)
{
    for (qsizetype i = 0; i < pushed.before.size(); ++i)
        if (heldAnother(pushed, i))
            return true;
    return false;
}

async::Task<Result<Undone>> undoPush(
    store::Source &source, store::Sink &sink, PushResult pushed, QList<oci::Document> kept)
{
    const auto before = co_await documents(source, pushed, std::move(kept));
    if (!before)
        co_return std::unexpected(before.error());
    Undone undone;
    for (qsizetype i = pushed.before.size(); i-- > 0;) {
        const oci::Reference target = pushed.targets.at(i);
        if (!pushed.before.at(i))
            undone.kept.prepend(target.tag);
        if (!heldAnother(pushed, i))
            continue;
        const auto document =
            std::ranges::find(*before, *pushed.before.at(i), &oci::Document::digest);
        const Result<> done = co_await putBack(source, sink, target, *document, pushed.digest);
        if (!done)
            co_return halfDone(done.error(), undone.restored);
        undone.restored.prepend(target.tag);
    }
    co_return undone;
}

}
