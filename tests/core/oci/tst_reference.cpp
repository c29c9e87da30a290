// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/reference.h"
#include "tests/core/oci/testdata.h"

#include <QTest>

using namespace waybill;
using namespace waybill::oci;
using namespace Qt::StringLiterals;

namespace {

// The rows of one list ("accepted", "refused") of a data file.
json::Array rows(const QString &fileName, QStringView list)
{
    const json::Value value = testdata::jsonFile(fileName);
    return *value.asObject()->find(list)->asArray();
}

// Distinct and short, as QTest wants it: the place in the file, then the input.
QByteArray rowName(qsizetype index, const QString &input)
{
    return QByteArray::number(index) + ' ' + input.left(60).toUtf8();
}

}

class ReferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void fullNamesParseToThemselves_data() { accepts_data(); }
    void fullNamesParseToThemselves();
    void familiarNames_data();
    void familiarNames();
    void otherForms();
    void changing();
    void typed_data();
    void typed();
    void typedRefused_data();
    void typedRefused();
    void registryHosts_data();
    void registryHosts();
    void registryHostsRefused_data();
    void registryHostsRefused();
    void hugeTextIsRefused();
    void passwordsAreNotRepeated_data();
    void passwordsAreNotRepeated();
    void tagsAndRepositories();
};

void ReferenceTest::accepts_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<Reference>("expected");
    qsizetype index = 0;
    for (const json::Value &row : rows(u"references.json"_s, u"accepted")) {
        const QString input = testdata::string(row, u"input");
        Reference reference;
        reference.host = testdata::string(row, u"host");
        reference.repository = testdata::string(row, u"repository");
        reference.tag = testdata::string(row, u"tag");
        reference.digest = Digest::parse(testdata::string(row, u"digest")).value_or(Digest {});
        QTest::newRow(rowName(index++, input).constData()) << input << reference;
    }
}

void ReferenceTest::accepts()
{
    QFETCH(QString, input);
    QFETCH(Reference, expected);
    const auto reference = parseReference(input);
    QVERIFY2(reference, qUtf8Printable(testdata::complaint(reference)));
    QCOMPARE(reference->host, expected.host);
    QCOMPARE(reference->repository, expected.repository);
    QCOMPARE(reference->tag, expected.tag);
    QCOMPARE(reference->digest.toString(), expected.digest.toString());
}

void ReferenceTest::refuses_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("says");
    qsizetype index = 0;
    for (const json::Value &row : rows(u"references.json"_s, u"refused")) {
        const QString input = testdata::string(row, u"input");
        QTest::newRow(rowName(index++, input).constData())
            << input << testdata::string(row, u"says");
    }
}

void ReferenceTest::refuses()
{
    QFETCH(QString, input);
    QFETCH(QString, says);
    const auto reference = parseReference(input);
    QVERIFY2(!reference, qUtf8Printable(reference ? reference->toString() : QString()));
    QCOMPARE(reference.error().kind, ErrorKind::BadReference);
    QVERIFY2(reference.error().message.contains(says), qUtf8Printable(reference.error().message));
    QVERIFY(reference.error().message.endsWith(u'.'));
}

void ReferenceTest::fullNamesParseToThemselves()
{
    QFETCH(QString, input);
    QFETCH(Reference, expected);
    for (const QString &text : {expected.toString(), expected.familiar()}) {
        const auto again = parseReference(text);
        QVERIFY2(again, qUtf8Printable(text));
        QVERIFY2(*again == expected, qUtf8Printable(text));
    }
}

void ReferenceTest::familiarNames_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("familiar");
    QTest::addColumn<QString>("shortName");
    const auto row = [](const QString &input, const QString &familiar, const QString &shortName) {
        QTest::newRow(qPrintable(input)) << input << familiar << shortName;
    };
    const QString digest = Digest::ofBytes("").toString();
    row(u"ubuntu"_s, u"ubuntu:latest"_s, u"ubuntu:latest"_s);
    row(u"docker.io/org/app:1"_s, u"org/app:1"_s, u"app:1"_s);
    row(u"localhost:5001/samples/pause:3.4.1"_s, u"localhost:5001/samples/pause:3.4.1"_s,
        u"pause:3.4.1"_s);
    row(u"alpine@"_s + digest, u"alpine@"_s + digest, u"alpine@e3b0c44298fc"_s);
    row(u"alpine:3@"_s + digest, u"alpine:3@"_s + digest, u"alpine:3"_s);
    // Shorter, these would mean something else.
    row(u"docker.io/foo.bar/app:1"_s, u"docker.io/foo.bar/app:1"_s, u"app:1"_s);
    row(u"docker.io/localhost/app:1"_s, u"docker.io/localhost/app:1"_s, u"app:1"_s);
    row(u"docker.io/sha256:"_s + QString(64, u'a'),
        u"docker.io/library/sha256:"_s + QString(64, u'a'), u"sha256:"_s + QString(64, u'a'));
    row(u"docker.io/library/a/b:1"_s, u"library/a/b:1"_s, u"b:1"_s);
}

