// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/dragpayload.h"
#include "ui/models/versionbook.h"

namespace waybill::models {

class EntriesModel;

// Where a pointer is over the entries.
struct DropPlace {
    int before = 0; // the row above which a line would be drawn; the number of rows at the end
    int on = -1; // the row whose middle it is over; -1 between rows

    bool operator==(const DropPlace &) const = default;
};

// What dropping here would do, and the words that say so while dragging. Pure.
struct DropEffect {
    enum class Kind {
        Refused,
        Insert, // new items above row `place.before`
        Move, // rows of this very list, to above row `place.before`
        TakeVersion, // the OS version of what is dropped goes to row `place.on`
    };

    Kind kind = Kind::Refused;
    DropPlace place;
    QString text; // translated, for the status bar; of a refusal: the reason

    bool operator==(const DropEffect &) const = default;
};

// `own` are rows of this list that are being moved; empty for anything from elsewhere.
DropEffect dropEffect(const EntriesModel &entries, const VersionBook &versions,
    const DragPayload &payload, const QList<int> &own, DropPlace place);

// Whether dropping this one thing on a Windows row could take over its OS version.
bool canGiveVersion(const DragPayload &payload);

}
