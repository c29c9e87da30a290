// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What the registries dock says of the registries themselves.

#include "core/registry/channel.h"
#include "core/registry/credentials.h"
#include "core/registry/endpoint.h"
#include "core/registry/registries.h"
#include "ui/context.h"
#include "ui/plainhttpmark.h"
#include "ui/registriesdock.h"

namespace waybill::ui {

using namespace Qt::StringLiterals;
using models::RegistriesModel;

QStringList RegistriesDock::rowsOf(const QString &host) const
{
    QStringList rows = m_model.hosts();
    rows.removeIf([name = registry::canonicalHost(host)](
                      const QString &row) { return registry::canonicalHost(row) != name; });
    return rows;
}

void RegistriesDock::showMarks(const QString &host)
{
    const QStringList rows = rowsOf(host);
    if (rows.isEmpty())
        return;
    const registry::Channel channel = registry::channelTo(m_context.profiles, host);
    RegistriesModel::Marks marks;
    QStringList sentences;
    const auto mark = [&](RegistriesModel::Mark one, const QString &sentence) {
        marks |= one;
        sentences += sentence;
    };
    if (channel.plainHttp)
        mark(RegistriesModel::PlainHttp, PlainHttpMark::sentence(channel.onThisComputer));
    if (channel.ownTrust)
        mark(RegistriesModel::OwnTrust,
            tr("Own trust: a certificate or authority of your own counts for this registry."));
    if (const auto credential = m_context.credentials.shown(host))
        mark(RegistriesModel::SignedIn,
            credential->user.isEmpty()
                ? tr("Signed in with a token from %1.").arg(credential->origin)
                : tr("Signed in as %1, from %2.").arg(credential->user, credential->origin));
    if (!channel.mirror.isEmpty())
        mark(RegistriesModel::Mirrored, tr("Content is read from %1 first.").arg(channel.mirror));
    for (const QString &row : rows)
        m_model.setMarks(row, marks, sentences);
}

void RegistriesDock::showUsage(const QString &host)
{
    registry::Meter &meter = m_context.registries.meter();
    for (const QString &row : rowsOf(host))
        m_model.setNote(row, meter.sentence(host));
}

}
