// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/digest.h"

#include <QByteArray>
#include <QList>

namespace waybill::samples {

// A file of a layer. Folders that its path names are made.
struct File {
    QByteArray path; // "Files/Program Files/sonobuoy/sonobuoy.exe"; below 100 bytes
    QByteArray content;
};

// A layer as registries hold it. The same files give the same bytes, on every system.
struct Layer {
    QByteArray bytes; // tar in a gzip envelope, stored without compression
    oci::Digest digest; // of bytes
    oci::Digest diffId; // of the tar itself, as the config names it
};

Layer makeLayer(const QList<File> &files);

// `size` bytes that look like a program and never change for the same name.
QByteArray filler(const QByteArray &name, qsizetype size);

}
