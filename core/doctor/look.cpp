// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/look.h"

#include "core/async/wait.h"
#include "core/browse/catalog.h"
#include "core/browse/nearest.h"
#include "core/doctor/subject.h"
#include "core/match/platforms.h"
#include "core/match/windowsrelease.h"

#include <algorithm>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostFitting = 3; // more would not help to choose
constexpr int Together = 4; // tags looked at at once
constexpr int PerTag = 2; // requests at most: the document, and the config of a single image
constexpr int MostPages = 3; // of tags
constexpr qsizetype MostNearest = 3;

// How far a cause is looked into. After a rate limit every question makes it worse.
enum class Depth { Nothing, Image, Tags };

Depth depthOf(Cause cause)
{
    switch (cause) {
    case Cause::NoMatchingPlatform:
    case Cause::WrongPlatformImage:
    case Cause::PlatformMismatchAtStart:
    case Cause::WindowsImageNewerThanHost:
    case Cause::NotFound:
        return Depth::Tags;
    case Cause::IsAManifestList:
    case Cause::Unauthorized:
    case Cause::Tls:
    case Cause::Network:
    case Cause::UnsupportedMediaType:
        return Depth::Image;
    case Cause::RateLimited:
        return Depth::Nothing;
    }
    Q_UNREACHABLE_RETURN(Depth::Nothing);
}

// Who is asked about, if the message tells it well enough to judge.
struct Judge {
    match::Host host;
    match::ClientChoice client;
    QString request;

    match::Verdict operator()(const match::Subject &subject) const
    {
        return match::judge(client, host, subject, request);
    }
};

std::optional<Judge> judgeOf(const Diagnosis &diagnosis)
{
    const auto host = hostOf(diagnosis);
    if (!host || (host->platform.isWindows() && host->platform.osVersion.isEmpty()))
        return std::nullopt;
    return Judge {*host, clientOf(diagnosis), requestOf(diagnosis)};
}

struct Opened {
    Result<browse::ImageTree> tree;
    match::Subject subject;
    int requests = 0;
};

async::Task<Opened> openImage(browse::Resolver *resolver, oci::Reference reference)
{
    Result<browse::ImageTree> tree = co_await resolver->open(reference);
    Opened opened {std::move(tree), {}, 1};
    if (!opened.tree)
        co_return opened;
    std::optional<oci::Platform> config;
    if (!opened.tree->isIndex() && !opened.tree->entries.isEmpty()) {
        ++opened.requests;
        const auto details =
            co_await resolver->details(reference, opened.tree->entries.first().descriptor);
        if (details)
            config = details->config.platform;
    }
    opened.subject = subjectOf(*opened.tree, config);
    co_return opened;
}

std::optional<FittingTag> fitting(const Judge &judge, const Opened &opened)
{
    if (!opened.tree || opened.subject.entries.isEmpty())
        return std::nullopt;
    const match::Verdict verdict = judge(opened.subject);
    if (verdict.outcome != match::Outcome::Runs || !verdict.answer.chosen)
        return std::nullopt;
    const int entry = *verdict.answer.chosen;
    const match::Candidate &taken = opened.subject.entries[entry];
    FittingTag tag {opened.tree->reference,
        taken.platform.value_or(taken.config.value_or(oci::Platform {})), false,
        opened.subject.isSingle ? 0 : entry + 1};
    const auto &host = judge.host.platform;
    tag.isExact = host.isWindows()
        && match::platforms::windowsVersion(tag.platform.osVersion)[2]
            == match::platforms::windowsVersion(host.osVersion)[2];
    return tag;
}

// The course of one look: what is known so far, and who wants to hear of it.
struct Course {
    browse::Resolver *resolver;
    registry::Registries *registries;
    oci::Reference reference;
    Findings findings;
    FindingsSink sink;

    int left() const { return findings.budget - findings.requests; }
    void tell() const
    {
        if (sink)
            sink(findings);
    }
};

async::Task<QStringList> listTags(Course *course)
{
    const int pages = std::min(MostPages, course->left());
    if (pages < 1)
        co_return QStringList();
    int read = 0;
    browse::Catalog catalog(*course->registries, pages);
    const auto names = co_await catalog.tags(course->reference.host, course->reference.repository,
        [&read](const browse::Names &) { ++read; });
    course->findings.requests += std::max(read, 1);
    if (!names)
        co_return QStringList();
    course->findings.tagsTotal = names->complete ? int(names->names.size()) : -1;
    course->tell();
    co_return names->names;
}

