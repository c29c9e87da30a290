// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/canary.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace waybill::test {

namespace {

QByteArray utf16(const QByteArray &text)
{
    QByteArray wide;
    for (const char byte : text)
        wide += QByteArray(1, byte) + '\0';
    return wide;
}

// All ways of writing it. Of base64 what does not depend on the bytes before and after.
QList<QByteArray> spellings()
{
    QList<QByteArray> all {Canary, utf16(Canary), Canary.toHex(), Canary.toHex().toUpper(),
        QByteArray(Canary).replace("-", "%2D"), QByteArray(Canary).replace("-", "%2d")};
    for (const qsizetype skipped : {0, 1, 2}) {
        const QByteArray whole = Canary.sliced(skipped, (Canary.size() - skipped) / 3 * 3);
        all += {whole.toBase64(), whole.toBase64(QByteArray::Base64UrlEncoding)};
    }
    return all;
}

}

bool holdsCanary(const QByteArray &bytes)
{
    static const QList<QByteArray> all = spellings();
    return std::ranges::any_of(all, [&](const QByteArray &one) { return bytes.contains(one); });
}

QStringList filesWithCanary(const QString &folder, int *looked)
{
    QStringList found;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo info = it.nextFileInfo();
        QFile file(info.filePath());
        const bool isRead = info.isFile() && file.open(QFile::ReadOnly);
        if (looked && isRead)
            ++*looked;
        if (holdsCanary(info.fileName().toUtf8()) || (isRead && holdsCanary(file.readAll())))
            found += info.filePath();
    }
    return found;
}

}
