// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/draft.h"
#include "tests/core/compose/items.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

using namespace waybill;
using namespace waybill::compose;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

Composition bigList(int size)
{
    QList<Item> items;
    for (int i = 0; i < size; ++i)
        items += linuxImage(u"image-%1"_s.arg(i));
    return listOf(items);
}

// Another program: keeps a draft again and again, and says its id each time, until it is killed.
int keepForEver(const QString &folder)
{
    DraftKeeper keeper(folder);
    const QString id = keeper.newId();
    for (int size = 1;; size = size % 200 + 1) {
        if (!keeper.keep(id, bigList(size), u"/home/me/list.waybill"_s))
            return 1;
        std::printf("%s\n", qPrintable(id));
        std::fflush(stdout);
    }
}

class OtherProgram {
public:
    explicit OtherProgram(const QString &folder)
    {
        m_process.start(QCoreApplication::applicationFilePath(), {u"--keep"_s, folder});
    }
    // The id, once it has kept its draft `times` times.
    QString id(int times)
    {
        QByteArray id;
        for (int i = 0; i < times; ++i) {
            while (!m_process.canReadLine() && m_process.waitForReadyRead()) { }
            id = m_process.readLine().trimmed();
        }
        return QString::fromUtf8(id);
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    ~OtherProgram() { kill(); }

private:
    QProcess m_process;
};

}

class DraftKeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->filePath(u"drafts/of mine"_s);
    }

    void whatIsOpenIsNotLeftOver()
    {
        DraftKeeper keeper(m_folder);
        QVERIFY(keeper.leftOver().isEmpty());
        QVERIFY(keeper.keep(keeper.newId(), bigList(1), {}));
        QVERIFY(keeper.leftOver().isEmpty());
    }

    void whatWasNotClosedIsLeftOver()
    {
        QString id;
        {
            DraftKeeper before(m_folder);
            id = before.newId();
            QVERIFY(before.keep(id, bigList(1), {}));
            QVERIFY(before.keep(id, bigList(2), u"/x.waybill"_s));
        }
        const DraftKeeper now(m_folder);
        const auto left = now.leftOver();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().id, id);
        QCOMPARE(left.first().savedAs, u"/x.waybill"_s);
        QCOMPARE(left.first().composition, bigList(2));
        QVERIFY(qAbs(left.first().when.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
        QCOMPARE(now.leftOver().size(), 1); // looking takes nothing away
    }

    void whatWasClosedIsGone()
    {
        DraftKeeper keeper(m_folder);
        const QString id = keeper.newId();
        QVERIFY(keeper.keep(id, bigList(1), {}));
        keeper.forget(id);
        QVERIFY(QDir(m_folder).isEmpty(QDir::Files | QDir::Hidden));
        keeper.forget(id); // once more does no harm
        QVERIFY(keeper.keep(id, bigList(1), {}));
    }

    void goesOnUnderTheSameId()
    {
        {
            DraftKeeper before(m_folder);
            QVERIFY(before.keep(before.newId(), bigList(1), {}));
        }
        DraftKeeper now(m_folder);
        const QString id = now.leftOver().first().id;
        QVERIFY(now.keep(id, bigList(2), {}));
        QVERIFY(now.leftOver().isEmpty());
        now.forget(id);
        QVERIFY(DraftKeeper(m_folder).leftOver().isEmpty());
    }

    void newestFirst()
    {
        QStringList ids;
        for (int i = 0; i < 3; ++i) {
            DraftKeeper keeper(m_folder);
            ids.prepend(keeper.newId());
            QVERIFY(keeper.keep(ids.first(), bigList(i), {}));
            // The time is in the file, so that the test need not wait for the clock.
            QFile file(QDir(m_folder).filePath(ids.first() + u".json"_s));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QByteArray text = file.readAll();
            const qsizetype at = text.indexOf("\"when\": \"") + 9;
            text.replace(at, 4, QByteArray::number(2020 + i));
            file.seek(0);
            file.write(text);
        }
        QStringList found;
        for (const auto &kept : DraftKeeper(m_folder).leftOver())
            found += kept.id;
        QCOMPARE(found, ids);
    }

    void twoProgramsLeaveEachOtherAlone()
    {
        OtherProgram other(m_folder);
        const QString id = other.id(1);
        QVERIFY(!id.isEmpty());
        DraftKeeper keeper(m_folder);
        QVERIFY(keeper.leftOver().isEmpty());
        const auto kept = keeper.keep(id, bigList(1), {});
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::Io);
        keeper.forget(id);
        QVERIFY(QFile::exists(QDir(m_folder).filePath(id + u".json"_s)));
    }

    void aKilledProgramLeavesAWholeDraft_data()
    {
        QTest::addColumn<int>("times");
        for (const int times : {1, 3, 17, 50})
            QTest::newRow(qPrintable(QString::number(times))) << times;
    }
    void aKilledProgramLeavesAWholeDraft()
    {
        QFETCH(int, times);
        OtherProgram other(m_folder);
        const QString id = other.id(times);
        other.kill();
        DraftKeeper keeper(m_folder);
        const auto left = keeper.leftOver();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().id, id);
        QCOMPARE(left.first().savedAs, u"/home/me/list.waybill"_s);
        QCOMPARE(left.first().composition, bigList(int(left.first().composition.items.size())));
        QVERIFY(keeper.keep(id, bigList(1), {})); // its lock is no obstacle
        QCOMPARE(QDir(m_folder).entryList(QDir::Files),
            (QStringList {id + u".json"_s, id + u".lock"_s}));
    }

    void unreadableFilesAreLeftAlone()
    {
        DraftKeeper keeper(m_folder);
        {
            DraftKeeper before(m_folder);
            QVERIFY(before.keep(before.newId(), bigList(1), {}));
        }
        const QStringList names {u"notes.json"_s, keeper.newId() + u".json"_s, u"..json"_s};
        for (const QString &name : names) {
            QFile file(QDir(m_folder).filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("{\"draft\": {}, ");
        }
        QCOMPARE(keeper.leftOver().size(), 1);
        for (const QString &name : names)
            QVERIFY(QFile::exists(QDir(m_folder).filePath(name)));
    }

    void idsAreUniqueAndOurs()
    {
        DraftKeeper keeper(m_folder);
        QVERIFY(keeper.newId() != keeper.newId());
        const QString braced = u'{' + keeper.newId() + u'}';
        for (const QString &id : {u"../x"_s, QString(), u"x"_s, braced}) {
            QVERIFY(!keeper.keep(id, bigList(1), {}));
            keeper.forget(id);
        }
        QVERIFY(!QFile::exists(m_temporary->filePath(u"drafts/x.json"_s)));
    }

    void aFolderThatCannotBeMade()
    {
        QFile file(m_temporary->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        DraftKeeper keeper(m_temporary->filePath(u"file/drafts"_s));
        const auto kept = keeper.keep(keeper.newId(), bigList(1), {});
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::Io);
        QVERIFY(keeper.leftOver().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--keep"_L1)
        return keepForEver(arguments.value(2));
    DraftKeeperTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_draftkeeper.moc"
