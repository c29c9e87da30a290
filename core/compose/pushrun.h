// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/contentcopy.h"
#include "core/compose/pusher.h"

#include <QElapsedTimer>
#include <QStringList>

#include <optional>
#include <vector>

namespace waybill::compose {

// One push under way. Used once; must outlive the task of run().
class PushRun {
public:
    PushRun(store::Source &source, store::Sink &sink, Plan plan, PushOptions options,
        StepSink report, JustRead justRead = {});

    async::Task<Result<PushResult>> run();

private:
    using Part = async::Task<Result<>> (PushRun::*)();
    using Held = std::optional<oci::Digest>; // what a tag names; nullopt: there is no such tag

    async::Task<Result<>> steps();
    async::Task<Result<>> look();
    async::Task<Result<>> checkEntries();
    async::Task<Result<>> takeContent();
    async::Task<Result<>> writeBlobs();
    async::Task<Result<>> writeEntries();
    async::Task<Result<>> lookAgain();
    async::Task<Result<>> writeList();
    async::Task<Result<>> writeTag(std::size_t target);
    Result<> settle(std::size_t target, const Error &error, const Result<Held> &now);
    bool isUntouched(std::size_t target, const Result<Held> &now) const;
    async::Task<Result<>> readBack();
    async::Task<Result<Held>> heldBy(oci::Reference target);
    async::Task<Result<std::vector<Held>>> allHeld();

    // What to do about a list that the registry does not take.
    async::Task<Result<>> refused(std::size_t target, Error error);
    enum class At { Target, Source };
    async::Task<QList<Plan::Child>> missing(QList<Plan::Child> children, At at);
    Error gone(Error error, const QList<Plan::Child> &children, At at) const;
    async::Task<Result<>> bringAgain(QList<Plan::Child> children);

    bool looks() const { return m_options.look || m_options.expected; }
    bool isThere(std::size_t target) const; // holds the list already, as far as looked
    std::unexpected<Error> moved(std::size_t target, const Held &before, const Held &now) const;
    static std::unexpected<Error> withSentence(Error error, const QString &sentence);
    QString fate(const Error &error) const; // what became of the tags, a sentence
    void tell(StepReport::State state, const QString &text, int done = 0, int total = 0);
    void tellOfBlobs(StepReport::State state, const QString &text);
    void announce();
    PushResult result() const;

    store::Source &m_source;
    store::Sink &m_sink;
    const Plan m_plan;
    const PushOptions m_options;
    const StepSink m_report;
    const JustRead m_justRead;
    QList<Plan::Child> m_children; // of the plan, as they turn out to be
    ContentCopy m_content;
    Step m_step = Step::Look;
    std::vector<Held> m_previous; // of each target; empty if not looked
    QStringList m_written; // tags that hold the list by now
    bool m_proven = true; // the registry named the digest of what it stored, each time
    bool m_uncertain = false; // what a tag holds could not be found out, or is something else
    QElapsedTimer m_clock;
};

}
