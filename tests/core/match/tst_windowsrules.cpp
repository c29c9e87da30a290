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

// Rules for Windows that the recorded answers do not reach, or reach by chance only.
class WindowsRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Windows builds: rule A up to rc.1, rule B in rc.2 to rc.4, rule C since.
    void windowsBuilds_data()
    {
        columns();
        const char *const ltsc =
            "windows/amd64:10.0.14393.1, windows/amd64:10.0.17763.1, windows/amd64:10.0.20348.1, "
            "windows/amd64:10.0.26100.1";
        for (const char *client : {"docker-c8d-28", "containerd-pull-1.7", "containerd-pull-2.0",
                 "containerd-cri-2.1", "containerd-pull-main"}) {
            row(client, "windows/amd64:10.0.26200", "", "windows/amd64:10.0.20348.1", 0);
            row(client, "windows/amd64:10.0.20348", "", ltsc, 2, Why::OlderBuild);
            row(client, "windows/amd64:10.0.19041", "", ltsc, -1);
        }
        for (const char *client : {"docker-c8d-29.0", "docker-c8d-29.6", "containerd-pull-2.2",
                 "containerd-pull-2.3", "containerd-cri-2.2", "containerd-cri-2.3", "buildkit"}) {
            row(client, "windows/amd64:10.0.26200", "", "windows/amd64:10.0.20348.1", -1,
                Why::OlderBuild);
            row(client, "windows/amd64:10.0.26100", "", "windows/amd64:10.0.20348.1", 0);
            row(client, "windows/amd64:10.0.26200", "", ltsc, 3);
            row(client, "windows/amd64:10.0.14393", "", ltsc, 0);
        }
        // exact build only
        row("containerd-pull-1.7.0", "windows/amd64:10.0.26100", "", ltsc, 3, Why::OtherBuild);
        row("containerd-pull-1.7.0", "windows/amd64:10.0.25398", "", ltsc, -1);
        row("containerd-pull-1.7.0", "windows/amd64:10.0.1776", "", "windows/amd64:10.0.17763.1",
            0);
        // what cannot be read
        for (const char *client : {"docker-c8d-28", "containerd-pull-2.3", "buildkit"}) {
            const char *const host = "windows/amd64:10.0.20348";
            row(client, host, "", "windows/amd64:10.0", -1, Why::UnreadableVersion);
            row(client, host, "", "windows/amd64:10.0.x.1", -1, Why::UnreadableVersion);
            row(client, host, "", "windows/amd64:10.0.+20348.1", -1, Why::UnreadableVersion);
            row(client, host, "", "windows/amd64:10.0.70000.1", -1, Why::UnreadableVersion);
            row(client, host, "", "windows/amd64:6.1.20348.1", -1, Why::UnreadableVersion);
            row(client, host, "", "windows/amd64:10.0.20348.1.2.3", 0);
            row(client, host, "", "windows/amd64", 0);
        }
        // a host whose version cannot be read accepts all, since rc.0
        row("containerd-pull-2.0", "windows/amd64:10.0", "", ltsc, 0);
        row("containerd-pull-1.7", "windows/amd64:10.0", "", ltsc, -1);
    }
    void windowsBuilds() { check(); }

    void windowsOrder_data()
    {
        columns();
        const char *const host = "windows/amd64:10.0.26100";
        const char *const list =
            "windows/amd64, windows/amd64:10.0.20348.2340, windows/amd64:10.0.26100.1742, "
            "windows/amd64:10.0.26100.999, windows/amd64:10.0.20348.9999";
        row("docker-classic", host, "", list, 2, Why::BuildNotExact);
        row("containerd-pull-1.6", host, "", list, 4, Why::LowerRevision); // whatever the build
        row("containerd-pull-1.7", host, "", list, 0);
        row("containerd-pull-2.0", host, "", list, 0);
        row("containerd-pull-2.2", host, "", list, 3, Why::LowerAsText);
        row("containerd-pull-main", host, "", list, 3, Why::LowerAsText);
        row("containerd-cri-2.1", host, "", list, 0);
        row("containerd-cri-2.3", host, "", list, 3, Why::LowerAsText);
        row("docker-c8d-28", host, "", list, 0);
        row("docker-c8d-29.0", host, "", list, 3);
        row("docker-c8d-29.6", host, "", list, 0);
        row("buildkit", host, "", list, 0);
        row("containers-image", host, "", list, 0);
        row("regctl", host, "", list, 2, Why::OtherBuild); // by number
        // asked for by name: any version, in the order of the list
        for (const char *client : {"containerd-pull-1.6", "containerd-pull-2.2",
                 "containerd-pull-main", "docker-c8d-29.0", "docker-c8d-29.6", "buildkit"}) {
            row(client, host, "windows/amd64", "windows/amd64:10.0.14393.1, windows/amd64", 0);
        }
    }
    void windowsOrder() { check(); }

    void classicWindows_data()
    {
        columns();
        const char *const client = "docker-classic";
        const char *const host = "windows/amd64:10.0.20348";
        row(client, host, "", "windows/AMD64:10.0.20348.1", -1, Why::OtherArchitecture);
        row(client, host, "", "windows/x86_64:10.0.20348.1", -1, Why::OtherArchitecture);
        row(client, host, "", "-, {}", -1, Why::NoPlatform);
        row(client, host, "", "WINDOWS/amd64:10.0.17763.1", 0);
        row(client, host, "", "windows/amd64:10.0.20348, windows/amd64:10.0.20348.1", 1);
        row(client, host, "", "windows/amd64, windows/amd64:10.0.17763.1", 0);
        row(client, host, "", "windows/amd64:10.0.x.1", 0); // unreadable passes
        row(client, host, "", "windows/amd64:6.1.17763.1", 0); // no look at major and minor
        row(client, host, "", "windows/amd64:10.0.20349.1", -1, Why::NewerThanHost);
        row(client, host, "", "linux/amd64", -1, Why::OtherOs);
        row(client, host, "windows/amd64", "linux/amd64", 0);
        row(client, host, "amd64", "linux/amd64", 0); // the daemon adds its own OS
        row(client, host, "windows(10.0.17763)/arm64", "windows/amd64:10.0.20348.1", 0);
        row(client, host, "Windows/amd64", "linux/amd64, windows/amd64:10.0.17763.1", 1,
            Why::OtherOsLater);
        row(client, host, "linux/amd64", "linux/amd64, windows/amd64", -1, Why::RequestRefused);
        row(client, "windows/arm64/v8:10.0.26100", "", "windows/amd64:10.0.26100.1", -1);
        row(client, host, "", "windows/amd64:10.0.20348.1+win32k+else", 0);
    }
    void classicWindows() { check(); }
};

QTEST_GUILESS_MAIN(WindowsRulesTest)
#include "tst_windowsrules.moc"
