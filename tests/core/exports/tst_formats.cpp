// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/exports/format.h"

#include <QTest>

using namespace waybill;
using namespace waybill::exports;
using namespace Qt::StringLiterals;

namespace {

QString written(const QString &id, const Table &table)
{
    const auto bytes = format(id)->write(table);
    return bytes ? QString::fromUtf8(*bytes) : u"failed: "_s + bytes.error().message;
}

// Reads RFC 4180 by its grammar, not by what the writer does.
class CsvReader {
public:
    explicit CsvReader(const QString &text) : m_text(text) { }

    QList<QStringList> rows()
    {
        QList<QStringList> rows;
        while (m_at < m_text.size())
            rows.append(row());
        return rows;
    }

private:
    QStringList row()
    {
        QStringList cells {field()};
        while (m_at < m_text.size() && m_text.at(m_at) == u',') {
            ++m_at;
            cells.append(field());
        }
        if (m_text.sliced(m_at, 2) == "\r\n"_L1)
            m_at += 2;
        else
            qFatal("a row does not end in CRLF");
        return cells;
    }

    QString field() { return m_at < m_text.size() && m_text.at(m_at) == u'"' ? quoted() : bare(); }

    QString bare()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text.at(m_at) != u',' && m_text.at(m_at) != u'\r')
            ++m_at;
        return m_text.sliced(start, m_at - start);
    }

    QString quoted()
    {
        QString value;
        for (++m_at;; ++m_at) {
            if (m_text.at(m_at) != u'"') {
                value += m_text.at(m_at);
            } else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
                value += u'"';
                ++m_at;
            } else {
                ++m_at;
                return value;
            }
        }
    }

    QString m_text;
    qsizetype m_at = 0;
};

}

class FormatsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What holds for every format, also for one that is added later.
    void everyFormat_data()
    {
        QTest::addColumn<QString>("id");
        for (const Format *known : formats())
            QTest::newRow(qPrintable(known->id)) << known->id;
    }

    void everyFormat()
    {
        QFETCH(QString, id);
        QCOMPARE(format(id)->id, id);
        QVERIFY(!format(id)->name.isEmpty());
        QVERIFY(!format(id)->suffix.startsWith(u'.'));
        const Table table {{u"a"_s, u"b"_s}, {{u"one"_s, u"zwölf, 十二"_s}, {u"x"_s, {}}}};
        const QString text = written(id, table);
        for (const auto &word : {u"a"_s, u"one"_s, u"zwölf, 十二"_s, u"x"_s})
            QVERIFY2(text.contains(word), qPrintable(text));
        QCOMPARE(written(id, table), text);
    }

    void unknownFormat() { QCOMPARE(format(u"docx"_s), nullptr); }

    void csvReadsBack()
    {
        const Table table {{u"Entry"_s, u"Platform"_s, u"Server 2022, Docker"_s},
            {{u"1"_s, u"linux/amd64"_s, u"chosen"_s}, {u"2"_s, u"say \"hi\""_s, u"a\r\nb"_s},
                {{}, u"ünïcode 十"_s, u" blanks "_s}, {u"a;b"_s, u"\"\""_s, {}}}};
        QCOMPARE(CsvReader(written(u"csv"_s, table)).rows(),
            QList<QStringList> {table.header} + table.rows);
    }

    void csvSaysThatItIsUtf8()
    {
        QVERIFY(format(u"csv"_s)
                ->write({{u"a"_s}, {}})
                ->startsWith("\xEF\xBB\xBF"
                             "a\r\n"));
    }

    void csvRunsNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("equals") << u"=1+2"_s;
        QTest::newRow("plus") << u"+1"_s;
        QTest::newRow("minus") << u"-1+2"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s;
        QTest::newRow("carriage return") << u"\r=1"_s;
        QTest::newRow("line feed") << u"\n=1"_s;
        QTest::newRow("quoted") << u"=HYPERLINK(\"http://x\",\"y\")"_s;
        QTest::newRow("full-width equals") << u"\uFF1D1"_s;
        QTest::newRow("full-width plus") << u"\uFF0B1"_s;
        QTest::newRow("full-width minus") << u"\uFF0D1"_s;
        QTest::newRow("full-width at") << u"\uFF20A"_s;
    }

    void csvRunsNothing()
    {
        QFETCH(QString, text);
        const auto rows = CsvReader(written(u"csv"_s, {{text}, {{u"x"_s}, {text}}})).rows();
        QCOMPARE(rows.first().first(), u'\'' + text);
        QCOMPARE(rows.last().first(), u'\'' + text);
    }

    void csvLeavesOtherTextsAlone()
    {
        for (const auto &text :
            {u"a=b"_s, u"sha256:ab"_s, u"10.0.17763"_s, u"'quoted'"_s, QString()})
            QCOMPARE(CsvReader(written(u"csv"_s, {{u"h"_s, text}, {}})).rows(),
                (QList<QStringList> {{u"h"_s, text}}));
    }

    void csvRefusesNul()
    {
        const auto bytes = format(u"csv"_s)->write({{u"a"_s}, {{QString(u"x\0y"_s)}}});
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().kind, ErrorKind::Unsupported);
        QVERIFY(!format(u"csv"_s)->write({{QString(QChar(0))}, {}}));
    }

    void markdownIsATable()
    {
        const Table table {{u"Platform"_s, u"Host"_s}, {{u"linux/amd64"_s, u"chosen"_s}}};
        QCOMPARE(written(u"markdown"_s, table),
            u"| Platform | Host |\n| --- | --- |\n| linux/amd64 | chosen |\n"_s);
    }

    void markdownHoldsNoMarkup_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("escaped");
        QTest::newRow("cell border") << u"a|b"_s << u"a\\|b"_s;
        QTest::newRow("escaped border") << u"a\\|b"_s << u"a\\\\\\|b"_s;
        QTest::newRow("html") << u"<img src=x>"_s << u"\\<img src=x\\>"_s;
        QTest::newRow("link") << u"[a](b)"_s << u"\\[a\\](b)"_s;
        QTest::newRow("address") << u"https://a.example"_s << u"https\\://a.example"_s;
        QTest::newRow("bare address") << u"WWW.a.example"_s << u"WWW\\.a.example"_s;
        QTest::newRow("mail") << u"a@b.example"_s << u"a\\@b.example"_s;
        QTest::newRow("issue") << u"loses to #6"_s << u"loses to \\#6"_s;
        QTest::newRow("emphasis") << u"*a* _b_ ~c~ `d`"_s << u"\\*a\\* \\_b\\_ \\~c\\~ \\`d\\`"_s;
        QTest::newRow("entity") << u"&lt;"_s << u"\\&lt;"_s;
        QTest::newRow("mathematics") << u"$x$"_s << u"\\$x\\$"_s;
        QTest::newRow("rows") << u"a\r\n| b"_s << u"a  \\| b"_s;
        QTest::newRow("separators") << u"a\u2028b\u2029c\u0085d"_s << u"a b c d"_s;
        QTest::newRow("nul") << QString(u"a\0b"_s) << u"a\uFFFDb"_s;
        QTest::newRow("plain") << u"10.0.17763.1757 (x:y), Linux/arm v7"_s
                               << u"10.0.17763.1757 (x:y), Linux/arm v7"_s;
    }

    void markdownHoldsNoMarkup()
    {
        QFETCH(QString, text);
        QFETCH(QString, escaped);
        const QStringList lines = written(u"markdown"_s, {{u"h"_s}, {{text}}}).split(u'\n');
        QCOMPARE(lines.size(), 4); // one row, whatever is in it
        QCOMPARE(lines.at(2), u"| "_s + escaped + u" |"_s);
    }
};

QTEST_GUILESS_MAIN(FormatsTest)
#include "tst_formats.moc"
