// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

namespace waybill::models {

// How a source is written in a list for `target`: without what the two have in common.
struct SourceName {
    QString text; // ":v0.20-linux-amd64", "samples/pause:3.4.1", "mcr.microsoft.com/..."
    int lead = 0; // characters at the start that carry no news, shown fainter
};
SourceName sourceName(const oci::Reference &source, const oci::Reference &target);

// "servercore:1809" of a whole reference as text; the text itself if it is none.
QString shortSource(const QString &reference);

}
