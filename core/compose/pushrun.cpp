// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/pushrun.h"

#include "core/async/wait.h"
#include "core/net/retry.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waybill::compose {

namespace {

constexpr std::size_t Parallel = 8;
constexpr std::chrono::milliseconds TagPauses[] = {500ms, 1000ms, 2000ms};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

QString nameOf(const std::optional<oci::Digest> &held)
{
    return held ? held->shortHex() : Words::tr("nothing");
}

// Whether the request may have been carried out although no good answer came.
bool isUncertain(const Error &error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::Tls || error.kind == ErrorKind::DigestMismatch
        || error.httpStatus >= 500;
}

}

std::unexpected<Error> PushRun::withSentence(Error error, const QString &sentence)
{
    if (!sentence.isEmpty())
        error.message += u' ' + sentence;
    return std::unexpected(std::move(error));
}

PushRun::PushRun(store::Source &source, store::Sink &sink, Plan plan, PushOptions options,
    StepSink report, JustRead justRead)
    : m_source(source), m_sink(sink), m_plan(std::move(plan)), m_options(std::move(options)),
      m_report(std::move(report)), m_justRead(std::move(justRead)), m_children(m_plan.children),
      m_content(source, sink, m_plan.targets.first(), m_justRead)
{
    m_clock.start();
}

void PushRun::tell(StepReport::State state, const QString &text, int done, int total)
{
    if (m_report)
        m_report({m_step, state, text, done, total});
}

void PushRun::tellOfBlobs(StepReport::State state, const QString &text)
{
    if (m_report)
        m_report({Step::Blobs, state, text, m_content.blobsDone(), m_content.blobs(),
            m_content.bytesDone(), m_content.bytes()});
}

void PushRun::announce()
{
    using enum StepReport::State;
    const int foreign = m_plan.foreignChildren();
    const QList<std::pair<Step, QString>> steps {{Step::Look, {}}, {Step::Blobs, {}},
        {Step::Entries, foreign ? Words::tr("after their blobs") : QString()},
        {Step::List,
            Words::tr("%1 keeps what it holds until then").arg(m_plan.targets.first().tag)},
        {Step::ReadBack, {}}};
    for (const auto &[step, text] : steps) {
        m_step = step;
        tell(Waiting, text);
    }
}

async::Task<Result<PushResult>> PushRun::run()
{
    announce();
    const Result<> done = co_await steps();
    if (done)
        co_return result();
    tell(StepReport::State::Failed, done.error().message);
    co_return std::unexpected(done.error());
}

async::Task<Result<>> PushRun::steps()
{
    constexpr Part parts[] = {
        &PushRun::look, &PushRun::checkEntries, &PushRun::takeContent, &PushRun::writeList};
    for (const Part part : parts) {
        const Result<> done = co_await (this->*part)();
        if (!done)
            co_return withSentence(done.error(), fate(done.error()));
    }
    co_return co_await readBack();
}

async::Task<Result<PushRun::Held>> PushRun::heldBy(oci::Reference target)
{
    const auto head = co_await m_source.head(target);
    if (!head)
        co_return std::unexpected(head.error());
    if (!*head)
        co_return Held {};
    if (!(*head)->digest.isNull())
        co_return Held {(*head)->digest};
    // A registry that does not say: the bytes do.
    const auto document = co_await m_source.manifest(target);
    if (!document)
        co_return std::unexpected(document.error());
    co_return Held {document->digest};
}

async::Task<Result<std::vector<PushRun::Held>>> PushRun::allHeld()
{
    std::vector<async::Task<Result<Held>>> looks;
    for (const oci::Reference &target : m_plan.targets)
        looks.push_back(heldBy(target));
    const auto answers = co_await async::gather(std::move(looks), Parallel);
    std::vector<Held> held;
    for (const Result<Held> &answer : answers) {
        if (!answer)
            co_return std::unexpected(answer.error());
        held.push_back(*answer);
    }
    co_return held;
}

async::Task<Result<>> PushRun::look()
{
    m_step = Step::Look;
    if (!looks()) {
        tell(StepReport::State::Skipped, {});
        co_return Result<> {};
    }
    tell(StepReport::State::Running, {});
    const auto held = co_await allHeld();
    if (!held)
        co_return std::unexpected(held.error());
    m_previous = *held;
    const Held &now = m_previous.front();
    if (m_options.expected && !isThere(0)) {
        const Held before = m_options.expected->isNull() ? Held {} : Held {*m_options.expected};
        if (before != now)
            co_return moved(0, before, now);
    }
    const QString &tag = m_plan.targets.first().tag;
    tell(StepReport::State::Done,
        now ? Words::tr("%1 holds digest %2").arg(tag, now->shortHex())
            : Words::tr("%1 does not exist yet").arg(tag));
    co_return Result<> {};
}

