// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/catalog.h"
#include "core/browse/nearest.h"

#include <QTest>

using namespace waybill::browse;
using namespace Qt::StringLiterals;

class NaturalOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sorts_data()
    {
        QTest::addColumn<QStringList>("sorted");

        QTest::newRow("numbers by value") << QStringList {u"v0.9"_s, u"v0.10"_s, u"v0.100"_s};
        QTest::newRow("dates") << QStringList {u"2004"_s, u"2019-1"_s, u"2019-12"_s, u"20200"_s};
        QTest::newRow("digits before letters") << QStringList {u"20H2"_s, u"1809"_s, u"latest"_s};
        QTest::newRow("a prefix first") << QStringList {u"1"_s, u"1.2"_s, u"1.2.3"_s, u"1.10"_s};
        QTest::newRow("small letters last") << QStringList {u"A"_s, u"B"_s, u"a"_s};
        QTest::newRow("leading zeros") << QStringList {u"a01"_s, u"a1"_s, u"a02"_s, u"a2"_s};
        QTest::newRow("zeros only") << QStringList {u"0"_s, u"00"_s, u"000"_s, u"1"_s};
        QTest::newRow("longer than any integer")
            << QStringList {u"9"_s + u"9"_s.repeated(40), u"1"_s + u"0"_s.repeated(41)};
    }

    void sorts()
    {
        QFETCH(QStringList, sorted);
        for (qsizetype i = 0; i < sorted.size(); ++i) {
            for (qsizetype j = 0; j < sorted.size(); ++j) {
                QVERIFY2(naturalLess(sorted.at(i), sorted.at(j)) == (i < j),
                    qPrintable(sorted.at(i) + u" < "_s + sorted.at(j)));
            }
        }
    }

    void offersTheNearest()
    {
        const QStringList tags {u"1.19"_s, u"1.20"_s, u"1.20-alpine"_s, u"3"_s, u"latest"_s};
        QCOMPARE(nearest(tags, u"lates"_s, 1), QStringList {u"latest"_s});
        QCOMPARE(nearest(tags, u"1.21"_s, 3), (QStringList {u"1.20"_s, u"1.19"_s, u"3"_s}));
        QCOMPARE(nearest(tags, u"x"_s, 100).size(), tags.size());
        QCOMPARE(nearest({}, u"x"_s, 3), QStringList());
    }
};

QTEST_GUILESS_MAIN(NaturalOrderTest)
#include "tst_naturalorder.moc"
