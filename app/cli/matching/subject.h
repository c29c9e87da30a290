// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/match/coverage.h"

namespace waybill::cli {

class Session;

// What `match` is asked about. A local file (a list, an image manifest, a draft saved in the
// window) is taken before a reference of the same name. Of a reference the list is fetched, and the
// configs of those entries that an answer depends on: of an image, and of entries without a
// platform that a client would take.
async::Task<Result<match::Subject>> subjectOf(
    Session &session, QString image, QList<match::Asked> hosts);

}
