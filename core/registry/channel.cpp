// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/channel.h"

#include "core/registry/endpoint.h"
#include "core/registry/profile.h"

namespace waybill::registry {

namespace {

bool isPlainHttp(const Profiles &profiles, const Profile &profile)
{
    switch (profile.scheme) {
    case Profile::Scheme::PlainHttp:
        return true;
    case Profile::Scheme::Https:
        return false;
    case Profile::Scheme::Default:
        return isLoopback(profile.host) && !profiles.speaksTls(profile.host);
    }
    Q_UNREACHABLE_RETURN(false);
}

// Also where a file of the user's own cannot be read: it is meant to count, and nothing else does.
bool hasOwnTrust(Profiles &profiles, const Profile &profile)
{
    if (!profile.pinned.isEmpty() || !profile.authorityFiles.isEmpty())
        return true;
    const Result<net::Tls> tls = profiles.tls(profile.host);
    return tls && !tls->authorities.isEmpty();
}

}

Channel channelTo(Profiles &profiles, const QString &host)
{
    const Profile profile = profiles.profile(host);
    Channel channel;
    channel.plainHttp = isPlainHttp(profiles, profile);
    channel.onThisComputer = isLoopback(host);
    channel.ownTrust = !channel.plainHttp && hasOwnTrust(profiles, profile);
    if (canonicalHost(profile.mirror) != canonicalHost(host))
        channel.mirror = profile.mirror;
    return channel;
}

}
