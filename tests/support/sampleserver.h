// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/samples/samples.h"
#include "tests/support/scriptedserver.h"

namespace waybill::test {

// "pause:3.4.1", "hello:latest", ... as it is on that server.
samples::Sample sample(const QString &host, const QString &nameAndTag);

// Answers for a sample: its document by tag and by digest, its entries and its blobs. The entries'
// manifests are held back until the server's release(), if so wanted.
enum class Images { AtOnce, Held };
void serve(ScriptedServer &server, const samples::Sample &sample, Images images = Images::AtOnce);

// An answer with a manifest.
Answer manifestAnswer(const QByteArray &bytes, const QString &mediaType);

}
