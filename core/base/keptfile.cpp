// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/keptfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxBytes = 16 * 1024 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill)
};

std::unexpected<Error> unreadable(const QString &file)
{
    return failure(ErrorKind::Io,
        Text::tr("The settings in %1 cannot be read; they do not count, and are left as they are.")
            .arg(file),
        file);
}

}

QString keptFile(const QString &name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/waybill/"_s
        + name;
}

Result<QJsonObject> readKept(const QString &file)
{
    QFile stored(file);
    if (file.isEmpty() || !stored.exists())
        return QJsonObject();
    if (!QFileInfo(file).isFile() || !stored.open(QFile::ReadOnly) || stored.size() > MaxBytes)
        return unreadable(file);
    const QByteArray bytes = stored.read(MaxBytes);
    if (bytes.isEmpty() && stored.size() == 0)
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return unreadable(file);
    return document.object();
}

Result<> writeKept(const QString &file, const QJsonObject &root)
{
    if (const auto there = readKept(file); !there)
        return std::unexpected(there.error());
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile stored(file);
    const QByteArray bytes = QJsonDocument(root).toJson();
    if (stored.open(QFile::WriteOnly) && stored.write(bytes) == bytes.size() && stored.commit())
        return {};
    return failure(ErrorKind::Io,
        Text::tr("The settings cannot be written to %1: %2").arg(file, stored.errorString()), file);
}

}
