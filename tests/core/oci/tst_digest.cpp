// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/digest.h"

#include <QSet>
#include <QTest>

using namespace waybill;
using namespace waybill::oci;
using namespace Qt::StringLiterals;

class DigestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownHashes_data();
    void knownHashes();
    void refuses_data();
    void refuses();
    void partsOfADigest();
    void nullIsNothing();
    void matchesOnlyItsBytes();
    void canBeAKey();
};

void DigestTest::knownHashes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("digest");
    // FIPS 180 examples, and the empty JSON object that image-spec manifest.md gives.
    QTest::newRow("sha256 of nothing")
        << ""_ba << u"sha256"_s
        << u"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
    QTest::newRow("sha256 abc")
        << "abc"_ba << u"sha256"_s
        << u"sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;
    QTest::newRow("sha256 {}")
        << "{}"_ba << u"sha256"_s
        << u"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"_s;
    QTest::newRow("sha384 abc")
        << "abc"_ba << u"sha384"_s
        << u"sha384:cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2"
           "358baeca134c825a7"_s;
    QTest::newRow("sha512 abc")
        << "abc"_ba << u"sha512"_s
        << u"sha512:ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a"
           "836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"_s;
}

void DigestTest::knownHashes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, algorithm);
    QFETCH(QString, digest);
    QCOMPARE(Digest::ofBytes(bytes, algorithm).toString(), digest);
    const Result<Digest> parsed = Digest::parse(digest);
    QVERIFY(parsed);
    QVERIFY(parsed->matches(bytes));
    QCOMPARE(parsed->algorithm(), algorithm);
}

void DigestTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const QString form = u"has the form"_s;
    QTest::newRow("empty") << QString() << form;
    QTest::newRow("no colon") << u"sha256"_s << form;
    QTest::newRow("no algorithm") << u":"_s + QString(64, u'a') << form;
    QTest::newRow("63") << u"sha256:"_s + QString(63, u'f')
                        << u"has 64 hex digits, this one has 63"_s;
    QTest::newRow("65") << u"sha256:"_s + QString(65, u'f') << u"this one has 65"_s;
    QTest::newRow("sha512, 64") << u"sha512:"_s + QString(64, u'f') << u"has 128 hex digits"_s;
    QTest::newRow("upper case") << u"sha256:"_s + QString(64, u'F') << u"must be lower case"_s;
    QTest::newRow("not hex") << u"sha256:"_s + QString(64, u'g') << u"only hex digits"_s;
    QTest::newRow("a letter that folds to f")
        << u"sha256:"_s + QString(64, QChar(0xFF26)) << u"only hex digits"_s;
    QTest::newRow("md5") << u"md5:"_s + QString(32, u'a') << u"\"md5\" is not supported"_s;
    QTest::newRow("blake3") << u"blake3:"_s + QString(64, u'a') << u"\"blake3\" is not supported"_s;
    QTest::newRow("SHA256") << u"SHA256:"_s + QString(64, u'a') << u"\"SHA256\" is not supported"_s;
    QTest::newRow("a path") << u"../../../../windows/system32/x"_s << form;
    QTest::newRow("a path as hex") << u"sha256:../.."_s << u"this one has 5"_s;
    QTest::newRow("line end") << u"sha256:"_s + QString(64, u'f') + u'\n' << u"this one has 65"_s;
    QTest::newRow("override in the algorithm")
        << u"sha\u202E256:"_s + QString(64, u'f') << u"\"sha<U+202E>256\""_s;
}

void DigestTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Result<Digest> result = Digest::parse(text);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::BadReference);
    QVERIFY2(result.error().message.contains(says), qUtf8Printable(result.error().message));
}

void DigestTest::partsOfADigest()
{
    const Digest digest = Digest::ofBytes("abc");
    QCOMPARE(digest.algorithm(), u"sha256"_s);
    QCOMPARE(digest.hex(), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    QCOMPARE(digest.shortHex(), u"ba7816bf8f01"_s);
}

void DigestTest::nullIsNothing()
{
    const Digest null;
    QVERIFY(null.isNull());
    QVERIFY(null.algorithm().isEmpty());
    QVERIFY(null.hex().isEmpty());
    QVERIFY(null.shortHex().isEmpty());
    QVERIFY(!null.matches(""));
}

void DigestTest::matchesOnlyItsBytes()
{
    const Digest digest = Digest::ofBytes("abc", u"sha512");
    QVERIFY(digest.matches("abc"));
    QVERIFY(!digest.matches("abd"));
    QVERIFY(!digest.matches("abc\n"));
}

void DigestTest::canBeAKey()
{
    QSet<Digest> digests {Digest::ofBytes("a"), Digest::ofBytes("b")};
    digests.insert(Digest::ofBytes("a"));
    QCOMPARE(digests.size(), 2);
    QVERIFY(digests.contains(Digest::ofBytes("b")));
    QVERIFY(!digests.contains(Digest::ofBytes("c")));
}

QTEST_GUILESS_MAIN(DigestTest)
#include "tst_digest.moc"
