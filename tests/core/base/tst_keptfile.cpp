// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/keptfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class KeptFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        const QString file = path(u"not/there/yet/some.json"_s);
        QCOMPARE(readKept(file), QJsonObject());
        for (const QJsonObject &root : {QJsonObject {{u"a"_s, 1}}, QJsonObject()}) {
            QVERIFY(writeKept(file, root));
            QCOMPARE(readKept(file), root);
        }
        // Nothing half-written stays beside it.
        QCOMPARE(QDir(path(u"not/there/yet"_s)).entryList(QDir::Files), {u"some.json"_s});
    }

    void theNameIsTheUsersOwn()
    {
        QVERIFY(keptFile(u"proxy.json"_s).endsWith(u"/waybill/proxy.json"_s));
        QVERIFY(QDir::isAbsolutePath(keptFile(u"proxy.json"_s)));
    }

    // A crash of the system may leave a file without content; there is nothing to lose in it.
    void anEmptyFileIsNone()
    {
        put("");
        QCOMPARE(readKept(file()), QJsonObject());
        QVERIFY(writeKept(file(), {{u"a"_s, 1}}));
    }

    void whatCannotBeReadStays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("half") << QByteArray("{\"a\":");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("a page") << QByteArray("<html>");
        QTest::newRow("too large")
            << QByteArray("{\"a\":\"" + QByteArray(16 * 1024 * 1024, 'x') + "\"}");
    }
    void whatCannotBeReadStays()
    {
        QFETCH(QByteArray, bytes);
        put(bytes);
        const auto read = readKept(file());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Io);
        QVERIFY(read.error().message.contains(file()));
        const auto written = writeKept(file(), {{u"a"_s, 1}});
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Io);
        QFile stored(file());
        QVERIFY(stored.open(QFile::ReadOnly));
        QVERIFY(stored.readAll() == bytes);
    }

    void aFolderIsNoFile()
    {
        QVERIFY(!readKept(m_folder.path()));
        QVERIFY(!writeKept(m_folder.path(), {}));
    }

    void whereNothingCanBeWrittenItIsSaid()
    {
        put("{}");
        const QString below = file() + u"/some.json"_s; // a file is no folder
        const auto written = writeKept(below, {{u"a"_s, 1}});
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Io);
        QVERIFY(written.error().message.contains(below));
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString file() const { return path(u"kept.json"_s); }
    void put(const QByteArray &bytes) const
    {
        QFile stored(file());
        QVERIFY(stored.open(QFile::WriteOnly));
        QCOMPARE(stored.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(KeptFileTest)
#include "tst_keptfile.moc"
