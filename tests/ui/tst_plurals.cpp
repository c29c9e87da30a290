// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// English has plurals too: every counted text needs its two forms.

#include "tests/ui/run.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

const QString Root = QStringLiteral(WAYBILL_TEST_DATA "/../../");

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The counted texts of the program's sources, as they stand there.
QSet<QString> countedTexts()
{
    static const QRegularExpression call(
        u"\\btr\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+),\\s*(?:nullptr|\\{\\})\\s*,"_s);
    static const QRegularExpression joint(u"\"\\s*\""_s);
    QSet<QString> texts;
    for (const QString &room : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator files(
            Root + room, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString source = contentOf(files.next());
            for (const auto &match : call.globalMatch(source)) {
                QString text = match.captured(1).trimmed().remove(joint);
                texts.insert(text.mid(1, text.size() - 2));
            }
        }
    }
    return texts;
}

QHash<QString, QStringList> englishForms()
{
    QHash<QString, QStringList> forms;
    QFile file(Root + u"translations/waybill_en.ts"_s);
    if (!file.open(QIODevice::ReadOnly))
        return forms;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "numerusform"_L1)
            forms[source].append(xml.readElementText());
    }
    return forms;
}

QString counted(const char *context, const char *text, int count)
{
    return QCoreApplication::translate(context, text, nullptr, count);
}

}

class PluralsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCountedTextHasTwoForms()
    {
        const QSet<QString> texts = countedTexts();
        const auto forms = englishForms();
        QVERIFY(texts.size() > 40);
        for (const QString &text : texts) {
            if (!text.contains("%n"_L1))
                continue;
            const QStringList both = forms.value(text);
            // Two in each place that has this text.
            QVERIFY2(both.size() >= 2 && both.size() % 2 == 0, qPrintable(text));
            for (const QString &form : both) {
                QVERIFY2(!form.isEmpty() && !form.contains("(s)"_L1), qPrintable(text));
                for (const QString &place : {u"%n"_s, u"%1"_s, u"%2"_s})
                    QCOMPARE(form.contains(place), text.contains(place));
                QCOMPARE(form.section(u' ', 0, 0), text.section(u' ', 0, 0));
            }
        }
    }

    // Under the very context by which the program asks for them.
    void theProgramFindsThem()
    {
        QCOMPARE(counted("waybill::ui::PushPanel", "%n blob(s) copied", 1), u"1 blob copied"_s);
        QCOMPARE(counted("waybill::ui::PushPanel", "%n blob(s) copied", 3), u"3 blobs copied"_s);
        QCOMPARE(counted("waybill::ui::ProblemsPane", "%n note(s)", 1), u"1 note"_s);
        QCOMPARE(counted("waybill::ui::ProblemsPane", "%n note(s)", 0), u"0 notes"_s);
        QCOMPARE(counted("waybill::models", "Move %n entry(s) here", 2), u"Move 2 entries here"_s);
    }
};

WAYBILL_WINDOW_TEST(PluralsTest)
#include "tst_plurals.moc"
