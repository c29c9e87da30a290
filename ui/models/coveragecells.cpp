// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What the cells and headers of CoverageModel say.

#include "core/match/windowsrelease.h"
#include "ui/models/coveragemodel.h"
#include "ui/models/plaintext.h"

#include <QRegularExpression>

#include <algorithm>

namespace waybill::models {

using namespace Qt::StringLiterals;
using match::EntryState;
using match::Outcome;

namespace {

VerdictState stateOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Runs:
        return VerdictState::Chosen;
    case Outcome::DoesNotRun:
        return VerdictState::Rejected;
    case Outcome::CannotTell:
        break;
    }
    return VerdictState::Unknown;
}

// A word that fits into the narrowest column.
QString wordOf(EntryState state)
{
    switch (state) {
    case EntryState::Chosen:
        return CoverageModel::tr("chosen");
    case EntryState::ChosenCannotStart:
        return CoverageModel::tr("no start");
    case EntryState::Loses:
        return CoverageModel::tr("loses");
    case EntryState::Rejected:
        return u"x"_s;
    case EntryState::Unknown:
        break;
    }
    return CoverageModel::tr("perhaps");
}

QString groupName(const QString &os)
{
    return os.isEmpty() ? CoverageModel::tr("no platform stated") : visible(os);
}

// Item views take tooltips for rich text.
QString asToolTip(const QString &text)
{
    return u"<qt>"_s + text.toHtmlEscaped() + u"</qt>"_s;
}

// What distinguishes hosts of one kind stands in the second line: "Windows 11" and "24H2".
struct Split {
    QString name;
    QString rest;
};
Split splitName(const QString &name)
{
    static const QRegularExpression client(u"^(Windows 1[01]) (\\S+)$"_s);
    if (const auto match = client.match(name); match.hasMatch())
        return {match.captured(1), match.captured(2)};
    if (name.startsWith("Windows Server"_L1))
        return {QString(name).remove(u"Windows "_s).remove(u", version"_s), {}};
    return {name.section(u", "_s, 0, 0), name.section(u", "_s, 1)};
}

QString shortened(QString client)
{
    return client.remove(u"Kubernetes, "_s)
        .remove(u" Engine"_s)
        .remove(u" on Windows"_s)
        .replace(u" to "_s, u"–"_s);
}

QString orNotGiven(const match::Asked &asked)
{
    return asked.client ? asked.client->name : CoverageModel::tr("client not given");
}

}

QString CoverageModel::shortName(const match::Asked &asked)
{
    return visible(splitName(asked.host.name).name);
}

QString CoverageModel::shortClient(const match::Asked &asked)
{
    const QString rest = splitName(asked.host.name).rest;
    const QString client = asked.client ? shortened(asked.client->name) : tr("not given");
    return visible(rest.isEmpty() ? client : QString(rest + u", "_s + client));
}

QString CoverageModel::fullName(const match::Asked &asked)
{
    //: %1 is a host, %2 a client
    return tr("%1 with %2").arg(visible(asked.host.name), visible(orNotGiven(asked)));
}

QString CoverageModel::entryName(int entry) const
{
    const oci::Platform shown = platform(entry);
    const QString name = shown.isEmpty() ? tr("platform not stated") : visible(shown.fullName());
    return m_coverage.subject.isSingle ? name
                                       : tr("%1, entry %2").arg(name, QString::number(entry + 1));
}

QVariant CoverageModel::resultData(const match::HostCoverage &host, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return match::words(host.outcome);
    case VerdictRole:
        return int(stateOf(host.outcome));
    case IconNameRole:
        return verdictIcon(stateOf(host.outcome));
    case Qt::AccessibleTextRole:
    case CopyRole:
        return tr("%1, result: %2").arg(fullName(host.asked), match::words(host.outcome));
    case Qt::ToolTipRole:
        return asToolTip(fullName(host.asked));
    default:
        return {};
    }
}

QVariant CoverageModel::groupData(const Row &row, int role) const
{
    if (role == Qt::AccessibleTextRole)
        return groupHeader(row, role);
    return {};
}

QVariant CoverageModel::entryData(const match::HostCoverage &host, int entry, int role) const
{
    const EntryState state = host.states[entry];
    switch (role) {
    case Qt::DisplayRole:
        return wordOf(state);
    case VerdictRole:
        return int(verdictState(state));
    case IconNameRole:
        return state == EntryState::Rejected ? u"close"_s : verdictIcon(verdictState(state));
    case Qt::AccessibleTextRole:
    case CopyRole:
        return tr("%1, %2: %3")
            .arg(fullName(host.asked), entryName(entry), match::words(host, entry));
    case Qt::ToolTipRole:
        return asToolTip(match::words(host, entry));
    default:
        return {};
    }
}

QVariant CoverageModel::hostHeader(const match::Asked &asked, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return shortName(asked);
    case SecondaryTextRole:
        return shortClient(asked);
    case Qt::AccessibleTextRole:
        return fullName(asked);
    case Qt::ToolTipRole:
        return asToolTip(
            fullName(asked) + u" ("_s + visible(asked.host.platform.fullName()) + u')');
    default:
        return {};
    }
}

QVariant CoverageModel::rowHeader(const Row &row, int role) const
{
    if (role == KindRole)
        return row.kind;
    switch (row.kind) {
    case Result:
        return role == Qt::DisplayRole ? QVariant(tr("Result")) : QVariant();
    case Group:
        return groupHeader(row, role);
    case Entry:
        break;
    }
    return entryHeader(row.entry, role);
}

QVariant CoverageModel::groupHeader(const Row &row, int role) const
{
    const auto entries = int(std::ranges::count_if(
        m_rows, [&row](const Row &other) { return other.kind == Entry && other.os == row.os; }));
    switch (role) {
    case Qt::DisplayRole:
        return groupName(row.os);
    case IconNameRole:
        return osIcon(row.os);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(groupName(row.os),
            entries == 1 ? tr("1 platform") : tr("%n platforms", nullptr, entries));
    default:
        return {};
    }
}

// The group says the OS already; an entry that states none has the image's.
QVariant CoverageModel::entryHeader(int entry, int role) const
{
    const oci::Platform shown = platform(entry);
    switch (role) {
    case Qt::DisplayRole:
        if (!isStated(entry) || m_coverage.subject.isSingle)
            return visible(shown.name());
        if (shown.architecture.isEmpty())
            return tr("no architecture");
        return visible(shown.variant.isEmpty()
                ? shown.architecture
                : QString(shown.architecture + u' ' + shown.variant));
    case SecondaryTextRole:
        return m_coverage.subject.isSingle ? QString() : u'#' + QString::number(entry + 1);
    case VersionRole:
        return visible(shown.osVersion);
    case Qt::AccessibleTextRole:
        return entryName(entry);
    case Qt::ToolTipRole: {
        const auto release = match::windowsRelease(shown.osVersion);
        return asToolTip(
            release ? QString(entryName(entry) + u", "_s + release->fullName) : entryName(entry));
    }
    default:
        return {};
    }
}

}
