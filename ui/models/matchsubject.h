// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"
#include "core/match/verdict.h"

#include <optional>

namespace waybill::models {

class PlatformsModel;

// What "Will it run?" asks about an open image: its entries in the document's order, with what is
// known of their configs. nullopt as long as nothing is known: before the tree, and for a single
// image before its config.
std::optional<match::Subject> matchSubject(const PlatformsModel &model);
// About a list in progress: the document that a push would write. nullopt for an empty one.
std::optional<match::Subject> matchSubject(const compose::Composition &composition);

// Entries of a subject and the items of a list in progress; -1 if there is none.
int entryOfItem(const compose::Composition &composition, int item);
int itemOfEntry(const compose::Composition &composition, int entry);

}
