// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jsonoutline.h"

#include <QTest>

using namespace waybill::models;
using namespace Qt::StringLiterals;

class JsonOutlineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void laysOutAndFolds()
    {
        const PrettyJson pretty =
            prettyJson("{\"schemaVersion\":2,\"manifests\":[{\"size\":1,\"platform\":{\"os\":"
                       "\"linux\"}},{\"size\":2}],\"x\":{}}");
        const QStringList lines {u"{"_s, u"   \"schemaVersion\": 2,"_s, u"   \"manifests\": ["_s,
            u"      {"_s, u"         \"size\": 1,"_s, u"         \"platform\": {"_s,
            u"            \"os\": \"linux\""_s, u"         }"_s, u"      },"_s, u"      {"_s,
            u"         \"size\": 2"_s, u"      }"_s, u"   ],"_s, u"   \"x\": {}"_s, u"}"_s};
        QCOMPARE(pretty.lines, lines);
        QCOMPARE(pretty.entries, QList<LineRange>({{3, 8}, {9, 11}}));
        QCOMPARE(pretty.folds, QList<LineRange>({{0, 14}, {2, 12}, {3, 8}, {5, 7}, {9, 11}}));
    }

    void onlyTheTopLevelManifestsAreEntries()
    {
        const PrettyJson pretty = prettyJson(
            "{\"a\":{\"manifests\":[{\"b\":1}]},\"text\":\"manifests: [\",\"list\":[\"{\",\"[\"]}");
        QVERIFY(pretty.entries.isEmpty());
        for (const LineRange &fold : pretty.folds)
            QVERIFY(fold.last > fold.first);
    }

    void numbersAndOrderStayAsWritten()
    {
        const PrettyJson pretty = prettyJson("{\"z\":1e3,\"a\":123456789012345678901234567890}");
        QCOMPARE(pretty.lines.at(1), u"   \"z\": 1e3,"_s);
        QCOMPARE(pretty.lines.at(2), u"   \"a\": 123456789012345678901234567890"_s);
    }

    void deceptionIsEscapedInPretty()
    {
        const PrettyJson pretty = prettyJson(u"{\"a\":\"x\u202Ey\U000E0041 größer\"}"_s.toUtf8());
        QCOMPARE(pretty.lines.at(1), u"   \"a\": \"x\\u202ey\\udb40\\udc41 größer\""_s);
    }

    void whatIsNoJsonStaysAsItIs()
    {
        const PrettyJson pretty = prettyJson("{\n <b>no");
        QCOMPARE(pretty.lines, QStringList({u"{"_s, u" <b>no"_s}));
        QVERIFY(pretty.folds.isEmpty());
    }

    void rawKeepsEveryCharacter()
    {
        const QByteArray document = "{\n\t\"a\" : 1 ,\r\n   \"b\":\"\xC3\xA4\"\n}\n";
        const RawText raw = rawText(document);
        QVERIFY(raw.broken.isEmpty());
        QCOMPARE(raw.lines,
            QStringList({u"{"_s, u"\t\"a\" : 1 ,"_s, u"   \"b\":\"ä\""_s, u"}"_s, QString()}));
        QCOMPARE(rawText(u"a\u202Eb"_s.toUtf8()).lines, QStringList {u"a<U+202E>b"_s});
    }

    void longLinesAreBrokenForTheView()
    {
        const QByteArray document = QByteArray(25, 'x') + '\n' + QByteArray(10, 'y');
        const RawText raw = rawText(document, 10);
        QCOMPARE(raw.lines,
            QStringList(
                {QString(10, u'x'), QString(10, u'x'), QString(5, u'x'), QString(10, u'y')}));
        QCOMPARE(raw.broken, QList<int>({0, 1}));
        // Never inside a character.
        const RawText wide = rawText(QString::fromUcs4(U"xx\U0001F40B\U0001F40Bx").toUtf8(), 3);
        QCOMPARE(wide.lines.join(QString()), QString::fromUcs4(U"xx\U0001F40B\U0001F40Bx"));
        for (const QString &line : wide.lines)
            QVERIFY(!line.front().isLowSurrogate());
    }
};

QTEST_GUILESS_MAIN(JsonOutlineTest)
#include "tst_jsonoutline.moc"
