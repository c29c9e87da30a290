// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/draft.h"

#include "core/compose/draftjson.h"
#include "core/compose/wholefile.h"

#include <QCoreApplication>
#include <QLocale>

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

std::unexpected<Error> tooLarge()
{
    return failure(ErrorKind::BadDocument,
        Words::tr("This is larger than %1, so it is no draft of Waybill.")
            .arg(QLocale().formattedDataSize(MaxDraftBytes)));
}

}

QByteArray writeDraft(const Composition &composition)
{
    return oci::json::write(draftToJson(composition), 2) + '\n';
}

Result<Composition> readDraft(const QByteArray &bytes)
{
    if (bytes.size() > MaxDraftBytes)
        return tooLarge();
    const auto value = oci::json::parse(bytes);
    if (!value)
        return std::unexpected(value.error());
    return draftFromJson(*value);
}

Result<> saveDraft(const QString &path, const Composition &composition)
{
    return writeFile(path, writeDraft(composition));
}

Result<Composition> loadDraft(const QString &path)
{
    const auto bytes = readFile(path, MaxDraftBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    return readDraft(*bytes);
}

}
