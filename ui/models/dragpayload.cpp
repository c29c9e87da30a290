// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/dragpayload.h"

#include "core/compose/draft.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QMimeData>

namespace waybill::models {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ReferencesKey = "references"_L1;
constexpr auto ItemsKey = "items"_L1;

// More than anybody drags; what another program offers may be any size.
constexpr qsizetype MostBytes = 16 * 1024 * 1024;
constexpr qsizetype MostLines = 1000;

QList<oci::Reference> readReferences(const QCborArray &array)
{
    QList<oci::Reference> references;
    for (const QCborValue &value : array)
        if (auto reference = oci::parseReference(value.toString()))
            references.append(*reference);
    return references;
}

// Items travel in the format of a draft: checked on the way in like any file.
DragPayload readOwn(const QByteArray &bytes)
{
    DragPayload payload;
    if (bytes.size() > MostBytes)
        return payload;
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    payload.references = readReferences(map.value(ReferencesKey).toArray());
    if (const auto draft = compose::readDraft(map.value(ItemsKey).toByteArray()))
        payload.items = draft->items;
    return payload;
}

DragPayload readText(const QString &text)
{
    DragPayload payload;
    if (text.size() > MostBytes)
        return payload;
    const auto lines = QStringView(text).split(u'\n', Qt::SkipEmptyParts);
    if (lines.size() > MostLines)
        return payload;
    for (const QStringView line : lines) {
        const auto reference = oci::parseReference(line.trimmed());
        if (!reference)
            return {}; // prose, not a list of names
        payload.references.append(*reference);
    }
    return payload;
}

QString asText(const DragPayload &payload)
{
    QStringList lines;
    for (const oci::Reference &reference : payload.references)
        lines += reference.toString();
    for (const compose::Item &item : payload.items)
        lines += item.source.toString();
    return lines.join(u'\n');
}

}

std::unique_ptr<QMimeData> toMime(const DragPayload &payload)
{
    QCborArray references;
    for (const oci::Reference &reference : payload.references)
        references.append(reference.toString());
    QCborMap map {{ReferencesKey, references}};
    if (!payload.items.isEmpty()) {
        compose::Composition carrier;
        carrier.items = payload.items;
        map.insert(ItemsKey, compose::writeDraft(carrier));
    }
    auto mime = std::make_unique<QMimeData>();
    mime->setData(QLatin1StringView(DragMimeType), QCborValue(map).toCbor());
    mime->setText(asText(payload));
    return mime;
}

DragPayload fromMime(const QMimeData *mime)
{
    if (!mime)
        return {};
    const QLatin1StringView own(DragMimeType);
    if (mime->hasFormat(own))
        return readOwn(mime->data(own));
    return mime->hasText() ? readText(mime->text()) : DragPayload {};
}

}
