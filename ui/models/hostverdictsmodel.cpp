// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/hostverdictsmodel.h"

#include "ui/models/plaintext.h"
#include "ui/models/rowverdict.h"

#include <algorithm>

namespace waybill::models {

using match::HostCoverage;
using match::Outcome;

namespace {

VerdictState stateOf(const HostCoverage &host)
{
    switch (host.outcome) {
    case Outcome::Runs:
        return VerdictState::Chosen;
    case Outcome::DoesNotRun:
        return host.chosen ? VerdictState::CannotStart : VerdictState::Rejected;
    case Outcome::CannotTell:
        return VerdictState::Unknown;
    }
    Q_UNREACHABLE_RETURN({});
}

QString textOf(const HostCoverage &host)
{
    if (!host.chosen) {
        return host.outcome == Outcome::CannotTell ? HostVerdictsModel::tr("cannot tell")
                                                   : HostVerdictsModel::tr("finds no entry");
    }
    const QString place = QString::number(*host.chosen + 1);
    switch (host.outcome) {
    case Outcome::Runs:
        return HostVerdictsModel::tr("runs, takes #%1").arg(place);
    case Outcome::DoesNotRun:
        return HostVerdictsModel::tr("takes #%1, cannot start it").arg(place);
    case Outcome::CannotTell:
        return HostVerdictsModel::tr("takes #%1, start not certain").arg(place);
    }
    Q_UNREACHABLE_RETURN({});
}

}

void HostVerdictsModel::setCoverage(const match::Coverage &coverage)
{
    const bool sameHosts = std::ranges::equal(coverage.hosts, m_hosts,
        [](const HostCoverage &a, const HostCoverage &b) { return a.asked.host.id == b.asked.host.id; });
    if (!sameHosts) {
        beginResetModel();
        m_hosts = coverage.hosts;
        endResetModel();
        return;
    }
    m_hosts = coverage.hosts;
    if (!m_hosts.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_hosts.size()) - 1));
}

int HostVerdictsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hosts.size());
}

QVariant HostVerdictsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HostCoverage &host = m_hosts[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return visible(host.asked.host.name);
    case SecondaryTextRole:
        return textOf(host);
    case Qt::AccessibleTextRole:
    case CopyRole:
        return QString(visible(host.asked.host.name) + u": " + textOf(host));
    case VerdictRole:
        return int(stateOf(host));
    case IconNameRole:
        return verdictIcon(stateOf(host));
    case HostRole:
        return host.asked.host.id;
    default:
        return {};
    }
}

}
