// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/certificate.h"
#include "core/base/error.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class ErrorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Scripts go by these names: each is there once, and the documents list it.
    void kindsHaveNamesThatStay()
    {
        static const QRegularExpression form(u"\\A[a-z]+(-[a-z]+)*\\z"_s);
        QStringList names;
        for (int kind = 0; kind <= int(ErrorKind::Credentials); ++kind) {
            names += kindName(ErrorKind(kind));
            QVERIFY2(form.match(names.last()).hasMatch(), qPrintable(names.last()));
        }
        QCOMPARE(names.removeDuplicates(), 0);
        QFile file(QStringLiteral(WAYBILL_TEST_DATA "/../../docs/cli.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QString &name : std::as_const(names))
            QVERIFY2(text.contains(u'`' + name + u'`'), qPrintable(name));
    }

    void aFailureHoldsNothingThatWasNotSaid()
    {
        const Result<int> result = failure(ErrorKind::NotFound, u"There is none."_s, u"a:1"_s);
        QVERIFY(!result);
        Error expected;
        expected.kind = ErrorKind::NotFound;
        expected.message = u"There is none."_s;
        expected.where = u"a:1"_s;
        QCOMPARE(result.error(), expected);
        QCOMPARE(result.error().attempts, 1);
        QCOMPARE(result.error().httpStatus, 0);
    }

    void errorsAreEqualInAllOrNot()
    {
        const Error plain = failure(ErrorKind::Tls, u"No."_s).error();
        Error other = plain;
        other.certificate = Certificate {};
        QVERIFY(other != plain);
        other = plain;
        other.registry = {{u"DENIED"_s, {}, {}}};
        QVERIFY(other != plain);
        other = plain;
        other.retryAfter = std::chrono::seconds(0);
        QVERIFY(other != plain);
    }

    void fingerprintsAreWrittenAsPeopleCompareThem_data()
    {
        QTest::addColumn<QByteArray>("sha256");
        QTest::addColumn<QString>("shown");
        QTest::newRow("none") << QByteArray() << QString();
        QTest::newRow("one") << QByteArray("0a") << u"0A"_s;
        QTest::newRow("some") << QByteArray("0aff10") << u"0A:FF:10"_s;
        QTest::newRow("all") << QByteArray("ab").repeated(32)
                             << QString(u"AB:"_s.repeated(32).chopped(1));
    }
    void fingerprintsAreWrittenAsPeopleCompareThem()
    {
        QFETCH(QByteArray, sha256);
        QTEST(shownFingerprint(sha256), "shown");
    }
};

QTEST_GUILESS_MAIN(ErrorTest)
#include "tst_error.moc"
