// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace waybill::match {

// A Windows build and the names that people know it by.
struct WindowsRelease {
    int build = 0; // 17763
    QString release; // "1809"
    QString shortName; // "Server 2019"
    QString fullName; // "Windows Server 2019 / Windows 10 1809"
    QStringList baseTags; // tags under mcr.microsoft.com/windows/: "servercore:ltsc2019"
};

const QList<WindowsRelease> &windowsReleases(); // ascending by build
// By "10.0.17763.1757", "10.0.17763" or nothing if the build is not known.
std::optional<WindowsRelease> windowsRelease(const QString &osVersion);

}
