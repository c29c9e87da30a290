// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <Qt>

namespace waybill::models {

// Roles beyond Qt's own, shared by all models: meaning, never looks. Delegates read them.
enum Role {
    KindRole = Qt::UserRole + 1, // what the row is (an int of the model's own enum)
    SecondaryTextRole, // text after the main one, in second text colour
    SortRole, // a value to sort by
    CopyRole, // the whole text that "copy" puts on the clipboard
    IconNameRole, // name of an icon in resources/icons, without .svg
    BadgesRole, // QStringList of badge texts
    VerdictRole, // an int of the verdict states
    FirstFreeRole,
};

}
