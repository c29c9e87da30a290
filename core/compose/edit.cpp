// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/composition.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::compose::edit {

namespace {

using Digests = QSet<oci::Digest>;

bool isPosition(const Composition &composition, int position)
{
    return position >= 0 && position < composition.items.size();
}

// A place between two items that does not lie inside a run of attestations: the order of the
// platforms is the same, and each image keeps what belongs to it.
int insertionPoint(const Composition &composition, int before)
{
    const int size = int(composition.items.size());
    int point = std::clamp(before, 0, size);
    while (point < size && composition.items[point].isAttestation())
        ++point;
    return point;
}

Digests imageDigests(const Composition &composition, const auto &isChosen)
{
    Digests digests;
    for (int i = 0; i < composition.items.size(); ++i) {
        if (isChosen(i) && !composition.items[i].isAttestation())
            digests += composition.items[i].descriptor.digest;
    }
    return digests;
}

// The positions with those of the attestations that describe an image in `images`.
QSet<int> withAttestations(
    const Composition &composition, const QList<int> &positions, const Digests &images)
{
    QSet<int> all(positions.begin(), positions.end());
    for (int i = 0; i < composition.items.size(); ++i) {
        const auto attested = oci::attestedDigest(composition.items[i].descriptor);
        if (attested && images.contains(*attested))
            all += i;
    }
    return all;
}

QStringList splitFeatures(const QString &value)
{
    QStringList features;
    for (const QString &part : value.split(u',')) {
        if (const QString feature = part.trimmed(); !feature.isEmpty())
            features += feature;
    }
    return features;
}

void assign(oci::Platform &platform, Field field, const QString &value)
{
    switch (field) {
    case Field::Os:
        platform.os = value;
        return;
    case Field::Architecture:
        platform.architecture = value;
        return;
    case Field::Variant:
        platform.variant = value;
        return;
    case Field::OsVersion:
        platform.osVersion = value;
        return;
    case Field::OsFeatures:
        platform.osFeatures = splitFeatures(value);
        return;
    }
    Q_UNREACHABLE();
}

}

Composition append(Composition composition, const QList<Item> &items)
{
    composition.items += items;
    return composition;
}

Composition insert(Composition composition, int before, const QList<Item> &items)
{
    const int point = insertionPoint(composition, before);
    composition.items = composition.items.first(point) + items + composition.items.sliced(point);
    return composition;
}

Composition remove(Composition composition, const QList<int> &positions)
{
    const QSet<int> chosen(positions.begin(), positions.end());
    // An image that is still there under another platform keeps its attestations.
    const Digests gone = imageDigests(composition, [&](int i) { return chosen.contains(i); })
        - imageDigests(composition, [&](int i) { return !chosen.contains(i); });
    const QSet<int> removed = withAttestations(composition, positions, gone);
    QList<Item> kept;
    for (int i = 0; i < composition.items.size(); ++i) {
        if (!removed.contains(i))
            kept += composition.items[i];
    }
    composition.items = kept;
    return composition;
}

Composition move(Composition composition, const QList<int> &positions, int before)
{
    const QSet<int> chosen(positions.begin(), positions.end());
    const QSet<int> moved = withAttestations(composition, positions,
        imageDigests(composition, [&](int i) { return chosen.contains(i); }));
    const int point = insertionPoint(composition, before);
    QList<Item> front;
    QList<Item> block;
    QList<Item> back;
    for (int i = 0; i < composition.items.size(); ++i)
        (moved.contains(i) ? block : i < point ? front : back) += composition.items[i];
    composition.items = front + block + back;
    return composition;
}

Composition setField(Composition composition, int position, Field field, const QString &value)
{
    if (!isPosition(composition, position))
        return composition;
    Item &item = composition.items[position];
    oci::Platform platform = item.platform();
    const oci::Platform before = platform;
    assign(platform, field, value.trimmed());
    if (platform == before)
        return composition;
    if (field == Field::OsVersion)
        item.versionFrom.clear();
    if (platform.isEmpty())
        item.descriptor.platform.reset();
    else
        item.descriptor.platform = platform;
    return composition;
}

Composition takeVersion(
    Composition composition, int position, const QString &osVersion, const QString &from)
{
    composition = setField(std::move(composition), position, Field::OsVersion, osVersion);
    if (isPosition(composition, position))
        composition.items[position].versionFrom = from;
    return composition;
}

}
