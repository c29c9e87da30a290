// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/canary.h"
#include "tests/support/child.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill::test;
using namespace Qt::StringLiterals;

// That the search for secrets finds what it is for.
class CanaryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFoundHoweverItIsWritten_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char *name, const QByteArray &bytes, bool holds) {
            QTest::newRow(name) << bytes << holds;
        };
        row("nothing", "waybill.net: GET http://localhost/v2/ 200", false);
        row("part of it", "WB-CAN ARY", false);
        row("base64 of something else", QByteArray("ali:open sesame").toBase64(), false);
        row("plain", "password=" + CanaryPassword + ';', true);
        row("after a zero", QByteArray("a\0b", 3) + CanaryPassword, true);
        row("Basic, 0", "Basic " + QByteArray("ali" + CanaryPassword).toBase64(), true);
        row("Basic, 1", "Basic " + QByteArray("al:i" + CanaryPassword).toBase64(), true);
        row("Basic, 2", "Basic " + QByteArray("me::x" + CanaryPassword).toBase64(), true);
        row("token",
            QByteArray("{\"jti\":\"WB-CANARY-1\"}").toBase64(QByteArray::Base64UrlEncoding), true);
        row("in an address", "https://x/?sig=WB%2DCANARY", true);
        row("hexadecimal", QByteArray("x" + CanaryPassword).toHex(), true);
        const QString wide = QString::fromLatin1(CanaryPassword);
        row("UTF-16", QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2),
            true);
    }
    void isFoundHoweverItIsWritten()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, holds);
        QCOMPARE(holdsCanary(bytes), holds);
    }

    void isFoundInFilesAndTheirNames()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u".hidden/deep"_s));
        writeFile(folder.filePath(u"harmless"_s), "nothing");
        int looked = 0;
        QCOMPARE(filesWithCanary(folder.path(), &looked), QStringList());
        QCOMPARE(looked, 1);
        writeFile(folder.filePath(u".hidden/deep/.log"_s), "x" + CanaryPassword);
        QCOMPARE(
            filesWithCanary(folder.path()), QStringList {folder.filePath(u".hidden/deep/.log"_s)});
        QVERIFY(QDir(folder.path()).mkpath(u"WB-CANARY"_s));
        QCOMPARE(filesWithCanary(folder.path()).size(), 2);
    }
};

QTEST_GUILESS_MAIN(CanaryTest)
#include "tst_canary.moc"
