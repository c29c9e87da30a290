// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/browse/imagetree.h"
#include "ui/models/platformsmodel.h"
#include "ui/models/texttable.h"

// What the tables below the platforms say.
namespace waybill::models {

Table layersTable(const browse::ImageDetails &details); // #, media type, size, digest
// When, created by, size of the layer that the step made. The sizes are left out where history and
// layers do not fit together.
Table historyTable(const browse::ImageDetails &details, const QDateTime &now);
// What it states, manifest size, digest; a row for each of the entry's attestations.
Table attachedTable(const PlatformsModel &model, const browse::Entry &entry);

}
