// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/cleantext.h"
#include "core/doctor/symptom.h"
#include "core/doctor/text.h"

#include <algorithm>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostTries = 50; // of a wording that other programs use too

QList<const Symptoms *> byPriority()
{
    QList<const Symptoms *> sorted = symptoms();
    std::ranges::sort(sorted, {}, &Symptoms::priority);
    return sorted;
}

SaidPlatform platformOf(const QRegularExpressionMatch &match)
{
    if (match.hasCaptured(u"platform"_s))
        return parseSaidPlatform(match.captured(u"platform"_s).simplified());
    const auto group = [&](const QString &name) {
        return match.hasCaptured(name) ? match.captured(name) : QString();
    };
    return {group(u"os"_s).toLower(), group(u"arch"_s), group(u"variant"_s), group(u"version"_s)};
}

// Causes that are about a platform at all: elsewhere a --platform that was typed says nothing.
bool isAboutPlatform(Cause cause)
{
    return cause == Cause::NoMatchingPlatform || cause == Cause::WrongPlatformImage
        || cause == Cause::PlatformMismatchAtStart || cause == Cause::WindowsImageNewerThanHost;
}

void complete(SaidPlatform &platform, const SaidPlatform &elsewhere)
{
    // Another OS is another platform: its architecture would be a lie here.
    if (!platform.os.isEmpty() && !elsewhere.os.isEmpty() && platform.os != elsewhere.os)
        return;
    const bool hadArchitecture = !platform.architecture.isEmpty();
    if (platform.os.isEmpty())
        platform.os = elsewhere.os;
    if (!hadArchitecture) {
        platform.architecture = elsewhere.architecture;
        platform.variant = elsewhere.variant;
    }
    if (platform.osVersion.isEmpty() && platform.os == "windows"_L1)
        platform.osVersion = elsewhere.osVersion;
}

Diagnosis diagnose(const Symptom &symptom, Cause cause, const QRegularExpressionMatch &match,
    const CleanText &clean)
{
    const QString &text = clean.text();
    const Range error {match.capturedStart(), match.capturedLength()};
    Diagnosis diagnosis;
    diagnosis.cause = cause;
    const std::optional<Family> speaker = findSpeaker(text);
    diagnosis.family = symptom.family.value_or(speaker.value_or(Family::Registry));
    diagnosis.inKubernetes = speaker == Family::Kubernetes;
    diagnosis.versions = symptom.versions;
    diagnosis.platform = platformOf(match);
    diagnosis.reference = findReference(text, error);
    if (symptom.refine)
        symptom.refine(diagnosis, match, text);
    if (isAboutPlatform(cause))
        complete(diagnosis.platform, findPlatform(text));
    diagnosis.start = clean.start(error.start);
    diagnosis.length = clean.length(error.start, error.length);
    return diagnosis;
}

// The first match that may be believed; an invalid match if there is none.
QRegularExpressionMatch find(const Symptom &symptom, const QString &text)
{
    if (!symptom.needsContext)
        return symptom.words.match(text);
    auto matches = symptom.words.globalMatch(text);
    for (int i = 0; i < MostTries && matches.hasNext(); ++i) {
        const QRegularExpressionMatch match = matches.next();
        if (isAboutImages(text, {match.capturedStart(), match.capturedLength()}))
            return match;
    }
    return {};
}

enum class Words { All, OwnOnly }; // OwnOnly: those that no other program uses

std::optional<Diagnosis> recogniseIn(const CleanText &clean, Words words)
{
    static const QList<const Symptoms *> sorted = byPriority();
    for (const Symptoms *symptoms : sorted) {
        for (const Symptom &symptom : symptoms->list) {
            if (symptom.needsContext && words == Words::OwnOnly)
                continue;
            const auto match = find(symptom, clean.text());
            if (match.hasMatch())
                return diagnose(symptom, symptoms->cause, match, clean);
        }
    }
    return std::nullopt;
}

}

QRegularExpression wording(const QString &pattern)
{
    QString tolerant = pattern;
    tolerant.replace(" ?"_L1, uR"(\s{0,200})"_s).replace(u' ', uR"(\s{1,200})"_s);
    return QRegularExpression(tolerant, QRegularExpression::CaseInsensitiveOption);
}

std::optional<Diagnosis> recognise(const QString &pasted)
{
    const CleanText clean(pasted);
    if (auto diagnosis = recogniseIn(clean, Words::All))
        return diagnosis;
    const bool hasLines = clean.text().trimmed().contains(u'\n');
    return hasLines ? recogniseIn(clean.unwrapped(), Words::OwnOnly) : std::nullopt;
}

}
