// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/sampleserver.h"

namespace waybill::test {

using namespace Qt::StringLiterals;

samples::Sample sample(const QString &host, const QString &nameAndTag)
{
    const QList<samples::Sample> samples = samples::makeSamples(host);
    for (const samples::Sample &one : samples) {
        if (one.name.shortName() == nameAndTag)
            return one;
    }
    qFatal("there is no sample %ls", qUtf16Printable(nameAndTag));
}

Answer manifestAnswer(const QByteArray &bytes, const QString &mediaType)
{
    Answer answer;
    answer.body = bytes;
    answer.headers = {{"Content-Type", mediaType.toLatin1()}};
    return answer;
}

void serve(ScriptedServer &server, const samples::Sample &sample, Images images)
{
    const QString base = u"/v2/"_s + sample.name.repository;
    const auto put = [&](const QString &key, const oci::Document &document, bool held = false) {
        Answer answer = manifestAnswer(document.bytes, document.mediaType);
        answer.held = held;
        server.on("GET", base + u"/manifests/"_s + key, answer);
    };
    put(sample.name.tag, sample.document);
    put(sample.document.digest.toString(), sample.document);
    for (const samples::Image &image : sample.images) {
        put(image.document.digest.toString(), image.document, images == Images::Held);
        for (const samples::Blob &blob : image.blobs) {
            Answer answer;
            answer.body = blob.bytes;
            answer.headers = {{"Content-Type", "application/octet-stream"}};
            server.on("GET", base + u"/blobs/"_s + blob.digest.toString(), answer);
        }
    }
}

}
