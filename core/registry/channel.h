// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace waybill::registry {

class Profiles;

// What has to be said of the way to a registry wherever the registry is shown. Known without a
// request: profile and certificate folders decide it.
struct Channel {
    bool plainHttp = false; // nothing that is sent or comes back is encrypted
    bool onThisComputer = false; // loopback: it does not leave the computer either
    bool ownTrust = false; // a certificate or authority counts that the system does not know
    QString mirror; // host that content is read from first; empty: none

    bool operator==(const Channel &) const = default;
};

// `host` as in references. May read certificate files, once.
Channel channelTo(Profiles &profiles, const QString &host);

}
