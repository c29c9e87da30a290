// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/hosts/engine.h"

#include "core/hosts/thiscomputer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QVersionNumber>

namespace waybill::hosts {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::hosts)
};

bool isPodman(const QJsonObject &version)
{
    for (const auto &component : version["Components"_L1].toArray()) {
        if (component["Name"_L1].toString().contains("podman"_L1, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

// "Microsoft Windows Server Version 21H2 (OS Build 20348.2527)"; older engines: "10.0 17763
// (17763.1...)".
QString windowsVersion(const QJsonObject &info)
{
    static const QRegularExpression build(uR"(OS Build (\d+\.\d+))"_s);
    static const QRegularExpression kernel(uR"(\A(\d+\.\d+) (\d+))"_s);
    if (const auto match = build.match(info["OperatingSystem"_L1].toString()); match.hasMatch())
        return u"10.0."_s + match.captured(1);
    const auto match = kernel.match(info["KernelVersion"_L1].toString());
    return match.hasMatch() ? match.captured(1) + u'.' + match.captured(2) : QString();
}

// The containerd store says so in its driver status: ["driver-type",
// "io.containerd.snapshotter.v1"].
bool usesContainerdStore(const QJsonObject &info)
{
    for (const auto &pair : info["DriverStatus"_L1].toArray()) {
        const QJsonArray parts = pair.toArray();
        if (parts.size() == 2 && parts[0].toString() == "driver-type"_L1)
            return parts[1].toString().startsWith("io.containerd.snapshotter"_L1);
    }
    return false;
}

}

Result<Engine> parseEngine(const QByteArray &versionJson, const QByteArray &infoJson)
{
    const QJsonObject version = QJsonDocument::fromJson(versionJson).object();
    const QJsonObject info = QJsonDocument::fromJson(infoJson).object();
    Engine engine;
    engine.kind = isPodman(version) ? Engine::Kind::Podman : Engine::Kind::Docker;
    engine.version = version["Version"_L1].toString();
    engine.os = version["Os"_L1].toString();
    engine.architecture = version["Arch"_L1].toString();
    engine.driver = info["Driver"_L1].toString();
    if (engine.os == "windows"_L1) {
        engine.osVersion = windowsVersion(info);
        engine.isWindowsClient = !info["OperatingSystem"_L1].toString().contains("Server"_L1);
    }
    engine.containerdStore = usesContainerdStore(info);
    if (engine.version.isEmpty() || engine.os.isEmpty()) {
        return failure(ErrorKind::BadDocument,
            Text::tr("What answers at this socket is neither Docker nor Podman."));
    }
    return engine;
}

QString clientFor(const Engine &engine)
{
    if (engine.kind == Engine::Kind::Podman)
        return u"podman-5"_s;
    const auto version = QVersionNumber::fromString(engine.version);
    if (!engine.containerdStore) {
        const bool isWindows = engine.os == "windows"_L1;
        const QVersionNumber oldest = isWindows ? QVersionNumber(18, 6) : QVersionNumber(23, 0);
        return version >= oldest ? u"docker-classic"_s : QString();
    }
    if (version >= QVersionNumber(29, 6))
        return u"docker-c8d-29.6"_s;
    if (version >= QVersionNumber(29, 0))
        return u"docker-c8d-29.0"_s;
    return version >= QVersionNumber(28, 0) ? u"docker-c8d-28"_s : QString();
}

QString reasonFor(const Engine &engine)
{
    if (engine.kind == Engine::Kind::Podman)
        return Text::tr("Podman %1.").arg(engine.version);
    const QString name = engine.os == "windows"_L1
        ? Text::tr("Docker %1 on Windows").arg(engine.version)
        : Text::tr("Docker %1").arg(engine.version);
    if (clientFor(engine).isEmpty())
        return Text::tr("%1: how this version chooses is not known here.").arg(name);
    return engine.containerdStore
        ? Text::tr("%1 with the containerd image store (%2).").arg(name, engine.driver)
        : Text::tr("%1 with the classic image store (%2).").arg(name, engine.driver);
}

match::Host hostOf(const Engine &engine, const QString &socket)
{
    match::Host host;
    host.id = u"engine:"_s + socket;
    host.name =
        engine.kind == Engine::Kind::Podman ? Text::tr("Podman here") : Text::tr("Docker here");
    host.platform.os = engine.os;
    host.platform.architecture = engine.architecture;
    host.platform.osVersion = engine.osVersion;
    // An engine behind a local socket runs on this very processor.
    const oci::Platform here = thisComputer().platform;
    if (here.architecture == engine.architecture)
        host.platform.variant = here.variant;
    host.isWindowsClient = engine.isWindowsClient;
    host.client = clientFor(engine);
    return host;
}

}
