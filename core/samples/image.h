// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/index.h"
#include "core/samples/layer.h"

#include <QList>

#include <optional>

namespace waybill::samples {

// One line of an image's history: a layer, or a step that left none.
struct Step {
    QString createdBy;
    std::optional<Layer> layer;
    QString origin; // repository of the same registry that holds the layer too; empty if none
};

// What an image is made from.
struct Recipe {
    oci::IndexFormat format = oci::IndexFormat::DockerList; // whose image media types to use
    oci::Platform platform; // as the config says it
    QString created; // RFC 3339
    QString author;
    QList<Step> steps;
    oci::json::Object runtime; // the config's "config"
};

struct Blob {
    oci::Digest digest;
    QByteArray bytes;
    QString origin; // as in Step
};

struct Image {
    oci::Descriptor descriptor; // of the manifest, without platform
    oci::Document document;
    QList<Blob> blobs; // layers and config
};

// The same recipe gives the same bytes.
Image makeImage(const Recipe &recipe);

// The manifest that BuildKit attaches to an image: in-toto statements about where it comes from and
// what is in it. Its descriptor says so and whom it describes. `name` and `platform` are what the
// statements say.
Image makeAttestation(const Image &about, const QString &name, const oci::Platform &platform);

}
