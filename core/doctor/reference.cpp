// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/reference.h"

#include "core/doctor/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostMatches = 200; // of one form
constexpr qsizetype Before = 48 * 1024; // characters around the error that are looked at
constexpr qsizetype After = 8 * 1024;

// How much a form says about the error. Lower is surer.
enum class Kind {
    Error, // a sentence of the error names the image
    Command, // it was typed before the error
    Progress, // printed or asked for while pulling: without the registry, or with a mirror's name
};

struct Candidate {
    QString name;
    qsizetype at = 0;
    Kind kind = Kind::Error;
};

struct Form {
    QRegularExpression words; // the name is the first group
    Kind kind = Kind::Error;
};

Form form(const QString &before, const QString &after = {}, Kind kind = Kind::Error)
{
    // A name as clients print it. Looser than the grammar: what is typed is reported as typed.
    static const QString Name =
        uR"(((?:[A-Za-z0-9.-]{1,255}(?::[0-9]{1,5})?/|\[[0-9a-fA-F:]{2,45}\](?::[0-9]{1,5})?/)?)"
        uR"([A-Za-z0-9][A-Za-z0-9._/-]{0,255}(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[0-9a-f]{64})?))"_s;
    // One blank stands for any white space: pasted text is wrapped anywhere.
    const auto tolerant = [](QString words) {
        return words.replace(" ?"_L1, uR"(\s{0,80})"_s).replace(u' ', uR"(\s{1,80})"_s);
    };
    return {QRegularExpression(tolerant(before) + Name + tolerant(after),
                QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption),
        kind};
}

