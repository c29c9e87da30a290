// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/doctor/diagnosis.h"

// The pieces that recognise() is made of.
namespace waybill::doctor {

// A platform as messages write it: "windows/amd64 10.0.17763", "windows(10.0.20348)/amd64",
// "linux/arm/v7".
SaidPlatform parseSaidPlatform(const QString &text);

// The image that a message or a whole pasted log is about, as typed; empty if it names none.
QString findReference(const QString &text);

// Which program speaks, judged by the words around the error; nullopt if nothing tells.
std::optional<Family> findSpeaker(const QString &text);

// Whether the text is about container images at all: "connection refused" alone is not.
bool isAboutImages(const QString &text);

}