async::Task<void> lookAtTags(Course *course, Judge judge)
{
    const QStringList all = co_await listTags(course);
    QStringList tags = byPromise(all, course->reference.tag, judge.host);
    tags.removeAll(course->reference.tag);
    Findings &findings = course->findings;
    while (!tags.isEmpty() && findings.fitting.size() < MostFitting && course->left() >= PerTag) {
        const qsizetype count =
            std::min<qsizetype>({Together, course->left() / PerTag, tags.size()});
        std::vector<async::Task<Opened>> batch;
        for (qsizetype i = 0; i < count; ++i)
            batch.push_back(
                openImage(course->resolver, course->reference.withTag(tags.takeFirst())));
        const std::vector<Opened> looked = co_await async::gather(std::move(batch), Together);
        for (const Opened &opened : looked) {
            findings.requests += opened.requests;
            ++findings.tagsLooked;
            if (const auto tag = fitting(judge, opened))
                findings.fitting.append(*tag);
        }
        course->tell();
    }
    std::ranges::stable_sort(findings.fitting, std::ranges::greater(), &FittingTag::isExact);
}

// The tag's words that stand for the host's release: "1809", "ltsc2019", "17763".
QStringList releaseWords(const oci::Platform &host)
{
    const auto release = match::windowsRelease(host.osVersion);
    if (!release)
        return {};
    QStringList words {release->release, QString::number(release->build)};
    for (const QString &tag : release->baseTags)
        words.append(tag.section(u':', 1));
    const QString year = release->shortName.section(u' ', 1, 1);
    if (year.size() == 4 && year.startsWith("20"_L1))
        words.append(u"ltsc"_s + year);
    words.removeDuplicates();
    return words;
}

QStringList architectureWords(const oci::Platform &host)
{
    if (host.architecture == "arm64"_L1)
        return {u"arm64"_s, u"aarch64"_s};
    if (host.architecture == "arm"_L1)
        return {u"arm32"_s + host.variant, u"arm"_s + host.variant, u"armhf"_s, u"arm"_s};
    if (host.architecture == "amd64"_L1)
        return {u"amd64"_s, u"x86_64"_s, u"x64"_s};
    return {host.architecture};
}

int promise(const QString &tag, const match::Host &host)
{
    const auto has = [&](const QStringList &words) {
        return std::ranges::any_of(
            words, [&](const QString &word) { return tag.contains(word, Qt::CaseInsensitive); });
    };
    const bool isWindows = host.platform.isWindows();
    int points = isWindows && has(releaseWords(host.platform)) ? 4 : 0;
    points += has(architectureWords(host.platform)) ? 2 : 0;
    points += tag.contains(host.platform.os, Qt::CaseInsensitive) ? 1 : 0;
    static const QStringList other {u"arm64"_s, u"aarch64"_s, u"amd64"_s, u"x86_64"_s, u"arm32"_s,
        u"s390x"_s, u"ppc64le"_s, u"riscv64"_s, u"sha256-"_s};
    return !has(architectureWords(host.platform)) && has(other) ? points - 5 : points;
}

}

QStringList byPromise(const QStringList &tags, const QString &wanted, const match::Host &host)
{
    QStringList ordered = browse::nearest(tags, wanted, tags.size());
    std::ranges::stable_sort(
        ordered, std::ranges::greater(), [&](const QString &tag) { return promise(tag, host); });
    return ordered;
}

match::Subject subjectOf(const browse::ImageTree &tree, const std::optional<oci::Platform> &config)
{
    match::Subject subject;
    if (const auto *index = std::get_if<oci::Index>(&tree.manifest)) {
        subject.dockerList = index->kind() == oci::ManifestKind::DockerList;
        for (const oci::Descriptor &descriptor : index->manifests)
            subject.entries.append(match::candidate(descriptor));
    } else {
        subject.isSingle = true;
        subject.entries.append(match::Candidate {{}, {}, config});
    }
    return subject;
}

async::Task<Findings> look(browse::Resolver &resolver, registry::Registries &registries,
    Diagnosis diagnosis, int budget, FindingsSink sink)
{
    Course course {&resolver, &registries, {}, {}, std::move(sink)};
    Findings &findings = course.findings;
    findings.budget = budget;
    const Depth depth = depthOf(diagnosis.cause);
    const auto reference = oci::parseReference(diagnosis.reference);
    if (!reference || depth == Depth::Nothing || budget < PerTag)
        co_return findings;
    course.reference = *reference;
    const Opened opened = co_await openImage(&resolver, *reference);
    findings.requests += opened.requests;
    if (opened.tree) {
        findings.image = *opened.tree;
        findings.subject = opened.subject;
        findings.tagsLooked = 1;
    } else {
        findings.error = opened.tree.error();
    }
    const auto judge = judgeOf(diagnosis);
    if (judge && opened.tree && !opened.subject.entries.isEmpty())
        findings.verdict = (*judge)(opened.subject);
    course.tell();
    if (depth != Depth::Tags)
        co_return findings;
    const bool isMissing = findings.error && findings.error->kind == ErrorKind::NotFound;
    if (isMissing) {
        const QStringList tags = co_await listTags(&course);
        findings.nearest = browse::nearest(tags, reference->tag, MostNearest);
    } else if (judge && opened.tree && diagnosis.cause != Cause::NotFound) {
        co_await lookAtTags(&course, *judge);
    }
    co_return findings;
}

}
