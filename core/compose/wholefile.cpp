// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/wholefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QSaveFile>

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

std::unexpected<Error> fileFailure(
    const QString &message, const QString &path, const QString &systemSaid)
{
    auto result = failure(ErrorKind::Io, message.arg(path), path);
    result.error().systemSaid = systemSaid;
    return result;
}

}

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    const bool ok =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!ok)
        return fileFailure(
            Words::tr("%1 could not be written. What was there before is unchanged."), path,
            file.errorString());
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileFailure(Words::tr("%1 could not be opened."), path, file.errorString());
    const QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fileFailure(Words::tr("%1 could not be read."), path, file.errorString());
    if (bytes.size() > maxBytes)
        return failure(ErrorKind::BadDocument,
            Words::tr("%1 is larger than %2.").arg(path, QLocale().formattedDataSize(maxBytes)),
            path);
    return bytes;
}

}
