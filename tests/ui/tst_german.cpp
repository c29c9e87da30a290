// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// The German catalogue: complete, with the same places for values, and found by the program.

#include "ui/language.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString source;
    QStringList translations;
    bool unfinished = false;
};

QStringList readTranslations(QXmlStreamReader &xml)
{
    QStringList all;
    QString own;
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == "translation"_L1)) {
        if (xml.isStartElement() && xml.name() == "numerusform"_L1)
            all.append(xml.readElementText());
        else if (xml.isCharacters() && !xml.isWhitespace())
            own += xml.text();
    }
    return all.isEmpty() ? QStringList {own} : all;
}

QList<Message> messages()
{
    QFile file(QStringLiteral(WAYBILL_TEST_DATA "/../../translations/waybill_de.ts"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %ls", qUtf16Printable(file.fileName()));
    QXmlStreamReader xml(&file);
    QList<Message> all;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "source"_L1)
            all.append({xml.readElementText(), {}, false});
        else if (xml.isStartElement() && xml.name() == "translation"_L1) {
            all.last().unfinished = xml.attributes().hasAttribute("type"_L1);
            all.last().translations = readTranslations(xml);
        }
    }
    return all;
}

QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%(?:L?[0-9]|n)"_s);
    QStringList found;
    for (const auto &match : place.globalMatch(text))
        found.append(match.captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

}

class GermanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated()
    {
        const QList<Message> all = messages();
        QVERIFY(all.size() > 1000);
        for (const Message &message : all) {
            QVERIFY2(!message.unfinished, qPrintable(message.source));
            for (const QString &text : message.translations)
                QVERIFY2(!text.trimmed().isEmpty(), qPrintable(message.source));
        }
    }

    // A value that is lost or doubled would show as %2.
    void valuesKeepTheirPlaces()
    {
        for (const Message &message : messages()) {
            for (const QString &text : message.translations) {
                if (message.translations.size() == 1 || text.contains("%n"_L1))
                    QCOMPARE(places(text), places(message.source));
            }
        }
    }

    void theProgramFindsThem()
    {
        ui::installLanguage(*qApp, u"de"_s);
        QCOMPARE(QCoreApplication::translate("waybill::ui::Actions", "&File"), u"&Datei"_s);
        QCOMPARE(
            QCoreApplication::translate("waybill::ui::PushPanel", "%n blob(s) copied", nullptr, 3),
            u"3 Blobs kopiert"_s);
    }
};

QTEST_MAIN(GermanTest)
#include "tst_german.moc"
