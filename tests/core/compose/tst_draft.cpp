// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/draft.h"
#include "tests/core/compose/items.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::compose;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// Everything that an item can hold.
Item fullItem()
{
    Item item = windowsImage(u"w"_s, u"10.0.17763.1757"_s);
    oci::Platform &written = *item.descriptor.platform;
    written.variant = u"v2"_s;
    written.osFeatures = {u"win32k"_s};
    written.features = {u"sse4"_s};
    written.extra.append(u"later"_s, oci::json::Array {u"kept"_s});
    item.descriptor.annotations = {{u"b"_s, u"2"_s}, {u"a"_s, QString()}};
    item.descriptor.artifactType = u"application/x"_s;
    item.descriptor.urls = {u"https://example.com/x"_s};
    item.descriptor.extra.append(u"data"_s, u"e30="_s);
    item.original = platform(u"windows"_s, u"amd64"_s);
    item.versionFrom = u"localhost:5001/samples/servercore:1809"_s;
    item.imageSize = 1'836'345'344;
    item.takenAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0, 0, 5), QTimeZone::UTC);
    return item;
}

Composition fullList()
{
    Item bare = linuxImage(u"bare"_s);
    bare.descriptor.platform.reset();
    bare.original = {};
    Item byDigest = linuxImage(u"by-digest"_s);
    byDigest.source.tag.clear();
    Composition list =
        listOf({fullItem(), linuxImage(u"l"_s), attestation(u"L"_s, u"l"_s), bare, byDigest});
    list.targets += list.targets.first().withTag(u"latest"_s);
    list.annotations = {{u"z"_s, u"\"quoted\" \u2192"_s}, {u"a"_s, u"%1"_s}};
    return list;
}

// A small draft with one member replaced, as text.
QByteArray draftWith(const QByteArray &before, const QByteArray &after)
{
    const QByteArray draft = writeDraft(listOf({fullItem(), linuxImage(u"l"_s)}));
    QByteArray changed = draft;
    changed.replace(before, after);
    return changed == draft ? QByteArray() : changed;
}

}

class DraftTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything()
    {
        const auto read = readDraft(writeDraft(fullList()));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        for (int i = 0; i < fullList().items.size(); ++i)
            QCOMPARE(read->items[i], fullList().items[i]);
        QCOMPARE(*read, fullList());
    }

    void keepsADockerListAndAnEmptyOne()
    {
        const Composition docker = listOf({windowsImage(u"w"_s)}, oci::IndexFormat::DockerList);
        QCOMPARE(*readDraft(writeDraft(docker)), docker);
        QCOMPARE(*readDraft(writeDraft(Composition {})), Composition {});
    }

    void theSameListGivesTheSameBytes()
    {
        const QByteArray bytes = writeDraft(fullList());
        QCOMPARE(writeDraft(fullList()), bytes);
        QCOMPARE(writeDraft(*readDraft(bytes)), bytes);
    }

    void isMadeForPeople()
    {
        const QByteArray bytes = writeDraft(listOf({fullItem()}));
        QVERIFY(bytes.startsWith("{\n  \"format\": \"waybill-draft\",\n  \"version\": 1,\n"));
        QVERIFY(bytes.contains("\n      \"source\": \"localhost:5001/samples/app:w\",\n"));
        QVERIFY(bytes.endsWith("}\n"));
    }

    void refusesWithThePlace_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const char *before, const char *after,
                             const QString &where) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << where;
        };
        const QByteArray digest = digestOf(u"l"_s).toString().toUtf8();
        row("other format", "waybill-draft", "waybill-list", u"/format"_s);
        row("no format", "\"format\"", "\"form\"", u"/format"_s);
        row("version is no number", "\"version\": 1", "\"version\": \"1\"", u"/version"_s);
        row("version zero", "\"version\": 1", "\"version\": 0", u"/version"_s);
        row("version with a fraction", "\"version\": 1", "\"version\": 1.0", u"/version"_s);
        row("target", "app:v1", "App:v1", u"/targets/0"_s);
        row("no targets", "\"targets\"", "\"target\"", u"/targets"_s);
        row("index format", "\"oci\"", "\"tar\"", u"/indexFormat"_s);
        row("no entries", "\"entries\"", "\"entry\"", u"/entries"_s);
        row("source", "samples/app:l\"", "samples/app:\"", u"/entries/1/source"_s);
        row("source of another digest", "samples/app:l\"",
            qPrintable(u"samples/app@"_s + digestOf(u"x"_s).toString() + u'"'),
            u"/entries/1/source"_s);
        row("digest", digest.constData(), "sha256:12", u"/entries/1/digest"_s);
        row("path as digest", digest.constData(), "../../etc/passwd", u"/entries/1/digest"_s);
        row("media type", "\"application/vnd.docker.distribution.manifest.v2+json\"", "\"x\"",
            u"/entries/0/mediaType"_s);
        row("negative size", "\"size\": 1000", "\"size\": -1", u"/entries/0/size"_s);
        row("size too big", "\"size\": 1000", "\"size\": 9223372036854775808",
            u"/entries/0/size"_s);
        row("image size", "1836345344", "true", u"/entries/0/imageSize"_s);
        row("time", "2026-03-01T", "yesterday", u"/entries/0/takenAt"_s);
        row("os", "\"os\": \"linux\"", "\"os\": 5", u"/entries/1/platform/os"_s);
        row("os version", "\"os.version\": \"10.0.17763.1757\"", "\"os.version\": null",
            u"/entries/0/platform/os.version"_s);
        row("features", "\"win32k\"", "{}", u"/entries/0/platform/os.features/0"_s);
        row("annotation", "\"b\": \"2\"", "\"b/c\": 2", u"/entries/0/annotations/b~1c"_s);
        row("version from", "\"versionFrom\": \"", "\"versionFrom\": [], \"x\": \"",
            u"/entries/0/versionFrom"_s);
    }
    void refusesWithThePlace()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, where);
        const QByteArray draft = draftWith(before, after);
        QVERIFY2(!draft.isEmpty(), "nothing was replaced");
        const auto read = readDraft(draft);
        QVERIFY(!read);
        QCOMPARE(read.error().where, where);
        QCOMPARE(read.error().kind, ErrorKind::BadDocument);
        QVERIFY(read.error().message.startsWith(where));
    }

    void aNewerVersionIsNotGuessedAt()
    {
        const auto read = readDraft(R"({"format": "waybill-draft", "version": 2, "lists": []})");
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Unsupported);
        QVERIFY(read.error().message.contains("newer"_L1));
    }

    void whatItDoesNotKnowIsLeftAlone()
    {
        const QByteArray draft = draftWith(
            "\"indexFormat\"", R"("insecure": true, "registry": {"host": "evil"}, "indexFormat")");
        QCOMPARE(*readDraft(draft), listOf({fullItem(), linuxImage(u"l"_s)}));
    }

    void noPrefixOfADraftIsADraft()
    {
        const QByteArray draft = writeDraft(fullList()).trimmed();
        for (qsizetype size = 0; size < draft.size(); ++size)
            QVERIFY2(!readDraft(draft.first(size)), qPrintable(QString::number(size)));
    }

    void refusesWhatIsNoDraft_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("object") << QByteArray("{}");
        QTest::newRow("twice") << QByteArray(
            R"({"format": "waybill-draft", "version": 1, "version": 1})");
        QTest::newRow("two") << (writeDraft(fullList()) + writeDraft(fullList()));
        QTest::newRow("byte order mark") << ("\xef\xbb\xbf" + writeDraft(fullList()));
        QTest::newRow("deep") << (QByteArray(100'000, '[') + QByteArray(100'000, ']'));
        QTest::newRow("larger than the limit") << QByteArray(MaxDraftBytes + 1, ' ');
    }
    void refusesWhatIsNoDraft()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readDraft(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::BadDocument);
        QVERIFY(!read.error().message.isEmpty());
    }

    void savesAndLoads()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"list.waybill"_s);
        QVERIFY(saveDraft(path, listOf({linuxImage(u"a"_s)})));
        QVERIFY(saveDraft(path, fullList()));
        QCOMPARE(*loadDraft(path), fullList());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"list.waybill"_s));
    }

    void aSaveThatFailsLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"missing/list.waybill"_s);
        const auto saved = saveDraft(path, fullList());
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Io);
        QCOMPARE(saved.error().where, path);
        QVERIFY(!saved.error().systemSaid.isEmpty());
        // A folder cannot be replaced by a file.
        const QString blocked = folder.filePath(u"folder.waybill"_s);
        QVERIFY(QDir().mkpath(blocked));
        QVERIFY(!saveDraft(blocked, fullList()));
        QVERIFY(QDir(blocked).exists());
    }

    void readsNoMoreThanTheLimit()
    {
        const auto endless = loadDraft(u"/dev/zero"_s);
        QVERIFY(!endless);
        QCOMPARE(endless.error().kind, ErrorKind::BadDocument);
    }

    void namesAFileThatCannotBeRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"none.waybill"_s);
        const auto read = loadDraft(path);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Io);
        QVERIFY(read.error().message.contains(path));
    }

    void theExampleInTheDocumentsIsADraft()
    {
        QFile file(QStringLiteral(WAYBILL_TEST_DATA "/../../docs/draft-format.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        const qsizetype begin = text.indexOf("```json\n") + 8;
        const QByteArray example = text.sliced(begin, text.indexOf("```", begin) - begin);
        const auto read = readDraft(example);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(writeDraft(*read), example);
    }
};

QTEST_GUILESS_MAIN(DraftTest)
#include "tst_draft.moc"