async::Task<Result<>> PushRun::takeContent()
{
    using enum StepReport::State;
    if (std::ranges::all_of(m_children, &Plan::Child::alreadyThere)) {
        m_step = Step::Blobs;
        tell(Skipped, Words::tr("same repository: nothing to upload"));
        m_step = Step::Entries;
        tell(Skipped, Words::tr("all of them are there"));
        co_return Result<> {};
    }
    constexpr Part parts[] = {&PushRun::writeBlobs, &PushRun::writeEntries, &PushRun::lookAgain};
    for (const auto part : parts) {
        const Result<> done = co_await (this->*part)();
        if (!done)
            co_return done;
    }
    co_return Result<> {};
}

async::Task<Result<>> PushRun::writeBlobs()
{
    m_step = Step::Blobs;
    tell(StepReport::State::Running, {});
    QList<Plan::Child> foreign = m_children;
    foreign.removeIf([](const Plan::Child &child) { return child.alreadyThere; });
    const Result<> read = co_await m_content.readManifests(foreign);
    if (!read && read.error().kind == ErrorKind::NotFound) {
        const QList<Plan::Child> missing = co_await this->missing(foreign, At::Source);
        co_return std::unexpected(gone(read.error(), missing, At::Source));
    }
    if (!read)
        co_return read;
    const auto onProgress = [this] {
        tellOfBlobs(StepReport::State::Running,
            Words::tr("%1 of %2 done")
                .arg(QString::number(m_content.blobsDone()), QString::number(m_content.blobs())));
    };
    const Result<> copied = co_await m_content.copyBlobs(onProgress);
    if (!copied)
        co_return copied;
    QStringList parts {Words::tr("%n taken over", nullptr, m_content.mounted()),
        Words::tr("%n copied", nullptr, m_content.copied())};
    if (m_content.alreadyThere())
        parts += Words::tr("%n already there", nullptr, m_content.alreadyThere());
    if (m_content.leftOut())
        parts += Words::tr("%n left with their vendor", nullptr, m_content.leftOut());
    tellOfBlobs(StepReport::State::Done, parts.join(u", "_s));
    co_return Result<> {};
}

async::Task<Result<>> PushRun::writeEntries()
{
    m_step = Step::Entries;
    tell(StepReport::State::Running, {}, 0, m_content.manifests());
    const auto onProgress = [this] {
        tell(StepReport::State::Running,
            Words::tr("%1 of %2 written")
                .arg(QString::number(m_content.manifestsDone()),
                    QString::number(m_content.manifests())),
            m_content.manifestsDone(), m_content.manifests());
    };
    const Result<> written = co_await m_content.writeManifests(onProgress);
    if (!written)
        co_return written;
    tell(StepReport::State::Done, Words::tr("%n written", nullptr, m_content.manifests()),
        m_content.manifests(), m_content.manifests());
    co_return Result<> {};
}

// Blobs can take their time, in which somebody else may have pushed.
async::Task<Result<>> PushRun::lookAgain()
{
    m_step = Step::List;
    if (!looks())
        co_return Result<> {};
    tell(StepReport::State::Running, {});
    const auto held = co_await allHeld();
    if (!held)
        co_return std::unexpected(held.error());
    for (std::size_t i = 0; i < held->size(); ++i) {
        if ((*held)[i] != m_previous[i])
            co_return moved(i, m_previous[i], (*held)[i]);
    }
    co_return Result<> {};
}

bool PushRun::isThere(std::size_t target) const
{
    return target < m_previous.size() && m_previous[target] == m_plan.list.digest;
}

std::unexpected<Error> PushRun::moved(std::size_t target, const Held &before, const Held &now) const
{
    const oci::Reference &reference = m_plan.targets[qsizetype(target)];
    return failure(ErrorKind::Changed,
        Words::tr("%1 was changed by somebody else meanwhile: it held %2 and now holds %3.")
            .arg(reference.tag, nameOf(before), nameOf(now)),
        reference.toString());
}

QString PushRun::fate(const Error &error) const
{
    // "Not changed" would contradict that somebody else has just changed it.
    if (error.kind == ErrorKind::Changed)
        return m_plan.targets.size() == 1 ? Words::tr("Waybill left the tag as it is.")
                                          : Words::tr("Waybill left all tags as they are.");
    const QString rest = m_uncertain ? QString()
        : m_plan.targets.size() == 1 ? Words::tr("The tag was not changed.")
        : m_written.isEmpty()        ? Words::tr("No tag was changed.")
                                     : Words::tr("The others were not changed.");
    if (m_written.isEmpty())
        return rest;
    const QString there =
        Words::tr("The new list is there under: %1.").arg(m_written.join(u", "_s));
    return rest.isEmpty() ? there : QString(there + u' ' + rest);
}

