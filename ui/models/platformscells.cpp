// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What the cells of PlatformsModel say.

#include "core/match/windowsrelease.h"
#include "ui/models/plaintext.h"
#include "ui/models/platformsmodel.h"

using namespace Qt::StringLiterals;

namespace waybill::models {

namespace {

QString countText(qsizetype count)
{
    return count == 1 ? PlatformsModel::tr("1 platform")
                      : PlatformsModel::tr("%n platforms", nullptr, int(count));
}

// Item views take tooltips for rich text.
QString asToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<qt>"_s + visible(text).toHtmlEscaped() + u"</qt>"_s;
}

}

QString shortReason(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return PlatformsModel::tr("Not at the registry (404)");
    case ErrorKind::Unauthorized:
        return PlatformsModel::tr("Sign-in needed (401)");
    case ErrorKind::Forbidden:
        return PlatformsModel::tr("Not allowed (403)");
    case ErrorKind::RateLimited:
        return PlatformsModel::tr("Too many requests (429)");
    case ErrorKind::Refused:
        return PlatformsModel::tr("Refused by the registry (%1)").arg(error.httpStatus);
    case ErrorKind::Network:
        return PlatformsModel::tr("Cannot be reached");
    case ErrorKind::Tls:
        return PlatformsModel::tr("No trusted connection");
    case ErrorKind::ProxyAuthentication:
        return PlatformsModel::tr("The proxy wants a sign-in (407)");
    case ErrorKind::Timeout:
        return PlatformsModel::tr("No answer in time");
    case ErrorKind::DigestMismatch:
        return PlatformsModel::tr("Not what its digest names");
    case ErrorKind::BadDocument:
    case ErrorKind::Unsupported:
        return PlatformsModel::tr("Not a readable image");
    default:
        return PlatformsModel::tr("Could not be read");
    }
}

QVariant PlatformsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Platform:
        return tr("Platform");
    case OsVersion:
        return tr("OS version");
    case Size:
        return tr("Size");
    case Digest:
        return tr("Digest");
    case Here:
        return tr("Here", "whether it would run on the chosen host");
    default:
        return {};
    }
}

QVariant PlatformsModel::groupData(const OsGroup &group, int column, int role) const
{
    if (role == KindRole)
        return Group;
    if (column != Platform)
        return {};
    const QString name = group.os.isEmpty() ? tr("no platform stated") : visible(group.os);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case SecondaryTextRole:
        return countText(group.positions.size());
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(name, countText(group.positions.size()));
    case IconNameRole:
        return osIcon(group.os);
    case CopyRole:
        return group.os;
    default:
        return {};
    }
}

QVariant PlatformsModel::entryData(const browse::Entry &entry, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return displayText(entry, column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column == Size ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return asToolTip(toolTip(entry, column));
    case Qt::AccessibleTextRole:
        return accessibleText(entry, column);
    case KindRole:
        return Entry;
    case SecondaryTextRole:
        return secondaryText(entry, column);
    case CopyRole:
        return copyText(entry, column);
    case IconNameRole:
        return iconName(entry, column);
    case BadgesRole:
        return column == Platform ? QVariant(badges(entry)) : QVariant();
    case VerdictRole:
        return int(m_verdicts.value(entry.position).state);
    case PositionRole:
        return entry.position;
    case LoadRole:
        return load(entry.position);
    case SortRole:
        if (column == Size && details(entry.position))
            return details(entry.position)->size();
        return displayText(entry, column);
    default:
        return {};
    }
}

// The group says the os already, so the row does not; an entry that states none has the config's.
QString PlatformsModel::platformText(const browse::Entry &entry) const
{
    const oci::Platform shown = platform(entry.position);
    const bool stated = entry.descriptor.platform && !entry.descriptor.platform->isEmpty();
    if (!stated)
        return shown.isEmpty() ? QString() : shown.name();
    if (shown.architecture.isEmpty())
        return tr("no architecture");
    return shown.variant.isEmpty() ? shown.architecture : shown.architecture + u' ' + shown.variant;
}

