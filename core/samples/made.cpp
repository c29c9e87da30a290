// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/samples/samples.h"

namespace waybill::samples {

using namespace Qt::StringLiterals;
using oci::IndexFormat;
using oci::Platform;
using oci::json::Array;
using oci::json::Object;

namespace {

// The Windows releases of the story, and their last builds in early 2021.
struct Release {
    QLatin1StringView tag;
    QLatin1StringView osVersion;
    QLatin1StringView released;
};
constexpr std::array Releases {
    Release {"1809"_L1, "10.0.17763.1757"_L1, "2021-02-09T20:10:00Z"_L1},
    Release {"1903"_L1, "10.0.18362.1256"_L1, "2020-12-08T19:40:00Z"_L1},
    Release {"1909"_L1, "10.0.18363.1379"_L1, "2021-02-09T20:20:00Z"_L1},
    Release {"2004"_L1, "10.0.19041.804"_L1, "2021-02-09T20:30:00Z"_L1},
    Release {"20H2"_L1, "10.0.19042.804"_L1, "2021-02-09T20:40:00Z"_L1},
};

constexpr auto BaseRepository = "samples/servercore"_L1;

struct Processor {
    Platform platform;
    qsizetype programSize; // bytes; they differ from one processor to the next, as real ones do
};

Platform platform(const QString &os, const QString &architecture, const QString &variant = {},
    const QString &osVersion = {})
{
    Platform platform;
    platform.os = os;
    platform.architecture = architecture;
    platform.variant = variant;
    platform.osVersion = osVersion;
    return platform;
}

Array strings(const QStringList &texts)
{
    Array array;
    for (const QString &text : texts)
        array.append(text);
    return array;
}

Object labels(const QString &title, const QString &version)
{
    Object labels;
    labels.append(u"org.opencontainers.image.title"_s, title);
    labels.append(u"org.opencontainers.image.version"_s, version);
    labels.append(u"org.opencontainers.image.licenses"_s, u"Apache-2.0"_s);
    return labels;
}

Object runtime(
    const QStringList &env, const QStringList &entrypoint, const QString &folder, Object labels)
{
    Object runtime;
    runtime.append(u"Env"_s, strings(env));
    runtime.append(u"Entrypoint"_s, strings(entrypoint));
    runtime.append(u"WorkingDir"_s, folder);
    runtime.append(u"Labels"_s, std::move(labels));
    return runtime;
}

QString linuxPath()
{
    return u"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"_s;
}

Layer program(const QByteArray &path, const QString &forWhom, qsizetype size)
{
    return makeLayer({{path, filler(path + forWhom.toUtf8(), size)}});
}

Layer baseLayer(const Release &release)
{
    const QByteArray version = QByteArray(release.osVersion.data(), release.osVersion.size());
    return makeLayer(
        {{"Files/License.txt", "This layer stands in for Windows " + version + ".\r\n"},
            {"Files/Windows/System32/ntdll.dll", filler("ntdll.dll" + version, 384 * 1024)},
            {"Hives/System_Delta", filler("System_Delta" + version, 8 * 1024)}});
}

Platform windows(const Release &release)
{
    return platform(u"windows"_s, u"amd64"_s, {}, release.osVersion);
}

Step baseStep(const Release &release)
{
    return {u"Apply image %1"_s.arg(release.osVersion), baseLayer(release), BaseRepository};
}

Image servercore(const Release &release)
{
    Recipe recipe;
    recipe.platform = windows(release);
    recipe.created = release.released;
    recipe.author = u"Waybill samples"_s;
    recipe.steps = {baseStep(release),
        {u"Install update %1"_s.arg(release.osVersion),
            program("Files/Windows/update.log", release.tag, 24 * 1024), {}}};
    recipe.runtime.append(u"Cmd"_s, strings({u"c:\\windows\\system32\\cmd.exe"_s}));
    recipe.runtime.append(u"Labels"_s, labels(u"servercore"_s, release.tag));
    return makeImage(recipe);
}

Image pauseForLinux(const Processor &processor)
{
    Recipe recipe;
    recipe.platform = processor.platform;
    recipe.created = u"2021-03-01T10:00:00Z"_s;
    recipe.steps = {{u"ARG ARCH"_s, {}, {}},
        {u"ADD bin/pause-linux-%1 /pause"_s.arg(processor.platform.architecture),
            program("pause", processor.platform.name(), processor.programSize), {}},
        {u"USER 65535:65535"_s, {}, {}}, {u"ENTRYPOINT [\"/pause\"]"_s, {}, {}}};
    recipe.runtime = runtime({linuxPath()}, {u"/pause"_s}, u"/"_s, labels(u"pause"_s, u"3.4.1"_s));
    recipe.runtime.append(u"User"_s, u"65535:65535"_s);
    return makeImage(recipe);
}

Image pauseForWindows(const Release &release)
{
    Recipe recipe;
    recipe.platform = windows(release);
    recipe.created = u"2021-03-01T10:05:00Z"_s;
    recipe.steps = {baseStep(release),
        {u"COPY bin/pause-windows-amd64.exe C:/pause.exe"_s,
            program("Files/pause.exe", u"windows"_s, 96 * 1024), {}},
        {u"RUN setx /m PATH C:/Windows/system32"_s,
            program("Hives/System_Delta", u"pause"_s + release.tag, 4 * 1024), {}},
        {u"ENTRYPOINT [\"/pause.exe\"]"_s, {}, {}}};
    recipe.runtime = runtime({u"PATH=C:\\Windows\\system32;C:\\Windows"_s}, {u"/pause.exe"_s},
        u"C:\\"_s, labels(u"pause"_s, u"3.4.1"_s));
    return makeImage(recipe);
}

Image sonobuoyForLinux(const Processor &processor)
{
    Recipe recipe;
    recipe.platform = processor.platform;
    recipe.created = u"2021-02-12T16:20:00Z"_s;
    recipe.steps = {{u"COPY /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/"_s,
                        makeLayer({{"etc/ssl/certs/ca-certificates.crt",
                            filler("ca-certificates", 64 * 1024)}}),
                        {}},
        {u"COPY sonobuoy /sonobuoy"_s,
            program("sonobuoy", processor.platform.name(), processor.programSize), {}},
        {u"ENTRYPOINT [\"/sonobuoy\"]"_s, {}, {}}};
    recipe.runtime =
        runtime({linuxPath()}, {u"/sonobuoy"_s}, u"/"_s, labels(u"sonobuoy"_s, u"v0.20"_s));
    return makeImage(recipe);
}

Image sonobuoyForWindows(const Release &release)
{
    Recipe recipe;
    recipe.platform = windows(release);
    recipe.platform.osVersion.clear(); // buildx leaves it out, and the story is about that
    recipe.created = u"2021-02-12T16:25:00Z"_s;
    recipe.steps = {baseStep(release),
        {u"COPY sonobuoy.exe /sonobuoy.exe"_s,
            program("Files/sonobuoy.exe", u"windows"_s, 320 * 1024), {}},
        {u"ENTRYPOINT [\"/sonobuoy.exe\"]"_s, {}, {}}};
    recipe.runtime = runtime({u"PATH=C:\\Windows\\system32;C:\\Windows"_s}, {u"/sonobuoy.exe"_s},
        u"C:\\"_s, labels(u"sonobuoy"_s, u"v0.20"_s));
    return makeImage(recipe);
}

Image hello(const Processor &processor)
{
    Recipe recipe;
    recipe.format = IndexFormat::OciIndex;
    recipe.platform = processor.platform;
    recipe.created = u"2024-05-14T09:30:00Z"_s;
    recipe.steps = {{u"COPY hello / # buildkit"_s,
                        program("hello", processor.platform.name(), processor.programSize), {}},
        {u"CMD [\"/hello\"]"_s, {}, {}}};
    recipe.runtime.append(u"Env"_s, strings({linuxPath()}));
    recipe.runtime.append(u"Cmd"_s, strings({u"/hello"_s}));
    recipe.runtime.append(u"WorkingDir"_s, u"/"_s);
    recipe.runtime.append(u"Labels"_s, labels(u"hello"_s, u"1.0"_s));
    return makeImage(recipe);
}

Image onPlatform(Image image, const Platform &platform)
{
    image.descriptor.platform = platform;
    return image;
}

Sample list(const oci::Reference &name, IndexFormat format, QList<Image> images)
{
    QList<oci::Descriptor> entries;
    for (const Image &image : std::as_const(images))
        entries.append(image.descriptor);
    return {name, std::move(images), oci::writeIndex(format, entries)};
}

Sample single(const oci::Reference &name, Image image)
{
    const oci::Document document = image.document;
    return {name, {std::move(image)}, document};
}

const QList<Processor> &pauseProcessors()
{
    static const QList<Processor> processors {
        {platform(u"linux"_s, u"amd64"_s), 301'000},
        {platform(u"linux"_s, u"arm"_s, u"v7"_s), 224'000},
        {platform(u"linux"_s, u"arm64"_s), 255'000},
        {platform(u"linux"_s, u"ppc64le"_s), 294'000},
        {platform(u"linux"_s, u"s390x"_s), 259'000},
    };
    return processors;
}

const QList<Processor> &helloProcessors()
{
    static const QList<Processor> processors {
        {platform(u"linux"_s, u"amd64"_s), 11'000},
        {platform(u"linux"_s, u"arm64"_s), 10'000},
    };
    return processors;
}

// Keyed by the tag of a sonobuoy image for Linux.
const QList<std::pair<QString, Processor>> &sonobuoyProcessors()
{
    static const QList<std::pair<QString, Processor>> processors {
        {u"v0.20-linux-amd64"_s, {platform(u"linux"_s, u"amd64"_s), 812'000}},
        {u"v0.20-linux-arm64v8"_s, {platform(u"linux"_s, u"arm64"_s, u"v8"_s), 768'000}},
    };
    return processors;
}

oci::Reference name(const QString &host, const QString &repository, const QString &tag)
{
    oci::Reference reference;
    reference.host = host;
    reference.repository = repository;
    reference.tag = tag;
    return reference;
}

oci::Reference pauseName(const QString &host)
{
    return name(host, u"samples/pause"_s, u"3.4.1"_s);
}
oci::Reference servercoreName(const QString &host, const Release &release)
{
    return name(host, BaseRepository, release.tag);
}
oci::Reference sonobuoyName(const QString &host, const QString &tag)
{
    return name(host, u"samples/sonobuoy"_s, tag);
}
QString windowsTag(const Release &release)
{
    return u"v0.20-windows-amd64-"_s + release.tag;
}
oci::Reference helloName(const QString &host)
{
    return name(host, u"samples/hello"_s, u"latest"_s);
}

Sample pauseSample(const QString &host)
{
    QList<Image> images;
    for (const Processor &processor : pauseProcessors())
        images.append(onPlatform(pauseForLinux(processor), processor.platform));
    for (const Release &release : std::span(Releases).first(4))
        images.append(onPlatform(pauseForWindows(release), windows(release)));
    return list(pauseName(host), IndexFormat::DockerList, images);
}

// The images first, their attestations after them, as BuildKit does it.
Sample helloSample(const QString &host)
{
    const oci::Reference reference = helloName(host);
    QList<Image> images;
    QList<Image> attestations;
    for (const Processor &processor : helloProcessors()) {
        images.append(onPlatform(hello(processor), processor.platform));
        attestations.append(makeAttestation(
            images.last(), reference.repository + u"@" + reference.tag, processor.platform));
    }
    return list(reference, IndexFormat::OciIndex, images + attestations);
}

}

QList<oci::Reference> sampleNames(const QString &host)
{
    QList<oci::Reference> names {helloName(host), pauseName(host)};
    for (const Release &release : Releases)
        names.append(servercoreName(host, release));
    for (const auto &[tag, processor] : sonobuoyProcessors())
        names.append(sonobuoyName(host, tag));
    for (const Release &release : Releases)
        names.append(sonobuoyName(host, windowsTag(release)));
    return names;
}

QList<Sample> makeSamples(const QString &host)
{
    QList<Sample> samples;
    for (const Release &release : Releases) {
        samples.append(list(servercoreName(host, release), IndexFormat::DockerList,
            {onPlatform(servercore(release), windows(release))}));
        samples.append(
            single(sonobuoyName(host, windowsTag(release)), sonobuoyForWindows(release)));
    }
    for (const auto &[tag, processor] : sonobuoyProcessors())
        samples.append(single(sonobuoyName(host, tag), sonobuoyForLinux(processor)));
    samples.append(pauseSample(host));
    samples.append(helloSample(host));
    return samples;
}

}
