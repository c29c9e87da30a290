// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/matching.h"

#include "core/match/verdict.h"

#include <cstdio>
#include <ctime>

namespace waybill::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int Entries = 1000;
constexpr int Hosts = 100;
constexpr double Limit = 1000; // milliseconds

// Of this process's own time on the processor, whatever else the machine does.
class Stopwatch {
public:
    double milliseconds() const { return double(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

// A list as a great many builds would leave it: each platform over and over, Windows builds with
// rising revisions, an attestation beside every fourth.
match::Subject subject()
{
    const QStringList names {u"linux/amd64"_s, u"linux/amd64/v3"_s, u"linux/arm/v7"_s,
        u"linux/arm64/v8"_s, u"linux/386"_s, u"linux/ppc64le"_s, u"windows/amd64"_s,
        u"windows/arm64"_s, u"unknown/unknown"_s, u"linux/s390x"_s};
    const QList<int> builds {14393, 17763, 20348, 22621, 26100};
    match::Subject subject {.isSingle = false, .dockerList = false, .entries = {}};
    for (int i = 0; i < Entries; ++i) {
        const QStringList words = names[i % names.size()].split(u'/');
        oci::Platform platform;
        platform.os = words[0];
        platform.architecture = words[1];
        platform.variant = words.value(2);
        if (platform.isWindows())
            platform.osVersion = u"10.0.%1.%2"_s.arg(builds[i / 10 % builds.size()]).arg(i);
        subject.entries.append({.platform = platform, .annotations = {}, .config = {}});
    }
    return subject;
}

QList<match::Host> hosts()
{
    QList<match::Host> hosts;
    while (hosts.size() < Hosts)
        hosts.append(match::presets()[hosts.size() % match::presets().size()]);
    return hosts;
}

}

int matchingMain()
{
    const match::Subject list = subject();
    const QList<match::Host> machines = hosts();
    Stopwatch watch;
    qint64 chosen = 0;
    for (const match::Host &host : machines) {
        for (const match::RuleSet *rules : match::ruleSets())
            chosen +=
                match::decide(*match::clientChoice(rules->id), host, list).answer.chosen ? 1 : 0;
    }
    const double decisions = watch.milliseconds();
    watch = {};
    for (const match::RuleSet *rules : match::ruleSets())
        chosen +=
            match::judge(*match::clientChoice(rules->id), machines.first(), list).pulls ? 1 : 0;
    const double verdicts = watch.milliseconds();
    const auto clients = match::ruleSets().size();
    std::printf("%d entries x %d hosts x %lld clients: %.1f ms (%lld choose something)\n", Entries,
        Hosts, static_cast<long long>(clients), decisions, static_cast<long long>(chosen));
    std::printf("with all sentences, one host: %.1f ms, %.2f ms a client\n", verdicts,
        verdicts / double(clients));
    return decisions > Limit ? 1 : 0;
}

}