QString PlatformsModel::versionText(const browse::Entry &entry) const
{
    if (const Error *error = failure(entry.position))
        return shortReason(*error);
    // A list's entry is chosen by what the list says, whatever the config knows.
    return m_tree->isIndex() ? entry.descriptor.platform.value_or(oci::Platform {}).osVersion
                             : platform(entry.position).osVersion;
}

QString PlatformsModel::displayText(const browse::Entry &entry, int column) const
{
    switch (column) {
    case Platform:
        return visible(platformText(entry));
    case OsVersion:
        return visible(versionText(entry));
    case Size:
        return details(entry.position) ? formatSize(details(entry.position)->size()) : QString();
    case Digest:
        return entry.descriptor.digest.shortHex();
    case Here:
        return m_verdicts.value(entry.position).text;
    default:
        return {};
    }
}

QString PlatformsModel::secondaryText(const browse::Entry &entry, int column) const
{
    if (column == Platform && entry.position > 0)
        return u'#' + QString::number(entry.position);
    if (column != OsVersion || failure(entry.position))
        return {};
    const auto release = match::windowsRelease(versionText(entry));
    return release ? release->shortName : QString();
}

// Tree depth does not reach assistive tools, so the cell names the os as well.
QString PlatformsModel::accessibleText(const browse::Entry &entry, int column) const
{
    if (column != Platform) {
        const QString second = secondaryText(entry, column);
        const QString first = displayText(entry, column);
        return second.isEmpty() ? first : first + u' ' + second;
    }
    const oci::Platform shown = platform(entry.position);
    const QString name = shown.isEmpty() ? tr("platform not stated") : visible(shown.name());
    QStringList parts {name};
    parts.append(entry.position > 0 ? tr("entry %1").arg(entry.position) : tr("single image"));
    parts += badges(entry);
    return parts.join(u", "_s);
}

QString PlatformsModel::toolTip(const browse::Entry &entry, int column) const
{
    switch (column) {
    case Platform:
        return platform(entry.position).fullName();
    case OsVersion:
        if (const Error *error = failure(entry.position))
            return error->message;
        if (const auto release = match::windowsRelease(versionText(entry)))
            return versionText(entry) + u", "_s + release->fullName;
        return versionText(entry);
    case Size:
        return details(entry.position) ? formatExactSize(details(entry.position)->size())
                                       : QString();
    case Digest:
        return entry.descriptor.digest.toString();
    default:
        return displayText(entry, column);
    }
}

QString PlatformsModel::copyText(const browse::Entry &entry, int column) const
{
    switch (column) {
    case Platform:
        return platform(entry.position).fullName();
    case Digest:
        return entry.descriptor.digest.toString();
    case OsVersion:
        return versionText(entry);
    default:
        return displayText(entry, column);
    }
}

QString PlatformsModel::iconName(const browse::Entry &entry, int column) const
{
    if (column == Platform && failure(entry.position))
        return u"warning"_s;
    if (column == Platform && entry.position == 0)
        return osIcon(platform(entry.position).os);
    return column == Here ? verdictIcon(m_verdicts.value(entry.position).state) : QString();
}

QStringList PlatformsModel::badges(const browse::Entry &entry) const
{
    QStringList badges;
    const oci::ManifestKind kind = oci::manifestKind(entry.descriptor.mediaType);
    if (m_tree->isIndex() && oci::isIndex(kind))
        badges.append(tr("index"));
    else if (kind == oci::ManifestKind::DockerV1)
        badges.append(tr("schema 1"));
    else if (kind == oci::ManifestKind::Unknown)
        badges.append(tr("no image"));
    for (const int attestation : entry.attestations) {
        const QStringList known = kinds(attestation);
        for (const QString &kindName : known.isEmpty() ? QStringList {tr("attestation")} : known) {
            if (!badges.contains(visible(kindName)))
                badges.append(visible(kindName));
        }
    }
    return badges;
}

}
