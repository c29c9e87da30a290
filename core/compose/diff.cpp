// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/diff.h"

#include "core/match/normalize.h"
#include "core/match/windowsrelease.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <vector>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

struct Entry {
    oci::Digest digest;
    oci::Platform platform; // as written
    QString name; // as compared
    QString build;
    bool isWindows = false;
};

std::vector<Entry> entriesOf(const QList<oci::Descriptor> &descriptors)
{
    std::vector<Entry> entries;
    for (const oci::Descriptor &descriptor : descriptors) {
        if (oci::attestedDigest(descriptor))
            continue;
        const oci::Platform platform = descriptor.platform.value_or(oci::Platform {});
        entries.push_back({descriptor.digest, platform, match::normalized(platform).name(),
            match::windowsBuild(platform.osVersion), platform.isWindows()});
    }
    return entries;
}

bool namesBuild(const Entry &entry)
{
    return entry.isWindows && !entry.platform.osVersion.isEmpty();
}

QString imageAndPlatform(const Entry &entry)
{
    const oci::Platform &platform = entry.platform;
    return QStringList {entry.digest.toString(), platform.name(), platform.osVersion,
        platform.osFeatures.join(u',')}
        .join(u'\n');
}

QString image(const Entry &entry)
{
    return entry.digest.toString();
}

QString platformAndVersion(const Entry &entry)
{
    return entry.name + u'\n' + entry.platform.osVersion;
}

QString platformAndBuild(const Entry &entry)
{
    return entry.name + u'\n' + entry.build;
}

QString platform(const Entry &entry)
{
    return entry.name;
}

QString platformUnlessBuild(const Entry &entry)
{
    return namesBuild(entry) ? QString() : entry.name;
}

// Why an entry of the one list is that of the other: the same text, unless it is empty.
struct Reason {
    QString (*before)(const Entry &);
    QString (*after)(const Entry &);
};

constexpr Reason Reasons[] = {{imageAndPlatform, imageAndPlatform}, {image, image},
    {platformAndVersion, platformAndVersion}, {platformAndBuild, platformAndBuild},
    {platformUnlessBuild, platform}, {platform, platformUnlessBuild}};

// For each entry of `after` its partner in `before`, or -1. Better reasons to belong together go
// first, over the whole list.
std::vector<int> pair(const std::vector<Entry> &before, const std::vector<Entry> &after)
{
    std::vector<int> partner(after.size(), -1);
    std::vector<bool> taken(before.size(), false);
    for (const Reason &reason : Reasons) {
        QHash<QString, QList<int>> free;
        for (std::size_t k = before.size(); k-- > 0;) {
            if (!taken[k])
                free[reason.before(before[k])] += int(k); // the first one at the end
        }
        free.remove(QString());
        for (std::size_t i = 0; i < after.size(); ++i) {
            const auto found = partner[i] < 0 ? free.find(reason.after(after[i])) : free.end();
            if (found == free.end() || found->isEmpty())
                continue;
            partner[i] = found->takeLast();
            taken[std::size_t(partner[i])] = true;
        }
    }
    return partner;
}

QString orNone(const QString &value)
{
    return value.isEmpty() ? Words::tr("none") : value;
}

void addDifference(
    QStringList &details, const QString &what, const QString &before, const QString &after)
{
    if (before != after)
        details += Words::tr("%1: %2 \u2192 %3").arg(what, orNone(before), orNone(after));
}

QString compare(const Entry &before, const Entry &after)
{
    const oci::Platform &a = before.platform;
    const oci::Platform &b = after.platform;
    QStringList details;
    addDifference(details, Words::tr("OS"), a.os, b.os);
    addDifference(details, Words::tr("architecture"), a.architecture, b.architecture);
    addDifference(details, Words::tr("variant"), a.variant, b.variant);
    addDifference(details, Words::tr("OS version"), a.osVersion, b.osVersion);
    addDifference(
        details, Words::tr("OS features"), a.osFeatures.join(u','), b.osFeatures.join(u','));
    if (before.digest != after.digest)
        addDifference(
            details, Words::tr("content"), before.digest.shortHex(), after.digest.shortHex());
    return details.join(u", "_s);
}

QString platformName(const Entry &entry)
{
    return entry.platform.isEmpty() ? Words::tr("no platform") : entry.platform.name();
}

// What there is to say about an entry that has no partner.
QString describe(const Entry &entry)
{
    const QString &version = entry.platform.osVersion;
    if (!entry.isWindows)
        return entry.digest.shortHex();
    if (version.isEmpty())
        return Words::tr("no OS version");
    const auto release = match::windowsRelease(version);
    return release ? Words::tr("%1, %2").arg(version, release->shortName) : version;
}

Change changeOf(const Entry &before, const Entry &after)
{
    const QString detail = compare(before, after);
    if (detail.isEmpty())
        return {Change::Kind::Same, platformName(after), Words::tr("same content")};
    return {Change::Kind::Changed, platformName(after), detail};
}

}

QList<Change> diff(const QList<oci::Descriptor> &before, const QList<oci::Descriptor> &after)
{
    const std::vector<Entry> old = entriesOf(before);
    const std::vector<Entry> now = entriesOf(after);
    const std::vector<int> partner = pair(old, now);
    QList<Change> changes;
    for (std::size_t i = 0; i < now.size(); ++i) {
        changes += partner[i] < 0
            ? Change {Change::Kind::Added, platformName(now[i]), describe(now[i])}
            : changeOf(old[std::size_t(partner[i])], now[i]);
    }
    const QSet<int> kept(partner.begin(), partner.end());
    for (std::size_t k = 0; k < old.size(); ++k) {
        if (!kept.contains(int(k)))
            changes += {Change::Kind::Removed, platformName(old[k]), describe(old[k])};
    }
    return changes;
}

}
