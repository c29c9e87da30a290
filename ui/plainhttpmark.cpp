// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/plainhttpmark.h"

#include "core/registry/channel.h"
#include "core/registry/profile.h"
#include "ui/text.h"

namespace waybill::ui {

using namespace Qt::StringLiterals;

PlainHttpMark::PlainHttpMark(registry::Profiles &profiles, QWidget *parent)
    : Badge(badge(), parent), m_profiles(profiles)
{
    setObjectName(u"plainHttp"_s);
    hide();
    connect(&profiles, &registry::Profiles::changed, this, &PlainHttpMark::refresh);
}

BadgeLook PlainHttpMark::badge()
{
    return {tr("plain HTTP"), u"warning"_s, theme::Role::Rejected};
}

QString PlainHttpMark::sentence(bool onThisComputer)
{
    return onThisComputer
        ? tr("Plain HTTP: not encrypted. It does not leave this computer.")
        : tr("Plain HTTP: not encrypted. Everybody on the way can read and change what is sent.");
}

void PlainHttpMark::setHost(const QString &host)
{
    if (host == m_host)
        return;
    m_host = host;
    refresh();
}

void PlainHttpMark::refresh()
{
    const registry::Channel channel =
        m_host.isEmpty() ? registry::Channel() : registry::channelTo(m_profiles, m_host);
    const QString why = sentence(channel.onThisComputer);
    setToolTip(plainToolTip(why));
    setAccessibleDescription(why);
    setVisible(channel.plainHttp);
}

}
