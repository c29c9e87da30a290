// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/platformsmodel.h"

namespace waybill::ui {

// What the panes below the platforms are about: one entry, or the list as a whole. Valid while the
// model's tree stays.
struct ImageSubject {
    const models::PlatformsModel *model = nullptr;
    const browse::Entry *entry = nullptr; // nullptr: the list as a whole

    const browse::ImageTree &tree() const { return *model->tree(); }
    const browse::ImageDetails *details() const
    {
        return entry ? model->details(entry->position) : nullptr;
    }
    const Error *failure() const { return entry ? model->failure(entry->position) : nullptr; }
    bool isWaiting() const
    {
        return entry && model->load(entry->position) == models::PlatformsModel::Waiting;
    }
    oci::Platform platform() const
    {
        return entry ? model->platform(entry->position) : oci::Platform {};
    }
    const oci::Digest &digest() const
    {
        return entry ? entry->descriptor.digest : tree().document().digest;
    }
    // By which exactly this can be pulled.
    oci::Reference pinned() const { return tree().reference.withDigest(digest()); }
};

}
