// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"

#include <QList>

namespace waybill::cli {

// A source of a list as it is typed: REF[,key=value...] with the keys os, arch, variant, os.version
// and os.features (its values joined by +). An empty value clears.
struct Source {
    oci::Reference reference;
    QList<std::pair<compose::edit::Field, QString>> changes;
};

// Errors: BadReference, naming the part that is wrong; nothing was sent.
Result<Source> parseSource(const QString &text);

// What the source turned out to be, with its changes made. Errors: BadReference if there are
// changes and not exactly one platform to make them to, or if a value does not fit it.
Result<QList<compose::Item>> changed(const Source &source, const QList<compose::Item> &items);

}
