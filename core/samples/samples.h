// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/operation.h"
#include "core/async/task.h"
#include "core/oci/reference.h"
#include "core/samples/image.h"

#include <QList>

namespace waybill::registry {
class Client;
}

namespace waybill::samples {

// A sample image or list under a name of its own. Together they tell the story of the article
// "Creating Multiarch Containers": a finished list, base images, the plain images from which a list
// is to be made, and an index as docker buildx pushes it.
struct Sample {
    oci::Reference name; // on the registry it was asked for
    QList<Image> images; // a list's entries in its order, or the one image
    oci::Document document; // what the tag names: the list, or the image
};

// The names alone cost nothing; the samples are made from code, some megabytes of them.
QList<oci::Reference> sampleNames(const QString &host);
QList<Sample> makeSamples(const QString &host);

struct Written {
    QList<oci::Reference> written;
    QList<oci::Reference> there; // were there already and were left alone
};

// Writes the samples that are not there; one question a name if all are. With `replace` those that
// are there are written again. Shared layers are mounted, and tags come last.
// Errors: those of the registry.
async::Task<Result<Written>> writeSamples(
    registry::Client &client, bool replace, async::ProgressSink progress);

}
