// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/start.h"

#include "core/match/platforms.h"

#include <QCoreApplication>

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::match)
};

using State = Start::State;

Start because(State state, const QString &text, const QString &detail)
{
    return {.state = state, .text = text, .detail = detail};
}

int revision(const QString &osVersion)
{
    bool isNumber = false;
    const int number = osVersion.section(u'.', 3, 3).toInt(&isNumber);
    return isNumber ? number : -1;
}

// Server 2016 is the last release whose revisions had to match to be supported.
Start onSameBuild(const oci::Platform &host, const oci::Platform &image, int build)
{
    constexpr int server2016 = 14393;
    const int ofHost = revision(host.osVersion);
    const int ofImage = revision(image.osVersion);
    if (build == server2016 && ofHost >= 0 && ofImage >= 0 && ofHost != ofImage) {
        return because(State::CannotTell, Text::tr("may fail: revisions differ"),
            Text::tr(
                "On Server 2016 only equal revisions are supported; the image has %1, the host %2.")
                .arg(ofImage)
                .arg(ofHost));
    }
    return because(State::Works, Text::tr("works with process isolation"),
        Text::tr("Build %1 equals the host's.").arg(build));
}

Start withProcessIsolation(
    const StartHost &host, const oci::Platform &image, int hostBuild, int imageBuild)
{
    if (imageBuild == hostBuild)
        return onSameBuild(host.platform, image, hostBuild);
    const int oldest = platforms::oldestAcceptedBuild(hostBuild, platforms::Library::Rc5);
    if (imageBuild >= oldest && imageBuild <= hostBuild) {
        return because(State::Works, Text::tr("works with process isolation"),
            Text::tr("A host of build %1 starts images from build %2 on.")
                .arg(hostBuild)
                .arg(oldest));
    }
    Start start = because(State::Fails, Text::tr("fails with error 0xc0370101"),
        Text::tr("Process isolation: build %1 is not %2.").arg(imageBuild).arg(hostBuild));
    start.hyperVHelps = imageBuild < hostBuild && !host.processOnly;
    return start;
}

Start withHyperV(int hostBuild, int imageBuild)
{
    if (imageBuild > hostBuild) {
        return because(State::Fails, Text::tr("fails: newer than the host"),
            Text::tr("No isolation starts build %1 on the older build %2.")
                .arg(imageBuild)
                .arg(hostBuild));
    }
    return because(State::Works, Text::tr("works with Hyper-V isolation"),
        Text::tr("Hyper-V isolation starts images up to the host's build, %1.").arg(hostBuild));
}

Start onWindows(const StartHost &host, const oci::Platform &image, Isolation isolation)
{
    if (!image.isWindows()) {
        return because(State::Fails, Text::tr("fails: not a Windows image"),
            Text::tr("A Windows engine starts Windows images only."));
    }
    const int hostBuild = platforms::windowsVersion(host.platform.osVersion)[2];
    const int imageBuild = platforms::windowsVersion(image.osVersion)[2];
    if (hostBuild == 0 || imageBuild == 0) {
        return because(State::CannotTell, Text::tr("cannot tell: no OS version"),
            imageBuild == 0 ? Text::tr("The image does not say which Windows build it is for.")
                            : Text::tr("The host's Windows build is not known."));
    }
    if (isolation == Isolation::Default) {
        const bool hyperV = host.isWindowsClient && !host.processOnly;
        isolation = hyperV ? Isolation::HyperV : Isolation::Process;
    }
    Start start = isolation == Isolation::HyperV
        ? withHyperV(hostBuild, imageBuild)
        : withProcessIsolation(host, image, hostBuild, imageBuild);
    start.isolation = isolation;
    return start;
}

// 3 of "v3", 8 of "v8.2"; 0 if there is none.
int level(const QString &variant)
{
    return variant.startsWith(u'v') ? variant.sliced(1).section(u'.', 0, 0).toInt() : 0;
}

int cpuLevel(const oci::Platform &platform)
{
    return platform.variant.isEmpty() ? 1 : level(platform.variant);
}

Start onAmd64(const oci::Platform &host, const oci::Platform &image)
{
    const int needed = cpuLevel(image);
    if (needed <= cpuLevel(host))
        return because(State::Works, Text::tr("works"), {});
    if (host.variant.isEmpty()) {
        return because(State::CannotTell, Text::tr("cannot tell: CPU level"),
            Text::tr("The image needs a CPU of level v%1; the host's is not known.").arg(needed));
    }
    return because(State::Fails, Text::tr("fails: CPU too old"),
        Text::tr("The image needs a CPU of level v%1; the host has %2.")
            .arg(needed)
            .arg(host.variant));
}

QString normalizedVariant(const oci::Platform &host)
{
    return platforms::normalise(host, platforms::Library::Rc5, host.os).variant;
}

// 32-bit ARM; a missing variant means v7 for both.
Start onArm(const oci::Platform &host, const oci::Platform &image)
{
    const int ofHost = level(normalizedVariant(host));
    if (ofHost == 0 || level(image.variant) <= ofHost)
        return because(State::Works, Text::tr("works"), {});
    return because(State::Fails, Text::tr("fails: CPU too old"),
        Text::tr("The image needs an ARM processor of version %1; the host has %2.")
            .arg(image.variant, normalizedVariant(host)));
}

// What goes beyond v8 depends on the processor, and no client tells which one it is.
Start onArm64(const oci::Platform &host, const oci::Platform &image)
{
    if (image.variant.isEmpty() || image.variant == host.variant)
        return because(State::Works, Text::tr("works"), {});
    return because(State::CannotTell, Text::tr("cannot tell: CPU level"),
        Text::tr("The image is for %1; not every 64-bit ARM processor runs that.")
            .arg(image.name()));
}

Start onOwnProcessor(const oci::Platform &host, const oci::Platform &image)
{
    if (image.architecture == "amd64"_L1)
        return onAmd64(host, image);
    if (image.architecture == "arm"_L1)
        return onArm(host, image);
    return image.architecture == "arm64"_L1 ? onArm64(host, image)
                                            : because(State::Works, Text::tr("works"), {});
}

Start elsewhere(const oci::Platform &host, const oci::Platform &rawImage)
{
    const auto image = platforms::normalise(rawImage, platforms::Library::Rc5, host.os);
    if (image.os != host.os) {
        return because(State::Fails, Text::tr("fails: image for %1").arg(image.os),
            Text::tr("An image for %1 does not start on %2.").arg(image.name(), host.name()));
    }
    if (image.architecture == host.architecture)
        return onOwnProcessor(host, image);
    const bool runs32 = host.architecture == "amd64"_L1 && image.architecture == "386"_L1;
    if (runs32)
        return because(
            State::Works, Text::tr("works"), Text::tr("A 64-bit host runs 32-bit images."));
    if (host.architecture == "arm64"_L1 && image.architecture == "arm"_L1) {
        return because(State::CannotTell, Text::tr("cannot tell: 32-bit ARM"),
            Text::tr("Not every 64-bit ARM processor runs 32-bit programs."));
    }
    return because(State::Fails, Text::tr("fails: exec format error"),
        Text::tr(
            "The host's processor is %1, the image's %2; it starts only with emulation installed.")
            .arg(host.architecture, image.architecture));
}

}

Start canStart(const StartHost &host, const oci::Platform &image, Isolation isolation)
{
    if (image.architecture.isEmpty()) {
        return because(State::CannotTell, Text::tr("cannot tell: no platform"),
            Text::tr("What the image is for is not known here."));
    }
    return host.platform.isWindows() ? onWindows(host, image, isolation)
                                     : elsewhere(host.platform, image);
}

}
