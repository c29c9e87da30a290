// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/doctor/diagnosis.h"

#include <QList>

// The pieces that recognise() is made of. All take clean text (cleantext.h).
namespace waybill::doctor {

// Part of a text.
struct Range {
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
};

// A platform as messages write it: "windows/amd64 10.0.17763", "windows(10.0.20348)/amd64",
// "linux/arm/v7".
SaidPlatform parseSaidPlatform(const QString &text);

// What else in the text tells about the host: a --platform that was typed, the labels of a node,
// the version that Windows prints.
SaidPlatform findPlatform(const QString &text);

// The image that the error at `error` is about, as typed; empty if the text names none. Where a
// text spells one image in several ways the shortest is what was typed.
QString findReference(const QString &text, Range error);

// An image named by a command line: "docker run -it IMAGE cmd".
struct TypedImage {
    QString name;
    qsizetype at = 0;
};
QList<TypedImage> commandImages(const QString &text);

// Which program speaks, judged by the words around the error; nullopt if nothing tells.
std::optional<Family> findSpeaker(const QString &text);

// Whether the words at `error` are about container images: "connection refused" alone is not, nor
// is it in the report of a health check next to one about an image.
bool isAboutImages(const QString &text, Range error);

}
