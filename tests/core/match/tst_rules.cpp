// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/match/rows.h"

using namespace waybill;
using namespace waybill::match;
using namespace Qt::StringLiterals;
using test::check;
using test::columns;
using test::containerdClients;
using test::row;

// Rules that the recorded answers do not reach, or reach by chance only.
class RulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Aliases and variants, as containerd's library normalises them.
    void aliases_data()
    {
        columns();
        for (const char *client : containerdClients) {
            row(client, "linux/amd64", "", "linux/X86-64", 0);
            row(client, "linux/amd64", "", "LINUX/amd64/V1", 0);
            row(client, "linux/amd64", "", "linux/amd64/v2, linux/i386", 1);
            row(client, "linux/amd64", "", "linux/x86, linux/i686, linux/amd64p32", -1);
            row(client, "linux/arm/v7", "", "linux/armhf/v6", 0);
            row(client, "linux/arm/v6", "", "linux/arm, linux/armel/v7", 1);
            row(client, "linux/arm/v7", "", "linux/arm32v7, linux/armv7l", -1);
            row(client, "linux/arm/v8", "", "linux/arm/5, linux/arm/6, linux/arm/8", 2);
            row(client, "linux/arm64/v8", "", "linux/aarch64/8", 0);
            row(client, "linux/arm64/v8", "", "linux/arm/v5, linux/arm/v8, linux/arm/v7", 1);
            row(client, "linux/386", "", "linux/amd64, linux/i386/v3", 1);
            row(client, "linux/ppc64le", "", "linux/ppc64, linux/PPC64LE", 1);
            row(client, "linux/s390x", "", "linux/s390, linux/s390x", 1);
            row(client, "linux/riscv64", "", "linux/riscv64/rva20u64, linux/riscv64", 1);
            row(client, "darwin/arm64", "", "linux/arm64, macos/arm64", 1);
            row(client, "freebsd/amd64", "", "linux/amd64, FreeBSD/amd64", 1);
        }
    }
    void aliases() { check(); }

    // Levels of arm64 are known since platforms v1.0.0-rc.0; an unknown one matches nothing.
    void arm64Levels_data()
    {
        columns();
        row("containerd-pull-2.0", "linux/arm64/v8.2", "",
            "linux/arm64, linux/arm64/v8.3, linux/arm64/v8.1, linux/arm64/v8.2", 3);
        row("containerd-pull-2.0", "linux/arm64/v9.1", "",
            "linux/arm64/v8.7, linux/arm64/v9.2, linux/arm64/v8.6, linux/arm64/v9", 3);
        row("containerd-pull-2.0", "linux/arm64/v9.1", "", "linux/arm64/v8.7, linux/arm64/v8.6", 1);
        row("containerd-pull-2.0", "linux/arm64/v9.7", "", "linux/arm64/v8.9", 0);
        row("containerd-pull-2.0", "linux/arm64/v9", "", "linux/arm/v9, linux/arm/v8", 1);
        row("containerd-pull-2.0", "linux/arm64/v9.8", "", "linux/arm64", -1, Why::OtherVariant);
        row("containerd-pull-2.0", "linux/arm64/v10", "", "linux/arm64, linux/arm", -1);
        row("containerd-pull-2.0", "linux/arm64/v8", "", "linux/arm64/v8.0", 0);
        row("containerd-pull-2.0", "linux/arm64/v9", "", "linux/arm64/9.0", 0);
        row("containerd-pull-1.7", "linux/arm64/v8", "", "linux/arm64/v8.0", -1, Why::OtherVariant);
        row("containerd-pull-1.7", "linux/arm64/v9", "", "linux/arm64, linux/arm64/v9", 1);
        row("containerd-pull-1.7", "linux/arm64/v9", "", "linux/arm64, linux/arm/v9", 1);
    }
    void arm64Levels() { check(); }

    // Who presents the CPU level, and who does not.
    void cpuLevels_data()
    {
        columns();
        const char *const list = "linux/amd64, linux/amd64/v4, linux/amd64/v3, linux/amd64/v2";
        for (const char *client : {"docker-classic", "docker-c8d-29.6", "regctl"}) {
            row(client, "linux/amd64", "", list, 0);
            row(client, "linux/amd64/v1", "", list, 0);
            row(client, "linux/amd64/v2", "", list, 3);
            row(client, "linux/amd64/v3", "", list, 2);
            row(client, "linux/amd64/v4", "", list, 1);
            row(client, "linux/amd64/v3", "linux/amd64", list, 0);
            row(client, "linux/amd64/v1", "linux/amd64/v3", list, 2);
        }
        for (const char *client : {"docker-c8d-28", "docker-c8d-29.0", "containerd-pull-2.3",
                 "containerd-cri-2.3", "buildkit", "containers-image"})
            row(client, "linux/amd64/v4", "", list, 0);
        row("docker-classic", "linux/amd64/v3", "linux", list, 0); // one word: without the level
        row("docker-c8d-29.6", "linux/amd64/v3", "amd64", list, 0);
        row("regctl", "linux/amd64/v3", "linux", list, 2); // one word: with the level
        row("regctl", "linux/amd64/v3", "amd64", list, 2);
        row("buildkit", "linux/amd64", "linux/amd64/3", "linux/amd64/v3, linux/amd64/v2", 1);
    }
    void cpuLevels() { check(); }

    void classicLinux_data()
    {
        columns();
        const char *const client = "docker-classic";
        row(client, "linux/amd64", "", "-, {}, linux/386", 2, Why::WithoutPlatform);
        row(client, "linux/amd64", "", "{}, -", 0);
        row(client, "linux/amd64", "", "- as linux/arm64", 0); // nobody looks into the config
        row(client, "linux/arm/v6", "linux", "linux/arm/v7, linux/arm/v6", 1);
        row(client, "linux/amd64", "", "linux/amd64:5.15, linux/amd64:6.1", 0);
        row(client, "linux/amd64", "", "linux/amd64+erofs, linux/amd64", 1, Why::NeedsFeatures);
    }
    void classicLinux() { check(); }

    // os.features count since rc.3; win32k is no obstacle on Windows.
    void osFeatures_data()
    {
        columns();
        const char *const linuxHost = "linux/amd64";
        const char *const windowsHost = "windows/amd64:10.0.20348";
        for (const char *client : {"docker-c8d-29.6", "containerd-pull-2.3", "containerd-cri-2.3",
                 "containerd-pull-main", "buildkit"}) {
            row(client, linuxHost, "", "linux/amd64+erofs", -1, Why::NeedsFeatures);
            row(client, windowsHost, "", "windows/amd64:10.0.20348.1+win32k", 0);
            row(client, windowsHost, "", "windows/amd64:10.0.20348.1+win32k+else", -1,
                Why::NeedsFeatures);
        }
        for (const char *client : {"docker-c8d-28", "docker-c8d-29.0", "containerd-pull-1.7",
                 "containerd-pull-2.2", "containerd-cri-2.2", "containers-image", "regctl"})
            row(client, linuxHost, "", "linux/amd64+erofs, linux/amd64", 0);
        const char *const twins = "windows/amd64:10.0.20348.1, windows/amd64:10.0.20348.1+win32k";
        row("buildkit", windowsHost, "", twins, 1, Why::FewerFeatures);
        row("docker-c8d-29.6", windowsHost, "", twins, 1, Why::FewerFeatures);
        row("containerd-pull-2.3", windowsHost, "", twins, 0);
        row("docker-c8d-29.0", windowsHost, "", twins, 0);
        row("buildkit", linuxHost, "linux(+erofs)/amd64", "linux/amd64, linux/amd64+erofs", 1,
            Why::FewerFeatures);
        row("buildkit", linuxHost, "linux(+erofs)/amd64", "linux/amd64+erofs+b", -1);
        row("buildkit", linuxHost, "linux(+b+a)/amd64", "linux/amd64+a+b+a", 0);
        row("crane", linuxHost, "linux/amd64", "linux/amd64+erofs, linux/amd64", 0);
        row("oras", linuxHost, "linux/amd64", "linux/amd64+erofs, linux/amd64", 0);
    }
    void osFeatures() { check(); }

    void withoutPlatform_data()
    {
        columns();
        const char *const host = "linux/arm64/v8";
        for (const char *client : containerdClients) {
            row(client, host, "", "- as linux/arm64, linux/arm64", 1, Why::WithoutPlatform);
            row(client, host, "", "- as linux/arm64, linux/amd64", 0);
            row(client, host, "", "- as linux/amd64", -1, Why::ConfigDiffers);
            row(client, host, "", "- as linux/amd64, - as linux/arm64", -1, Why::ConfigDiffers);
            row(client, host, "", "-", -1, Why::ConfigUnknown);
            row(client, host, "", "{}", -1, Why::OtherArchitecture);
        }
        row("containerd-cri-2.3", host, "", "- as linux/arm64", 0);
        row("containers-image", host, "", "- as linux/amd64, linux/amd64", 0);
        row("containers-image", host, "", "-, linux/arm64", 1, Why::WithoutPlatform);
        row("containers-image", host, "", "-, - zstd", 1, Why::NotZstd);
        row("containers-image", host, "", "{}", -1);
        row("crane-default", host, "", "-", 0);
        row("crane", host, "linux/arm64", "-", -1, Why::OtherArchitecture);
        row("oras", host, "linux/arm64", "-, {}, linux/arm64", 2, Why::NoPlatform);
        row("regctl", host, "", "-, {}, linux/arm64", 2, Why::NoPlatform);
    }
    void withoutPlatform() { check(); }

    // Kubernetes since containerd 2.1 downloads the exact platform only.
    void kubernetes_data()
    {
        columns();
        for (const char *client :
            {"containerd-cri-2.1", "containerd-cri-2.2", "containerd-cri-2.3"}) {
            row(client, "linux/amd64", "", "linux/386", -1, Why::NotDownloaded);
            row(client, "linux/arm/v7", "", "linux/arm/v6", -1, Why::NotDownloaded);
            row(client, "linux/arm64/v8", "", "linux/arm/v7", -1, Why::NotDownloaded);
            row(client, "linux/amd64/v3", "", "linux/amd64/v3", -1, Why::OtherVariant);
            row(client, "linux/arm/v7", "", "linux/arm/v6, linux/arm", 1);
        }
        row("containerd-cri-2.1", "windows/amd64:10.0.20348", "", "windows/386:10.0.20348.1", -1,
            Why::NotDownloaded);
        row("containerd-cri-2.2", "windows/amd64:10.0.20348", "", "windows/386:10.0.20348.1", -1,
            Why::OtherArchitecture);
    }
    void kubernetes() { check(); }

    void containersImage_data()
    {
        columns();
        const char *const client = "containers-image";
        row(client, "linux/arm/v6", "", "linux/arm/v7, linux/arm, linux/arm/v5", 2);
        row(client, "linux/arm/v6", "", "linux/arm/v7, linux/arm", 1, Why::OtherVariant);
        row(client, "linux/arm/v9", "", "linux/arm/v8, linux/arm", 1);
        row(client, "linux/arm64/v8", "", "linux/arm64, linux/arm64/v8", 1);
        row(client, "linux/arm64/v8", "linux/arm64", "linux/arm64/v8, linux/arm64", 1);
        row(client, "linux/arm64/v8", "linux/arm64/v8", "linux/arm64, linux/arm64/v8", 1);
        row(client, "linux/arm64/v8", "linux/arm64/v9", "linux/arm64/v8, linux/arm64", 1);
        row(client, "linux/arm64/v8", "linux/arm64/v9", "linux/arm64, linux/arm64/v9", 1);
        row(client, "linux/amd64", "linux/arm", "linux/arm, linux/arm/v6", 1); // arm means v7
        row(client, "linux/amd64", "linux/armhf", "linux/arm/v8, linux/arm/v7", 1);
        row(client, "linux/amd64", "LINUX/X86_64", "linux/amd64", 0);
        row(client, "linux/arm/v7", "linux", "linux/arm/v6, linux/arm/v7", 1);
        row(client, "linux/amd64", "", "linux/amd64/v1", -1, Why::OtherVariant);
        row(client, "linux/amd64", "", "Linux/amd64, linux/x86_64, linux/AMD64", -1);
        row(client, "linux/amd64", "", "linux/386", -1, Why::OtherArchitecture);
        row(client, "linux/arm64/v8", "", "linux/arm/v7", -1);
        row(client, "linux/amd64", "", "linux/amd64, linux/amd64 zstd", 1, Why::NotZstd);
        row(client, "linux/arm64/v8", "", "linux/arm64 zstd, linux/arm64/v8", 1,
            Why::LowerPreference);
        row(client, "windows/amd64:10.0.17763", "", "windows/amd64:10.0.26100.1", 0);
    }
    void containersImage() { check(); }

    void crane_data()
    {
        columns();
        for (const char *host : {"linux/arm64/v8", "windows/amd64:10.0.20348"})
            row("crane-default", host, "", "linux/arm64, linux/amd64/v4, linux/amd64", 1);
        row("crane", "linux/amd64", "linux/arm64/v8", "linux/arm64, linux/arm64/v8", 1,
            Why::OtherVariant);
        row("crane", "linux/amd64", "linux", "linux/amd64", -1); // no architecture: only "" fits
        row("crane", "linux/amd64", "linux/amd64/v2/x", "linux/amd64", -1, Why::RequestUnreadable);
        row("crane", "linux/amd64", "Linux/amd64", "linux/amd64", -1, Why::OtherOs);
        row("crane", "linux/amd64", " linux/amd64 ", "linux/amd64", 0);
        row("crane", "linux/amd64", "windows/amd64:10.0.20348", "windows/amd64:10.0.20348.1", -1,
            Why::OtherVersion);
        row("crane", "linux/amd64", "windows/amd64:10.0.20348.1",
            "windows/amd64, windows/amd64:10.0.20348.1", 1);
        row("crane", "linux/amd64", "windows/amd64/v1:10.0.1", "windows/amd64:10.0.1", -1);
        row("crane", "linux/amd64", "windows/amd64:10.0.1:2", "windows/amd64:10.0.3", 0);
    }
    void crane() { check(); }

    void oras_data()
    {
        columns();
        row("oras", "linux/arm64/v8", "linux", "linux/amd64, linux/arm64", 1);
        row("oras", "linux/amd64", "linux/arm64/v8", "linux/arm64, linux/arm64/v8", 1);
        row("oras", "linux/amd64", "windows/amd64:10.0.20348", "windows/amd64:10.0.20348.1", -1);
        row("oras", "linux/amd64", "linux/", "linux/amd64", -1, Why::RequestUnreadable);
        row("oras", "linux/amd64", "/amd64", "linux/amd64", -1, Why::RequestUnreadable);
        row("oras", "linux/amd64", "a/b/c/d", "linux/amd64", -1, Why::RequestUnreadable);
        row("oras", "linux/amd64", "linux/x86_64", "linux/amd64, linux/x86_64", 1);
        row("oras", "linux/amd64", "unknown/unknown", "linux/amd64, unknown/unknown", 1);
    }
    void oras() { check(); }

    void regctl_data()
    {
        columns();
        const char *const windows = "windows/amd64:10.0.20348";
        row("regctl", windows, "", "linux/amd64, windows/amd64:10.0.17763.1", 0);
        row("regctl", windows, "", "linux/amd64, windows/amd64:10.0.20348.1", 1, Why::OtherOsLater);
        row("regctl", windows, "", "windows/amd64:10.0.20348.887, windows/amd64:10.0.20348.2340", 1,
            Why::LowerAsNumber);
        row("regctl", windows, "", "windows/amd64:10.0.20348.1, windows/amd64:10.0.20348", 1,
            Why::HasVersion);
        row("regctl", windows, "", "windows/amd64", -1, Why::OtherBuild);
        row("regctl", "windows/amd64", "", "windows/amd64:10.0.17763.1, windows/amd64", 1);
        row("regctl", "windows/amd64/v3:10.0.20348", "", "windows/amd64/v4:10.0.20348.1", -1,
            Why::OtherVariant);
        row("regctl", "darwin/arm64/v8", "", "windows/arm64, linux/arm64, darwin/arm64", 2);
        row("regctl", "darwin/arm64/v8", "", "windows/arm64, linux/arm64", 1);
        row("regctl", "freebsd/amd64", "", "linux/amd64", -1, Why::OtherOs);
        row("regctl", "darwin/amd64", "", "macos/amd64", 0);
        // of systems that it does not know all has to agree
        row("regctl", "plan9/amd64:4", "", "plan9/amd64:3, plan9/amd64:4", 1, Why::OtherVersion);
        row("regctl", "plan9/amd64", "", "plan9/amd64+a, plan9/amd64", 1, Why::NeedsFeatures);
        row("regctl", "linux/amd64", "", "linux/amd64:5.15, linux/amd64", 1, Why::HasVersion);
        row("regctl", "linux/amd64", "", "linux/AMD64, Linux/amd64", -1, Why::OtherArchitecture);
        row("regctl", "linux/amd64", "", "linux/386", -1);
        row("regctl", "linux/arm64/v8", "", "linux/arm/v7, linux/arm64/v8.2", 1);
        row("regctl", "linux/arm64/v8", "", "linux/arm64/v9", -1, Why::OtherVariant);
        row("regctl", "linux/arm/v7", "", "linux/arm/v5, linux/arm/v8, linux/arm/v6", 2);
        // a version that goes on is higher only where it stands first
        row("regctl", "linux/amd64", "windows/amd64",
            "windows/amd64:10.0.20348, windows/amd64:10.0.20348.1", 0);
        row("regctl", "linux/amd64", "windows/amd64",
            "windows/amd64:10.0.20348.1, windows/amd64:10.0.20348", 0);
        row("regctl", "linux/amd64", "windows/amd64",
            "windows/amd64:10.0.20348.10, windows/amd64:10.0.26100.9", 1);
        // its own grammar
        row("regctl", "linux/amd64", "windows/amd64,osver=10.0.17763.1",
            "windows/amd64:10.0.20348.1, windows/amd64:10.0.17763.7", 1, Why::OtherBuild);
        row("regctl", windows, "windows/amd64,osver=10.0.17763.1",
            "windows/amd64:10.0.20348.1, windows/amd64:10.0.17763.7", 1);
        row("regctl", windows, "windows/amd64",
            "windows/amd64:10.0.17763.1, windows/amd64:10.0.20348.7", 1);
        row("regctl", windows, "local", "windows/amd64:10.0.17763.1, windows/amd64:10.0.20348.7",
            1);
        row("regctl", windows, "windows", "windows/amd64:10.0.20348.7", 0);
        row("regctl", "linux/amd64/v3", "Linux/AMD64", "linux/amd64/v3, linux/amd64", 1);
        row("regctl", "linux/arm64/v8", "local", "linux/amd64, linux/aarch64", 1);
        row("regctl", "linux/amd64", "windows/amd64,other=1", "windows/amd64", -1,
            Why::RequestUnreadable);
        row("regctl", "linux/amd64", "linux/arm64/v8.2", "linux/arm64", -1, Why::RequestUnreadable);
    }
    void regctl() { check(); }

    // --platform in containerd's grammar, by release.
    void requests_data()
    {
        columns();
        const char *const linuxHost = "linux/amd64";
        const char *const list =
            "windows/amd64:10.0.17763.1, windows/amd64:10.0.20348.1, linux/arm64, linux/amd64";
        for (const char *client : {"containerd-pull-1.7", "containerd-pull-2.0", "docker-c8d-28",
                 "docker-c8d-29.0", "docker-c8d-29.6", "buildkit"}) {
            row(client, linuxHost, "arm64", list, 2);
            row(client, linuxHost, "linux", list, 3);
            row(client, linuxHost, "AARCH64", list, 2);
            row(client, linuxHost, "linux/arm64/v8", list, 2);
            for (const char *bad : {"*", "linux/*", "plan10", "linux//v8", "linux/a/b/c", "/amd64",
                     "linux/", "linux amd64", "windows(10.0/amd64", "windows(1)(2)/amd64"})
                row(client, linuxHost, bad, list, -1, Why::RequestUnreadable);
        }
        row("containerd-pull-1.7", linuxHost, "windows(10.0.20348)/amd64", list,
            0); // not looked at
        row("containerd-pull-1.7", "windows/amd64:10.0.26100", "windows(10.0.20348)/amd64", list,
            1);
        row("containerd-pull-2.0", linuxHost, "windows(10.0.20348)/amd64", list, 1);
        row("buildkit", linuxHost, "windows(10.0.20348.99)/amd64", list, 1);
        row("buildkit", linuxHost, "windows(10.0.20348+win32k)/amd64", list, 1);
        row("buildkit", linuxHost, "windows(10.0%2E20348)/amd64", list, 1);
        row("buildkit", linuxHost, "windows(10.0%2)/amd64", list, -1, Why::RequestUnreadable);
        row("docker-c8d-29.0", linuxHost, "windows(10.0.20348+win32k)/amd64", list, -1,
            Why::RequestUnreadable);
        row("containerd-pull-1.6", linuxHost, "windows(10.0.20348)/amd64", list, -1,
            Why::RequestUnreadable);
        row("containerd-pull-1.7", linuxHost, "linux/arm64/v8.2", list, -1, Why::RequestUnreadable);
        row("containerd-pull-2.0", linuxHost, "linux/arm64/v8.2", list, 2);
        row("containerd-pull-2.0", "linux/arm/v6", "linux", "linux/arm, linux/arm/v6", 1);
        row("containerd-pull-2.0", "windows/amd64:10.0.20348", "windows(10.0.17763)", list, 0);
    }
    void requests() { check(); }

    // An empty OS is the client's own; an empty architecture is nothing.
    void emptyFields_data()
    {
        columns();
        for (const char *client : containerdClients) {
            row(client, "linux/amd64", "", "/amd64", 0);
            row(client, "linux/amd64", "", "linux/", -1, Why::OtherArchitecture);
        }
        row("containerd-pull-2.2", "windows/amd64:10.0.20348", "", "/amd64:10.0.20348.1", 0);
        row("containerd-pull-1.6", "windows/amd64:10.0.20348", "", "/amd64:10.0.20348.1", -1);
        row("containers-image", "linux/amd64", "", "/amd64", -1);
        row("crane-default", "linux/amd64", "", "/amd64", -1);
        row("regctl", "linux/amd64", "", "/amd64", -1);
    }
    void emptyFields() { check(); }

    // A Docker list has no zstd and no entries without a platform for Podman.
    void dockerList()
    {
        Question question =
            test::questionOf(u"linux/amd64"_s, u"-, linux/amd64, linux/amd64 zstd"_s, {}, true);
        const RuleSet &podman = *ruleSet(u"containers-image"_s);
        QCOMPARE(choose(podman, question).chosen, 1);
        question.entries = test::listOf(u"-"_s);
        const Answer answer = choose(podman, question);
        QVERIFY(!answer.chosen);
        QCOMPARE(answer.findings.first().why, Why::NoPlatform);
        question.dockerList = false;
        QCOMPARE(choose(podman, question).chosen, 0);
    }

    // Unknown members of a platform make it no less empty to Docker's decoder.
    void emptyButForUnknownMembers()
    {
        Question question = test::questionOf(u"linux/amd64"_s, u"{}"_s);
        question.entries.first().platform->extra.append(u"x"_s, QString(u"y"_s));
        QCOMPARE(choose(*ruleSet(u"docker-classic"_s), question).chosen, 0);
    }

    // Nothing but platform, annotations and config reaches a rule; an artifact with a fitting
    // platform is as good as an image.
    void artifactsAreNotLookedAt()
    {
        oci::Descriptor artifact;
        artifact.artifactType = u"application/vnd.example.sbom"_s;
        artifact.platform = test::platformOf(u"linux/amd64"_s);
        oci::Descriptor image = artifact;
        image.artifactType.clear();
        for (const RuleSet *rules : ruleSets()) {
            Question question = test::questionOf(u"linux/amd64"_s, {});
            question.entries = {candidate(artifact), candidate(image)};
            QCOMPARE(choose(*rules, question).chosen, 0);
        }
    }

    // What Kubernetes downloads besides the entry that it then takes.
    void downloads()
    {
        const Question question = test::questionOf(u"windows/amd64:10.0.26100"_s,
            u"windows/amd64:10.0.20348.1, linux/amd64, windows/amd64:10.0.26100.1, - as windows/amd64"_s);
        QCOMPARE(
            choose(*ruleSet(u"containerd-cri-2.3"_s), question).downloaded, (QList<int> {0, 2, 3}));
        QCOMPARE(choose(*ruleSet(u"containerd-pull-2.3"_s), question).downloaded, QList<int> {2});
    }

    // A senseless request costs neither time nor memory.
    void absurdLevel()
    {
        const Question question =
            test::questionOf(u"linux/amd64"_s, u"linux/amd64"_s, u"linux/amd64/v999999999"_s);
        for (const RuleSet *rules : ruleSets())
            QCOMPARE(choose(*rules, question).findings.size(), 1);
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
