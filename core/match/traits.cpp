// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/traits.h"

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

// "windows/amd64:10.0.20348.1", "linux/arm/v7"
oci::Platform platform(const QString &text)
{
    const QString path = text.section(u':', 0, 0);
    oci::Platform platform;
    platform.os = path.section(u'/', 0, 0);
    platform.architecture = path.section(u'/', 1, 1);
    platform.variant = path.section(u'/', 2, 2);
    platform.osVersion = text.section(u':', 1);
    return platform;
}

Candidate entry(const QString &text)
{
    return {.platform = platform(text), .annotations = {}, .config = {}};
}

Candidate withoutPlatform(const QString &ofImage)
{
    return {.platform = {}, .annotations = {}, .config = platform(ofImage)};
}

QList<Candidate> list(const QStringList &entries)
{
    QList<Candidate> candidates;
    for (const QString &text : entries)
        candidates.append(entry(text));
    return candidates;
}

// crane and oras do not look at the machine, so they are asked by --platform os/architecture.
Answer ask(const RuleSet &rules, const QString &host, const QList<Candidate> &entries)
{
    Question question {platform(host), {}, false, entries};
    const bool byRequest = rules.id == "crane"_L1 || rules.id == "oras"_L1;
    if (byRequest)
        question.request = question.host.os + u'/' + question.host.architecture;
    return choose(rules, question);
}

bool takes(const RuleSet &rules, const QString &host, const QString &text)
{
    return ask(rules, host, list({text})).chosen.has_value();
}

QString yesOrNo(bool is)
{
    return is ? u"yes"_s : u"no"_s;
}

Trait acceptance(const QString &title, const QString &host, const QString &text)
{
    return {title, [=](const RuleSet &rules) { return yesOrNo(takes(rules, host, text)); }};
}

QString cpuLevel(const RuleSet &rules)
{
    return yesOrNo(
        ask(rules, u"linux/amd64/v3"_s, list({u"linux/amd64"_s, u"linux/amd64/v3"_s})).chosen == 1);
}

// On another machine's config, beside an entry with a platform, and alone.
QString blank(const RuleSet &rules)
{
    const Candidate fitting = withoutPlatform(u"linux/amd64"_s);
    const QString host = u"linux/amd64"_s;
    if (!ask(rules, host, {fitting}).chosen)
        return u"never"_s;
    if (ask(rules, host, {fitting, entry(host)}).chosen == 0)
        return u"counts as linux/amd64"_s;
    return ask(rules, host, {withoutPlatform(u"linux/arm64"_s)}).chosen
        ? u"last, unchecked"_s
        : u"last, its config checked"_s;
}

QString osFeatures(const RuleSet &rules)
{
    Candidate demanding = entry(u"linux/amd64"_s);
    demanding.platform->osFeatures = {u"erofs"_s};
    return ask(rules, u"linux/amd64"_s, {demanding}).chosen ? u"ignored"_s : u"rejected"_s;
}

QString zstd(const RuleSet &rules)
{
    Candidate twin = entry(u"linux/amd64"_s);
    twin.annotations.append({u"io.github.containers.compression.zstd"_s, u"true"_s});
    return ask(rules, u"linux/amd64"_s, {entry(u"linux/amd64"_s), twin}).chosen == 1
        ? u"preferred"_s
        : u"no preference"_s;
}

QString downloads(const RuleSet &rules)
{
    const auto answer = ask(rules, u"linux/amd64"_s, list({u"linux/amd64"_s, u"linux/amd64"_s}));
    return answer.downloaded.size() > 1 ? u"all that match"_s : u"one"_s;
}

// Which image builds a Windows host of this build takes.
Trait windowsBuilds(int host)
{
    const QString title = u"builds taken on %1"_s.arg(host);
    return {title, [host](const RuleSet &rules) {
                QStringList taken;
                for (const int build : {14393, 17763, 20348, 22621, 26100, 26200}) {
                    if (takes(rules, u"windows/amd64:10.0.%1"_s.arg(host),
                            u"windows/amd64:10.0.%1.1"_s.arg(build)))
                        taken.append(QString::number(build));
                }
                if (taken.size() == 6)
                    return u"any"_s;
                return taken.isEmpty() ? u"none"_s : taken.join(u", "_s);
            }};
}

QString withoutVersion(const RuleSet &rules)
{
    return takes(rules, u"windows/amd64:10.0.20348"_s, u"windows/amd64"_s) ? u"taken"_s
                                                                           : u"rejected"_s;
}

// The first listed is the worst for each of the other orders.
QString windowsOrder(const RuleSet &rules)
{
    const QString host = u"windows/amd64:10.0.26100"_s;
    const auto of = [&](const QString &first, const QString &second) {
        return ask(rules, host,
            list({u"windows/amd64:10.0."_s + first, u"windows/amd64:10.0."_s + second}));
    };
    const bool anotherBuild = takes(rules, host, u"windows/amd64:10.0.20348.1"_s);
    const bool textFirst = of(u"26100.1742"_s, u"26100.999"_s).chosen == 1;
    const bool numberFirst = of(u"26100.999"_s, u"26100.1742"_s).chosen == 1;
    const bool revisionOnly = anotherBuild && of(u"26100.1"_s, u"20348.2"_s).chosen == 1;
    const bool buildFirst = anotherBuild && of(u"20348.2"_s, u"26100.1"_s).chosen == 1;
    if (textFirst)
        return u"highest as text"_s;
    if (revisionOnly)
        return u"highest revision, whatever the build"_s;
    if (numberFirst)
        return u"highest by number"_s;
    return buildFirst ? u"the host's build, then as listed"_s : u"as listed"_s;
}

QString withoutWindows(const RuleSet &rules)
{
    const Answer answer = ask(rules, u"windows/amd64:10.0.20348"_s, list({u"linux/amd64"_s}));
    return yesOrNo(answer.chosen.has_value());
}

}

const QList<Trait> &linuxTraits()
{
    static const QList<Trait> traits {
        {u"presents the CPU level"_s, cpuLevel},
        acceptance(u"386 on amd64"_s, u"linux/amd64"_s, u"linux/386"_s),
        acceptance(u"arm/v6 on arm/v7"_s, u"linux/arm/v7"_s, u"linux/arm/v6"_s),
        acceptance(u"arm/v7 on arm64"_s, u"linux/arm64/v8"_s, u"linux/arm/v7"_s),
        acceptance(u"reads x86_64 as amd64"_s, u"linux/amd64"_s, u"linux/x86_64"_s),
        acceptance(u"reads AMD64 as amd64"_s, u"linux/amd64"_s, u"linux/AMD64"_s),
        {u"entry without platform"_s, blank},
        {u"os.features"_s, osFeatures},
        {u"zstd twin"_s, zstd},
        {u"downloads"_s, downloads},
    };
    return traits;
}

const QList<Trait> &windowsTraits()
{
    static const QList<Trait> traits {
        windowsBuilds(17763),
        windowsBuilds(20348),
        windowsBuilds(26100),
        windowsBuilds(26200),
        {u"no os.version"_s, withoutVersion},
        {u"order of builds"_s, windowsOrder},
        {u"Linux entry, no Windows one"_s, withoutWindows},
    };
    return traits;
}

}