QList<Form> errorForms()
{
    return {
        form(uR"(failed to pull and unpack image ["'])"_s),
        form(uR"(failed to pull image ["']?)"_s),
        form(uR"(failed to (?:get sandbox image|pull) ["'])"_s),
        form(uR"(back-off pulling image ["'])"_s),
        form(uR"(failed to (?:resolve reference|resolve image|pull artifact|copy image) ["'])"_s),
        form(uR"(failed to (?:resolve source metadata|load metadata) for )"_s),
        form(uR"(failed to solve: )"_s,
            uR"(: (?:failed|no match|error|pull|unexpected|not found))"_s),
        form(uR"(\[(?:[a-z0-9/]{1,40} )?internal\] load metadata for )"_s),
        form(uR"(image with reference ["']?)"_s, uR"(["']?:? was found)"_s),
        form(uR"(\bmanifest for )"_s, uR"( not found)"_s),
        form(uR"(pull access denied for )"_s),
        form(uR"(no child with platform \S{1,80} in index )"_s),
        form(uR"(docker://)"_s),
        form(uR"(\bPull ?image ["'])"_s),
        form(uR"(no such (?:image|manifest): )"_s),
        form(uR"(base image )"_s, uR"( was pulled)"_s),
        form(uR"((?:the )?repository )"_s, uR"( not found)"_s),
        form(uR"(unauthorized to access repository: )"_s),
        form(uR"(\b(?:image|reference) ["']?)"_s,
            uR"(["']? (?:not found|is a manifest list|could not be))"_s),
        form(
            uR"((?:fetching|getting|pulling|reading|computing digest for) (?:manifest |image |config )?(?:for )?["']?)"_s,
            uR"(["']?: )"_s),
        form(
            uR"(failed to (?:get|fetch|resolve|head|read) (?:(?:manifest|digest|image|config) )?(?:(?:of|for) )?["']?)"_s,
            uR"(["']?: )"_s),
        form(uR"(failed to perform "[A-Za-z]{1,30}" on source: )"_s),
        form(uR"(the author of )"_s, uR"( to upgrade)"_s),
        form(uR"((?:^|: |" )["']?)"_s, uR"(["']? is a manifest list)"_s),
        form(uR"((?:^|: ))"_s,
            uR"(: (?:not found$|no image found|no match for platform|sha256:[0-9a-f]{64}: not found))"_s),
        form(uR"(could not do a head request for ["'])"_s),
        form(uR"(error pulling (?:image )?)"_s, uR"( - code)"_s),
        form(uR"(find platform \S{1,80} for image )"_s),
        form(uR"(service ["'][^"'\n]{1,80}["'] .{0,40}image ["'])"_s),
    };
}

QList<Form> typedForms()
{
    return {
        form(uR"(unable to find image ["'])"_s, uR"(["'])"_s, Kind::Command),
        form(uR"((?<!re)trying to pull )"_s, uR"(\.\.\.)"_s, Kind::Command),
        form(
            uR"(^\s{0,40}(?:Step \d+/\d+ : |STEP \d+(?:/\d+)?: |.{0,20}>>> |#\d+ \[[^\]\n]{0,80}\] )?FROM (?:--platform=\S{1,80} )?)"_s,
            uR"((?=\s|$))"_s, Kind::Command),
        form(uR"(^#\d+ \[[^\]\n]{0,80}\] FROM )"_s, uR"((?=\s|$))"_s, Kind::Command),
        form(uR"(^[\s-]{0,40}"?image"?:\s{1,20}["']?)"_s, uR"((?=["',\s]|$))"_s, Kind::Command),
        form(uR"(["']image(?:_?name|ref)?["']: ?["'])"_s, uR"((?=["']))"_s, Kind::Command),
        form(uR"(\bimage(?:_?name|ref)?=["']?)"_s, uR"((?=["'\s]|$))"_s, Kind::Command),
        form(uR"(^Pulling \S{1,80} \()"_s, uR"(\)\.\.\.)"_s, Kind::Command),
        form(uR"(\bContainer image ["'])"_s, uR"(["'])"_s, Kind::Command),
        form(uR"(\bPulling image ["'])"_s, {}, Kind::Command),
        form(uR"(\bUsing Docker executor with image )"_s, {}, Kind::Command),
    };
}

const QList<Form> &forms()
{
    static const QList<Form> list = errorForms() + typedForms();
    return list;
}

// A name at the end of a sentence takes its full stop or colon along.
QString withoutTail(QString name)
{
    while (!name.isEmpty() && QStringLiteral(".:/-,").contains(name.back()))
        name.chop(1);
    return name;
}

// "sha256:..." alone, a bare word of prose or an option is no image.
bool isPlausible(const QString &name)
{
    static const QStringList prose {u"the"_s, u"a"_s, u"an"_s, u"image"_s, u"images"_s,
        u"manifest"_s, u"for"_s, u"from"_s, u"source"_s, u"it"_s, u"is"_s, u"rate"_s, u"sha256"_s,
        u"http"_s, u"https"_s, u"list"_s, u"error"_s, u"index"_s, u"with"_s, u"this"_s, u"that"_s,
        u"not"_s, u"in"_s, u"to"_s, u"and"_s, u"config"_s, u"digest"_s, u"failed"_s, u"response"_s,
        u"registry"_s, u"container"_s, u"unknown"_s, u"scratch"_s, u"code"_s, u"docker"_s,
        u"platform"_s, u"reference"_s, u"pulling"_s, u"layer"_s, u"blob"_s, u"requested"_s,
        u"stdin"_s, u"configuration"_s, u"manifests"_s, u"token"_s, u"tags"_s, u"metadata"_s,
        u"remote"_s, u"ctr"_s, u"podman"_s, u"crane"_s, u"regctl"_s, u"oras"_s, u"skopeo"_s,
        u"buildah"_s, u"request"_s, u"service"_s, u"pull"_s, u"content"_s, u"warning"_s,
        u"fatal"_s};
    static const QRegularExpression noImage(
        uR"(\A(?:sha256:|https?:|unix:|oci:|dir:|v?\d[\d.]*\z))"_s);
    return name.size() > 1 && !prose.contains(name.toLower()) && !noImage.match(name).hasMatch()
        && oci::parseReference(name).has_value();
}

// "GET https://reg.example.com/v2/app/manifests/1.0: ..."
QList<Candidate> fromUrls(const QString &text)
{
    static const QRegularExpression url(
        uR"(https?://([A-Za-z0-9.:\[\]-]{1,255})/v2/([a-z0-9._/-]{1,255}?)/manifests/(sha256:[0-9a-f]{64}|[A-Za-z0-9_.-]{1,128}))"_s);
    QList<Candidate> found;
    auto matches = url.globalMatch(text);
    for (int i = 0; i < MostMatches && matches.hasNext(); ++i) {
        const auto match = matches.next();
        const QString key = match.captured(3);
        const QChar separator = key.startsWith("sha256:"_L1) ? u'@' : u':';
        const QString host = match.captured(1);
        const bool isHub = host == "registry-1.docker.io"_L1 || host == "index.docker.io"_L1;
        found.append(
            {(isHub ? QString() : host + u'/') + match.captured(2) + separator + withoutTail(key),
                match.capturedStart(), Kind::Progress});
    }
    return found;
}

// What docker prints while pulling: "20H2: Pulling from samples/servercore".
QList<Candidate> fromProgress(const QString &text)
{
    static const QRegularExpression line(
        uR"(^\s{0,40}([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}): Pulling from ([a-z0-9._/-]{1,255})\s*$)"_s,
        QRegularExpression::MultilineOption);
    QList<Candidate> found;
    auto matches = line.globalMatch(text);
    for (int i = 0; i < MostMatches && matches.hasNext(); ++i) {
        const auto match = matches.next();
        found.append(
            {match.captured(2) + u':' + match.captured(1), match.capturedStart(), Kind::Progress});
    }
    return found;
}

// "reading manifest 1.0 in registry.example.com/app"
QList<Candidate> fromReading(const QString &text)
{
    static const QRegularExpression words(
        uR"(reading\s{1,80}manifest\s{1,80}(\S{1,140})\s{1,80}in\s{1,80}([A-Za-z0-9._:/-]{1,255}))"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<Candidate> found;
    auto matches = words.globalMatch(text);
    for (int i = 0; i < MostMatches && matches.hasNext(); ++i) {
        const auto match = matches.next();
        const QString key = match.captured(1);
        const QChar separator = key.startsWith("sha256:"_L1) ? u'@' : u':';
        found.append({withoutTail(match.captured(2)) + separator + key, match.capturedStart()});
    }
    return found;
}

QList<Candidate> candidates(const QString &text)
{
    QList<Candidate> all = fromReading(text);
    for (const Form &one : forms()) {
        auto matches = one.words.globalMatch(text);
        for (int i = 0; i < MostMatches && matches.hasNext(); ++i) {
            const auto match = matches.next();
            all.append({withoutTail(match.captured(1)), match.capturedStart(1), one.kind});
        }
    }
    for (const TypedImage &image : commandImages(text))
        all.append({withoutTail(image.name), image.at, Kind::Command});
    all += fromProgress(text) + fromUrls(text);
    all.removeIf([](const Candidate &one) { return !isPlausible(one.name); });
    return all;
}

// On the error's line first, then what stands before it, the nearer the better.
const Candidate *nearest(const QList<Candidate> &all, Kind kind, const QString &text, Range error)
{
    const qsizetype lineStart =
        text.lastIndexOf(u'\n', std::max<qsizetype>(0, error.start - 1)) + 1;
    qsizetype lineEnd = text.indexOf(u'\n', error.end());
    if (lineEnd < 0)
        lineEnd = text.size();
    const auto distance = [&](const Candidate &one) {
        if (one.at >= lineStart && one.at <= lineEnd)
            return std::pair<int, qsizetype>(0, one.at < error.start ? 0 : 1);
        return one.at < error.start ? std::pair<int, qsizetype>(1, error.start - one.at)
                                    : std::pair<int, qsizetype>(2, one.at - error.start);
    };
    const Candidate *best = nullptr;
    for (const Candidate &one : all) {
        if (one.kind == kind && (!best || distance(one) < distance(*best)))
            best = &one;
    }
    return best;
}

// Of all spellings of the same image the shortest: what was typed, before anyone completed it.
QString asTyped(const QList<Candidate> &all, const QString &name)
{
    const auto meant = oci::parseReference(name);
    QString typed = name;
    for (const Candidate &one : all) {
        if (one.kind == Kind::Progress || one.name.size() >= typed.size())
            continue;
        const auto other = oci::parseReference(one.name);
        if (meant && other && *meant == *other)
            typed = one.name;
    }
    return typed;
}

// A progress line leaves the registry out, a request may go to a mirror; the command has the name.
QString completed(const QList<Candidate> &all, const Candidate &progress)
{
    const auto meant = oci::parseReference(progress.name);
    const QString path = progress.name.section(u':', 0, 0); // "library/" only where it was printed
    for (const Candidate &one : all) {
        const auto typed = oci::parseReference(one.name);
        const bool samePath =
            meant && typed && (typed->repository == meant->repository || typed->repository == path);
        const bool sameImage = samePath && (typed->tag == meant->tag || meant->tag.isEmpty());
        if (one.kind == Kind::Command && sameImage)
            return asTyped(all, one.name);
    }
    return progress.name;
}

}

QString findReference(const QString &whole, Range error)
{
    const qsizetype from = std::max<qsizetype>(0, error.start - Before);
    const QString text = whole.mid(from, error.end() + After - from);
    error.start -= from;
    const QList<Candidate> all = candidates(text);
    if (const Candidate *named = nearest(all, Kind::Error, text, error))
        return asTyped(all, named->name);
    const Candidate *typed = nearest(all, Kind::Command, text, error);
    const Candidate *progress = nearest(all, Kind::Progress, text, error);
    if (progress && (!typed || progress->at > typed->at))
        return completed(all, *progress);
    return typed ? asTyped(all, typed->name) : QString();
}

}
