// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/linesearch.h"

#include <QTest>

using namespace waybill::models;
using namespace Qt::StringLiterals;

using Found = std::optional<TextRange>;

namespace {

const QStringList Lines {u"{"_s, u"  \"os\": \"linux\","_s, u"  \"arch\": \"Linux\""_s, u"}"_s};

TextRange on(int line, int from, int to)
{
    return {{line, from}, {line, to}};
}

}

class LineSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhateverTheCase()
    {
        QCOMPARE(findInLines(Lines, {}, u"linux"_s, {0, 0}, false), Found(on(1, 9, 14)));
        QCOMPARE(findInLines(Lines, {}, u"LINUX"_s, {1, 14}, false), Found(on(2, 11, 16)));
    }

    void goesRound()
    {
        QCOMPARE(findInLines(Lines, {}, u"linux"_s, {2, 16}, false), Found(on(1, 9, 14)));
        QCOMPARE(findInLines(Lines, {}, u"linux"_s, {1, 9}, true), Found(on(2, 11, 16)));
        QCOMPARE(findInLines(Lines, {}, u"linux"_s, {0, 0}, true), Found(on(2, 11, 16)));
        QCOMPARE(findInLines(Lines, {}, u"os"_s, {3, 1}, false), Found(on(1, 3, 5)));
    }

    void backwardsTakesWhatEndsBefore()
    {
        QCOMPARE(findInLines(Lines, {}, u"linux"_s, {2, 11}, true), Found(on(1, 9, 14)));
        QCOMPARE(findInLines(Lines, {}, u"linux"_s, {2, 16}, true), Found(on(2, 11, 16)));
        QCOMPARE(findInLines(Lines, {}, u"linux"_s, {2, 15}, true), Found(on(1, 9, 14)));
    }

    void brokenLinesAreOne()
    {
        const QStringList lines {u"sha256:12"_s, u"34"_s, u"56, next"_s, u"last"_s};
        QCOMPARE(findInLines(lines, {0, 1}, u"123456"_s, {0, 0}, false),
            Found(TextRange {{0, 7}, {2, 2}}));
        QCOMPARE(findInLines(lines, {0, 1}, u"nextlast"_s, {0, 0}, false), Found());
        QCOMPARE(findInLines(lines, {}, u"1234"_s, {0, 0}, false), Found());
        QCOMPARE(findInLines(lines, {0, 1}, u"last"_s, {0, 0}, false), Found(on(3, 0, 4)));
    }

    void whatIsNowhereIsNotFound()
    {
        QCOMPARE(findInLines(Lines, {}, u"windows"_s, {0, 0}, false), Found());
        QCOMPARE(findInLines(Lines, {}, u"windows"_s, {0, 0}, true), Found());
        QCOMPARE(findInLines(Lines, {}, {}, {0, 0}, false), Found());
        QCOMPARE(findInLines({}, {}, u"linux"_s, {0, 0}, false), Found());
    }
};

QTEST_APPLESS_MAIN(LineSearchTest)
#include "tst_linesearch.moc"
