// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/net/tls.h"

#include <QString>

namespace waybill::registry {

// Where a client certificate is and what opens it.
struct ClientPair {
    QString certificateFile; // PEM or DER with its chain, or PKCS#12 (.p12, .pfx), which has all
    QString keyFile; // PEM or DER; empty: the key is in the certificate's file
    QString passphrase; // secret; may be empty
};

// Reads the pair that a registry may ask for into `tls`. Errors: Io, naming the file (unreadable,
// no certificate or key in it, not of each other); with Cause::PassphraseNeeded if the key is
// locked and the passphrase, if there is one, does not open it.
Result<> readClientPair(const ClientPair &pair, net::Tls &tls);

}