void ReferenceTest::familiarNames()
{
    QFETCH(QString, input);
    QFETCH(QString, familiar);
    QFETCH(QString, shortName);
    const auto reference = parseReference(input);
    QVERIFY2(reference, qUtf8Printable(testdata::complaint(reference)));
    QCOMPARE(reference->familiar(), familiar);
    QCOMPARE(reference->shortName(), shortName);
    QCOMPARE(*parseReference(familiar), *reference);
}

void ReferenceTest::otherForms()
{
    const QString digest = Digest::ofBytes("x").toString();
    const auto both = parseReference(QString(u"localhost:5001/a/b:1@"_s + digest));
    QVERIFY(both);
    QCOMPARE(both->manifestKey(), digest);
    QCOMPARE(both->repositoryName(), u"localhost:5001/a/b"_s);
    QCOMPARE(both->toString(), QString(u"localhost:5001/a/b:1@"_s + digest));
    QCOMPARE(parseReference(u"a:2")->manifestKey(), u"2"_s);
    Reference repositoryOnly;
    repositoryOnly.host = u"localhost:5001"_s;
    repositoryOnly.repository = u"a/b"_s;
    QCOMPARE(repositoryOnly.toString(), u"localhost:5001/a/b"_s);
    QCOMPARE(repositoryOnly.shortName(), u"b"_s);
}

void ReferenceTest::changing()
{
    const Digest digest = Digest::ofBytes("x");
    const auto tagged = parseReference(u"localhost:5001/a:1");
    const Reference pinned = tagged->withDigest(digest);
    QCOMPARE(pinned.toString(), QString(u"localhost:5001/a@"_s + digest.toString()));
    QCOMPARE(pinned.withTag(u"2"_s).toString(), u"localhost:5001/a:2"_s);
    QCOMPARE(tagged->toString(), u"localhost:5001/a:1"_s);
}

void ReferenceTest::typed_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("notice");
    qsizetype index = 0;
    for (const json::Value &row : rows(u"typed-references.json"_s, u"accepted")) {
        const QString input = testdata::string(row, u"input");
        QTest::newRow(rowName(index++, input).constData())
            << input << testdata::string(row, u"reference") << testdata::string(row, u"notice");
    }
}

void ReferenceTest::typed()
{
    QFETCH(QString, input);
    QFETCH(QString, reference);
    QFETCH(QString, notice);
    const auto typed = parseTypedReference(input);
    QVERIFY2(typed, qUtf8Printable(testdata::complaint(typed)));
    QCOMPARE(typed->reference.toString(), reference);
    QCOMPARE(typed->notice.isEmpty(), notice.isEmpty());
    QVERIFY2(typed->notice.contains(notice), qUtf8Printable(typed->notice));
}

void ReferenceTest::typedRefused_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("says");
    qsizetype index = 0;
    for (const QString &file : {u"typed-references.json"_s, u"references.json"_s}) {
        for (const json::Value &row : rows(file, u"refused")) {
            const QString input = testdata::string(row, u"input");
            // Prefixes that are taken off where people type.
            if (file == u"references.json"_s && input.contains(u"://"_s))
                continue;
            QTest::newRow(rowName(index++, input).constData())
                << input << testdata::string(row, u"says");
        }
    }
}

void ReferenceTest::typedRefused()
{
    QFETCH(QString, input);
    QFETCH(QString, says);
    const auto typed = parseTypedReference(input);
    QVERIFY2(!typed, qUtf8Printable(typed ? typed->reference.toString() : QString()));
    QCOMPARE(typed.error().kind, ErrorKind::BadReference);
    QVERIFY2(typed.error().message.contains(says), qUtf8Printable(typed.error().message));
}

