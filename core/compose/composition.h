// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/image.h"
#include "core/oci/reference.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace waybill::compose {

// One line of a list being made. The source is pinned by digest from the moment it is taken in.
struct Item {
    oci::Reference source; // tag as taken (kept for showing) and digest of the image or attestation
    oci::Descriptor descriptor; // what will be written, with the platform as edited
    oci::Platform original; // as found: config of an image, or the entry of the list it came from
    QString versionFrom; // the reference whose os.version was taken over; empty if none
    qint64 imageSize = -1; // bytes to pull; -1 if not known
    QDateTime takenAt; // when the tag was resolved (UTC)

    bool isAttestation() const { return oci::attestedDigest(descriptor).has_value(); }
    oci::Platform platform() const { return descriptor.platform.value_or(oci::Platform {}); }
    bool operator==(const Item &) const = default;
};

// A list in progress: a plain value. Every edit gives a new one; undo keeps the old.
struct Composition {
    QList<oci::Reference>
        targets; // the first is the main one; same registry and repository for all
    oci::IndexFormat format = oci::IndexFormat::DockerList;
    QList<Item> items; // in the order in which they will be written
    oci::Annotations annotations; // OCI index only

    // The descriptors that are written: all items; a Docker list cannot say what an attestation
    // is about, so it goes without them (lint tells).
    QList<oci::Descriptor> manifests() const;
    // The exact document that a push would write.
    oci::Document document() const;
    // The place of an item in that document, from 1: what people see as "#7".
    int place(int position) const;
    // Items that people see as platforms (no attestations).
    QList<int> platformRows() const;

    bool operator==(const Composition &) const = default;
};

// Pure edits. Positions are indexes into items; those out of range are left out. Attestations
// follow the image that they describe, on removing and moving too, and nothing is put between them.
namespace edit {

enum class Field { Os, Architecture, Variant, OsVersion, OsFeatures };

Composition append(Composition composition, const QList<Item> &items);
Composition insert(Composition composition, int before, const QList<Item> &items);
Composition remove(Composition composition, const QList<int> &positions);
Composition move(Composition composition, const QList<int> &positions, int before);
// OsFeatures: comma separated. An empty value clears; members not named by Field stay.
Composition setField(Composition composition, int position, Field field, const QString &value);
Composition takeVersion(
    Composition composition, int position, const QString &osVersion, const QString &from);

}

// What a field may hold, as a sentence saying what is wrong; empty if it is fine, as an empty value
// is. os, architecture, variant: lower-case words; os.version and os.features: no blanks or control
// characters; os.version where `os` is Windows: "10.0.17763" or "10.0.17763.1757".
QString checkField(edit::Field field, const QString &value, const QString &os = {});
QString fieldValue(const oci::Platform &platform, edit::Field field);

}
