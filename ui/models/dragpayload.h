// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"

#include <QList>

#include <memory>

class QMimeData;

namespace waybill::models {

// What is dragged, copied or added to a list: names that still have to be looked up (tags from the
// dock) or items that are complete (platform rows of an open image, rows of another list).
struct DragPayload {
    QList<oci::Reference> references;
    QList<compose::Item> items;

    bool isEmpty() const { return references.isEmpty() && items.isEmpty(); }
    bool operator==(const DragPayload &) const = default;
};

inline constexpr auto DragMimeType = "application/x-waybill-items";

// As our own type, and as text (one reference a line) for other programs.
std::unique_ptr<QMimeData> toMime(const DragPayload &payload);
// Our own type, else lines of text that are references; empty if there is nothing for us.
DragPayload fromMime(const QMimeData *mime);

}
