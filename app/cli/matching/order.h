// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/command.h"
#include "core/match/coverage.h"

namespace waybill::cli {

// What `match` is asked, read from its arguments before anything is fetched.
struct MatchOrder {
    QString image; // a reference, or the path of a file
    bool areNodes = false; // --nodes: each host gets a verdict, and they are counted
    QList<match::Asked> hosts;
};

// Errors: BadReference for an option that cannot be meant, naming it; Io and BadDocument for the
// file with the nodes.
Result<MatchOrder> readMatchOrder(const Arguments &arguments);

// The bytes of a local file. Errors: Io.
Result<QByteArray> readFile(const QString &path);

}
