// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/browse/catalog.h"
#include "core/oci/reference.h"

namespace waybill::cli {

class Session;

// As fail(); where a tag is not there the sentence offers those that are, which costs one request.
async::Task<int> failWithTags(Session &session, oci::Reference reference, Error error, bool json);

// A list of names, one a line or as JSON under `key`. Gives the exit code: Failed if the list is
// not complete.
int printNames(const Result<browse::Names> &names, const QString &key, bool json);

}