async::Task<Result<>> PushRun::writeList()
{
    m_step = Step::List;
    tell(StepReport::State::Running, {});
    bool any = false;
    // The main tag last: whoever sees it moved can rely on the others.
    for (std::size_t i = m_plan.targets.size(); i-- > 0;) {
        if (!isThere(i)) {
            any = true;
            const Result<> written = co_await writeTag(i);
            if (!written)
                co_return written;
        }
        m_written.prepend(m_plan.targets[qsizetype(i)].tag);
    }
    const QString tags = m_written.join(u", "_s);
    if (any)
        tell(StepReport::State::Done,
            Words::tr("%1 now holds digest %2").arg(tags, m_plan.list.digest.shortHex()));
    else
        tell(StepReport::State::Skipped, Words::tr("%1 held this list already").arg(tags));
    co_return Result<> {};
}

async::Task<Result<>> PushRun::writeTag(std::size_t target)
{
    const oci::Reference reference = m_plan.targets[qsizetype(target)];
    auto stored = co_await m_sink.putManifest(reference, m_plan.list);
    // Never blindly once more: only what the tag holds says whether it was written, or by whom.
    for (const auto pause : TagPauses) {
        if (stored || !net::mayPass(stored.error()))
            break;
        co_await async::delay(pause);
        const auto now = co_await heldBy(reference);
        // Whoever did not look has asked to write over whatever is there.
        const bool mayWrite =
            looks() ? isUntouched(target, now) : now && *now != m_plan.list.digest;
        if (!mayWrite)
            co_return settle(target, stored.error(), now);
        stored = co_await m_sink.putManifest(reference, m_plan.list);
    }
    if (stored) {
        m_proven = m_proven && !stored->isNull();
        co_return Result<> {};
    }
    if (isUncertain(stored.error()))
        co_return settle(target, stored.error(), co_await heldBy(reference));
    co_return co_await refused(target, stored.error());
}

bool PushRun::isUntouched(std::size_t target, const Result<Held> &now) const
{
    return now && target < m_previous.size() && *now == m_previous[target];
}

// No good answer to the last step: what the tag holds now decides.
Result<> PushRun::settle(std::size_t target, const Error &error, const Result<Held> &now)
{
    const oci::Reference &reference = m_plan.targets[qsizetype(target)];
    if (now && *now == m_plan.list.digest) {
        m_proven = false;
        return {};
    }
    if (isUntouched(target, now))
        return std::unexpected(error);
    m_uncertain = true;
    if (now)
        return withSentence(error,
            Words::tr("%1 holds %2 now, which is not the new list.")
                .arg(reference.tag, nameOf(*now)));
    return withSentence(
        error, Words::tr("Whether %1 was changed could not be found out.").arg(reference.tag));
}

async::Task<Result<>> PushRun::readBack()
{
    m_step = Step::ReadBack;
    if (!m_options.readBack && m_proven) {
        tell(StepReport::State::Skipped, {});
        co_return Result<> {};
    }
    tell(StepReport::State::Running, {});
    for (const oci::Reference &target : m_plan.targets) {
        const auto document = co_await m_source.manifest(target);
        if (!document)
            co_return withSentence(
                document.error(), Words::tr("The list was written, but could not be read back."));
        if (document->bytes != m_plan.list.bytes)
            co_return failure(ErrorKind::Changed,
                Words::tr(
                    "The list was written, but %1 holds something else now: %2 instead of %3.")
                    .arg(target.tag, document->digest.shortHex(), m_plan.list.digest.shortHex()),
                target.toString());
    }
    tell(StepReport::State::Done, Words::tr("equal, byte for byte"));
    co_return Result<> {};
}

PushResult PushRun::result() const
{
    PushResult result;
    result.targets = m_plan.targets;
    result.digest = m_plan.list.digest;
    if (!m_previous.empty())
        result.previous = m_previous.front();
    result.before = QList(m_previous.begin(), m_previous.end());
    result.blobsMounted = m_content.mounted();
    result.blobsCopied = m_content.copied();
    result.bytesCopied = m_content.bytesDone();
    result.entriesWritten = m_content.manifestsDone();
    result.took = std::chrono::milliseconds(m_clock.elapsed());
    return result;
}

}