void ReferenceTest::registryHosts_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("host");
    qsizetype index = 0;
    for (const json::Value &row : rows(u"registry-hosts.json"_s, u"accepted")) {
        const QString input = testdata::string(row, u"input");
        QTest::newRow(rowName(index++, input).constData())
            << input << testdata::string(row, u"host");
    }
}

void ReferenceTest::registryHosts()
{
    QFETCH(QString, input);
    QFETCH(QString, host);
    const auto result = parseRegistryHost(input);
    QVERIFY2(result, qUtf8Printable(testdata::complaint(result)));
    QCOMPARE(*result, host);
    // A repository below it is found on that very host.
    const auto reference = parseReference(QString(host + u"/some/app"_s));
    QVERIFY(reference);
    QCOMPARE(reference->host, host);
}

void ReferenceTest::registryHostsRefused_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("says");
    qsizetype index = 0;
    for (const json::Value &row : rows(u"registry-hosts.json"_s, u"refused")) {
        const QString input = testdata::string(row, u"input");
        QTest::newRow(rowName(index++, input).constData())
            << input << testdata::string(row, u"says");
    }
}

void ReferenceTest::registryHostsRefused()
{
    QFETCH(QString, input);
    QFETCH(QString, says);
    const auto result = parseRegistryHost(input);
    QVERIFY2(!result, qUtf8Printable(result.value_or(QString())));
    QCOMPARE(result.error().kind, ErrorKind::BadReference);
    QVERIFY2(result.error().message.contains(says), qUtf8Printable(result.error().message));
}

void ReferenceTest::hugeTextIsRefused()
{
    const QString million(1000000, u'a');
    for (const QString &text : {million, QString(u"https://x.y/"_s + million),
             QString(u"docker pull "_s + million), QString(u"a:"_s + million),
             QString(1000000, u'/'), QString(u"x "_s).repeated(500000)}) {
        const auto typed = parseTypedReference(text);
        QVERIFY(!typed);
        QVERIFY2(typed.error().message.contains(u"characters long"_s),
            qUtf8Printable(typed.error().message));
        QVERIFY(typed.error().where.size() <= 200);
        const auto host = parseRegistryHost(QString(text + u'!'));
        QVERIFY(!host);
        QVERIFY(host.error().where.size() <= 200);
        QVERIFY(host.error().message.size() <= 300);
    }
    QVERIFY(!parseTypedReference(QString(1000000, u' ')));
}

void ReferenceTest::passwordsAreNotRepeated_data()
{
    QTest::addColumn<QString>("input");
    for (const char *input : {"user:secret@example.com/a", "https://user:secret@example.com/a:1",
             "docker pull user:secret@example.com/a", "user:secret@example.com",
             "us er:secret !@example.com", "us er:secret!@example.com:5000",
             "https://user:secret@example.com", "https://user:secret@example.com/v2/a/tags/list"})
        QTest::newRow(input) << QString::fromLatin1(input);
}

void ReferenceTest::passwordsAreNotRepeated()
{
    QFETCH(QString, input);
    const auto typed = parseTypedReference(input);
    QVERIFY(!typed);
    QVERIFY2(!typed.error().message.contains(u"secret"_s), qUtf8Printable(typed.error().message));
    QVERIFY2(!typed.error().where.contains(u"secret"_s), qUtf8Printable(typed.error().where));
    const auto host = parseRegistryHost(input);
    QVERIFY(!host);
    QVERIFY(!host.error().message.contains(u"secret"_s));
    QVERIFY(!host.error().where.contains(u"secret"_s));
}

void ReferenceTest::tagsAndRepositories()
{
    QVERIFY(isValidTag(u"v1.0_rc-1"));
    QVERIFY(isValidTag(u"_"));
    QVERIFY(isValidTag(QString(128, u'x')));
    QVERIFY(!isValidTag(QString(129, u'x')));
    QVERIFY(!isValidTag(u""));
    QVERIFY(!isValidTag(u"a\n"));
    QVERIFY(!isValidTag(u"sha256:abc"));
    QVERIFY(!isValidTag(u"<img src=//evil/x.png>"));
    QVERIFY(isValidRepository(u"a/b__c/d-e"));
    QVERIFY(!isValidRepository(u"a/B"));
    QVERIFY(!isValidRepository(u"../../etc"));
    QVERIFY(!isValidRepository(u"a\n"));
    QVERIFY(!isValidRepository(u""));
}

QTEST_GUILESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
