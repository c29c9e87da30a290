// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What waybill-cli costs: requests, connections, the longest chain of requests and time, beside a
// bare client (floor.h), against a real registry behind a proxy that makes the network slow.
//
//     waybill-bench [--runs N] [--rtts 0,50]
//     waybill-bench matching                  what clients choose from 1,000 entries (matching.h)
//
// Read requests and depth anywhere; time from a release build on a quiet machine.

#include "core/samples/samples.h"
#include "tests/bench/floor.h"
#include "tests/bench/matching.h"
#include "tests/support/core.h"
#include "tests/support/latencyproxy.h"
#include "tests/support/program.h"
#include "tests/support/realregistry.h"
#include "tests/support/wait.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Repository = "bench/app"_L1;

// What is to be done, by either of the two.
struct Job {
    QString name;
    QStringList floor;
    QStringList waybill;
};

struct Row {
    Cost cost;
    double milliseconds = 0; // median
};

oci::Platform platform(const QStringList &words)
{
    oci::Platform platform;
    platform.os = words.value(0);
    platform.architecture = words.value(1);
    platform.variant = words.value(2);
    platform.osVersion = words.value(3);
    return platform;
}

QList<oci::Platform> platforms()
{
    QList<oci::Platform> all;
    for (const auto text : {"linux/amd64", "linux/386", "linux/arm64/v8", "linux/arm/v7",
             "linux/arm/v6", "linux/ppc64le", "linux/s390x", "linux/riscv64", "linux/mips64le",
             "windows/amd64//10.0.17763.6414", "windows/amd64//10.0.20348.2762",
             "windows/amd64//10.0.26100.1742"})
        all.append(platform(QString::fromLatin1(text).split(u'/')));
    return all;
}

QString tagOf(qsizetype number)
{
    return u"p%1"_s.arg(number);
}

template <typename T>
void must(const Result<T> &result)
{
    if (!result)
        qFatal("%ls", qUtf16Printable(result.error().message));
}

// Twelve small images with a tag each, and their list.
void fill(registry::Client &client)
{
    oci::Reference name;
    name.host = client.endpoint().host;
    name.repository = Repository;
    QList<oci::Descriptor> entries;
    for (const oci::Platform &one : platforms()) {
        samples::Recipe recipe;
        recipe.platform = one;
        recipe.created = u"2025-01-01T00:00:00Z"_s;
        recipe.steps = {{u"COPY hello /hello"_s,
            samples::makeLayer({{"hello", samples::filler(one.fullName().toLatin1(), 2000)}}), {}}};
        const samples::Image image = samples::makeImage(recipe);
        for (const samples::Blob &blob : image.blobs)
            must(await(client.uploadBlob(name.repository, blob.digest, blob.bytes)));
        must(await(client.putManifest(name.withTag(tagOf(entries.size())), image.document)));
        entries.append(image.descriptor);
        entries.last().platform = one;
    }
    must(await(client.putManifest(
        name.withTag(u"all"_s), oci::writeIndex(oci::IndexFormat::DockerList, entries))));
}

QList<Job> jobs(const QString &host)
{
    const QString base = host + u'/' + Repository + u':';
    Job raw {u"read a list"_s, {}, {u"inspect"_s, u"--raw"_s, base + u"all"_s}};
    Job read {u"and its 12 entries"_s, {u"read"_s, host, Repository, u"all"_s},
        {u"inspect"_s, u"--json"_s, base + u"all"_s}};
    Job compose {u"compose 12 tags"_s, {u"compose"_s, host, Repository, u"floor"_s},
        {u"compose"_s, base + u"waybill"_s}};
    for (qsizetype i = 0; i < platforms().size(); ++i) {
        compose.floor.append(tagOf(i));
        compose.waybill.append(base + tagOf(i));
    }
    return {raw, read, compose};
}

Row measure(LatencyProxy &proxy, const QString &program, const QStringList &arguments, int runs)
{
    Row row;
    QList<double> times;
    for (int i = 0; i < runs; ++i) {
        proxy.reset();
        QElapsedTimer timer;
        timer.start();
        const Ran ran = runProgram(program, arguments);
        times.append(double(timer.nsecsElapsed()) / 1e6);
        if (ran.code != 0)
            qFatal("%ls failed: %s", qUtf16Printable(program), ran.err.constData());
        row.cost = proxy.cost();
    }
    std::ranges::sort(times);
    row.milliseconds = times.at(times.size() / 2);
    return row;
}

void printRow(const char *who, const Row &row, double floor)
{
    std::printf("    %-8s %4d requests %4d connections   depth %2d   repeated %2d  %8.1f ms", who,
        row.cost.requests, row.cost.connections, row.cost.depth, row.cost.repeated,
        row.milliseconds);
    if (floor > 0)
        std::printf("   %.2f x floor", row.milliseconds / floor);
    std::printf("\n");
}

int benchAll(int runs, const QStringList &roundTrips)
{
    RealRegistry registry;
    LatencyProxy proxy(registry.port());
    Core core;
    fill(core.registries.client(registry.host()));
    std::printf("waybill-cli " WAYBILL_VERSION " (" WAYBILL_BUILD "), %d runs\n", runs);
    for (const QString &time : roundTrips) {
        proxy.setRoundTrip(std::chrono::milliseconds(time.toInt()));
        for (const Job &job : jobs(proxy.host())) {
            std::printf("%s, round trip %s ms\n", qPrintable(job.name), qPrintable(time));
            Row floor;
            if (!job.floor.isEmpty()) {
                floor = measure(proxy, QCoreApplication::applicationFilePath(),
                    QStringList {u"floor"_s} + job.floor, runs);
                printRow("floor", floor, 0);
            }
            printRow("waybill", measure(proxy, QStringLiteral(WAYBILL_CLI), job.waybill, runs),
                floor.milliseconds);
            std::fflush(stdout);
        }
    }
    return 0;
}

}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "floor"_L1)
        return bench::floorMain(arguments.sliced(2));
    if (arguments.value(1) == "matching"_L1)
        return bench::matchingMain();
    QCommandLineParser parser;
    parser.addOptions({{u"runs"_s, u"runs of each job"_s, u"N"_s, u"5"_s},
        {u"rtts"_s, u"round trip times in milliseconds"_s, u"LIST"_s, u"0,50"_s}});
    parser.addHelpOption();
    parser.process(app);
    return benchAll(
        std::max(1, parser.value(u"runs"_s).toInt()), parser.value(u"rtts"_s).split(u','));
}
