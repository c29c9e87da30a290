// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/dropeffect.h"

#include "core/compose/plan.h"
#include "ui/models/entriesmodel.h"
#include "ui/models/plaintext.h"

#include <QCoreApplication>

namespace waybill::models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::models)
};

QString whyNot(const compose::Composition &composition, const DragPayload &payload)
{
    for (const oci::Reference &reference : payload.references) {
        if (const QString reason = compose::cannotAdd(composition, reference); !reason.isEmpty())
            return reason;
    }
    for (const compose::Item &item : payload.items) {
        if (const QString reason = compose::cannotAdd(composition, item.source); !reason.isEmpty())
            return reason;
    }
    return {};
}

// More of the list's own images are for adding, even when the pointer is not between rows: nobody
// takes the version of one from another.
bool isOfThisList(const compose::Composition &composition, const oci::Reference &reference)
{
    const oci::Reference target = composition.targets.value(0);
    const auto same = [&](const oci::Reference &other) {
        return other.host == reference.host && other.repository == reference.repository;
    };
    return same(target) || std::ranges::any_of(composition.items, same, &compose::Item::source);
}

std::optional<DropEffect> takeEffect(const EntriesModel &entries, const VersionBook &versions,
    const DragPayload &payload, DropPlace place)
{
    const QModelIndex row = entries.index(place.on, EntriesModel::OsVersion);
    if (!row.data(EntriesModel::WindowsRole).toBool() || !canGiveVersion(payload))
        return std::nullopt;
    QString version;
    QString name;
    if (payload.references.isEmpty()) {
        version = payload.items[0].platform().osVersion;
    } else {
        const oci::Reference &reference = payload.references[0];
        if (isOfThisList(entries.composition(), reference))
            return std::nullopt;
        if (const auto known = versions.of(reference))
            version = known->osVersion;
        name = reference.shortName();
    }
    const QString text = version.isEmpty() ? Words::tr("Take OS version of %1").arg(visible(name))
                                           : Words::tr("Take OS version %1").arg(visible(version));
    return DropEffect {DropEffect::Kind::TakeVersion, place, text};
}

DropEffect moveEffect(const QList<int> &own, DropPlace place)
{
    place.on = -1;
    return {DropEffect::Kind::Move, place,
        Words::tr("Move %n entry(s) here", nullptr, int(own.size()))};
}

}

bool canGiveVersion(const DragPayload &payload)
{
    if (payload.references.size() + payload.items.size() != 1)
        return false;
    return !payload.references.isEmpty() || !payload.items[0].platform().osVersion.isEmpty();
}

DropEffect dropEffect(const EntriesModel &entries, const VersionBook &versions,
    const DragPayload &payload, const QList<int> &own, DropPlace place)
{
    if (!own.isEmpty())
        return moveEffect(own, place);
    if (payload.isEmpty())
        return {DropEffect::Kind::Refused, place,
            Words::tr("Only tags, images and platforms can be added.")};
    if (place.on >= 0) {
        if (const auto take = takeEffect(entries, versions, payload, place))
            return *take;
    }
    place.on = -1;
    if (const QString reason = whyNot(entries.composition(), payload); !reason.isEmpty())
        return {DropEffect::Kind::Refused, place, reason};
    const auto count = int(payload.references.size() + payload.items.size());
    return {DropEffect::Kind::Insert, place, Words::tr("Add %n item(s) here", nullptr, count)};
}

}
