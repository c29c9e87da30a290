// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/image.h"
#include "core/oci/reference.h"
#include "tests/core/oci/testdata.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waybill;
using namespace waybill::oci;
using namespace Qt::StringLiterals;

namespace {

// Good input, damaged at random; the seed is fixed, so a failure comes back.
class Damage {
public:
    explicit Damage(quint32 seed) : m_random(seed) { }

    QByteArray of(QByteArray bytes)
    {
        for (int left = 1 + m_random.bounded(4); left > 0; --left)
            hit(bytes);
        return bytes;
    }

    QString reference()
    {
        static const QStringList Pieces {u"a"_s, u"library"_s, u"localhost"_s, u"example.com"_s,
            u"[::1]"_s, u"A"_s, u"."_s, u"-"_s, u"_"_s, u":"_s, u":5000"_s, u"/"_s, u"/"_s, u"@"_s,
            u"@sha256:"_s + QString(64, u'0'), u"1.0"_s, u" "_s, u"\u202E"_s, u"docker.io"_s,
            u"sha256"_s, u"%"_s};
        QString text;
        for (int left = 1 + m_random.bounded(7); left > 0; --left)
            text += Pieces.at(m_random.bounded(int(Pieces.size())));
        return text;
    }

private:
    void hit(QByteArray &bytes)
    {
        static const QByteArrayList Tokens {"{", "}", "[", "]", "\"", ",", ":", "null", "-1", "1e9",
            "\\u0000", "\\ud800", "\xFF", "\"digest\":\"x\",", "\"manifests\":[],"};
        const int at = m_random.bounded(int(bytes.size()));
        switch (m_random.bounded(4)) {
        case 0:
            bytes[at] = char(m_random.bounded(256));
            break;
        case 1:
            bytes.remove(at, m_random.bounded(20));
            break;
        case 2:
            bytes.insert(at, Tokens.at(m_random.bounded(int(Tokens.size()))));
            break;
        default:
            bytes.insert(
                at, bytes.sliced(m_random.bounded(int(bytes.size()))).first(1).repeated(3));
        }
        if (bytes.isEmpty())
            bytes = " ";
    }

    QRandomGenerator m_random;
};

}

class MutationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damagedDocuments_data();
    void damagedDocuments();
    void randomReferences();
};

void MutationsTest::damagedDocuments_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"docker-list", "oci-index", "docker-image", "oci-image", "schema1",
             "config-linux", "config-windows"})
        QTest::newRow(file) << u"documents/%1.json"_s.arg(QLatin1StringView(file));
}

// Whatever comes: a value that writes and reads back unchanged, or an error with a sentence.
void MutationsTest::damagedDocuments()
{
    QFETCH(QString, file);
    const QByteArray good = testdata::file(file);
    Damage damage(4711);
    int refused = 0;
    for (int round = 0; round < 150; ++round) {
        const QByteArray bytes = damage.of(good);
        const auto manifest = parseManifest(bytes, {});
        const auto config = parseConfig(bytes);
        if (const auto value = json::parse(bytes)) {
            QCOMPARE(*json::parse(json::write(*value, 2)), *value);
            continue;
        }
        ++refused;
        QVERIFY2(!manifest && !config, bytes.constData());
        QCOMPARE(manifest.error().kind, ErrorKind::BadDocument);
        QVERIFY(manifest.error().message.endsWith(u'.'));
    }
    QVERIFY(refused > 40);
}

// What is accepted has one full name, and that name parses to the same again.
void MutationsTest::randomReferences()
{
    Damage damage(815);
    int accepted = 0;
    for (int round = 0; round < 6000; ++round) {
        const QString text = damage.reference();
        const auto reference = parseReference(text);
        if (!reference) {
            QCOMPARE(reference.error().kind, ErrorKind::BadReference);
            QVERIFY2(reference.error().message.endsWith(u'.'), qUtf8Printable(text));
            continue;
        }
        ++accepted;
        QVERIFY2(isValidRepository(reference->repository), qUtf8Printable(text));
        QVERIFY2(*parseReference(reference->toString()) == *reference, qUtf8Printable(text));
        QVERIFY2(*parseReference(reference->familiar()) == *reference, qUtf8Printable(text));
    }
    QVERIFY(accepted > 200);
}

QTEST_GUILESS_MAIN(MutationsTest)
#include "tst_mutations.moc"
