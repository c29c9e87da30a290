// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/diagnosis.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace waybill::doctor;
using namespace Qt::StringLiterals;

namespace {

QJsonArray load(const QString &name)
{
    QFile file(QStringLiteral(WAYBILL_TEST_DATA "/doctor/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

}

class RecogniseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messages_data()
    {
        QTest::addColumn<QJsonObject>("message");
        const QJsonArray messages = load(u"messages.json"_s);
        QVERIFY(messages.size() >= 80);
        for (const auto &message : messages)
            QTest::newRow(qPrintable(message["name"_L1].toString())) << message.toObject();
    }
    void messages()
    {
        QFETCH(QJsonObject, message);
        const QString text = message["text"_L1].toString();
        const auto diagnosis = recognise(text);
        QVERIFY(diagnosis);
        QCOMPARE(causeId(diagnosis->cause), message["cause"_L1].toString());
        QCOMPARE(familyId(diagnosis->family), message["family"_L1].toString());
        QCOMPARE(diagnosis->reference, message["reference"_L1].toString());
        const QJsonObject platform = message["platform"_L1].toObject();
        QCOMPARE(diagnosis->platform.os, platform["os"_L1].toString());
        QCOMPARE(diagnosis->platform.architecture, platform["architecture"_L1].toString());
        QCOMPARE(diagnosis->platform.variant, platform["variant"_L1].toString());
        QCOMPARE(diagnosis->platform.osVersion, platform["os.version"_L1].toString());
        if (message.contains("versions"_L1))
            QCOMPARE(diagnosis->versions, message["versions"_L1].toString());
        QVERIFY(diagnosis->length > 0 && diagnosis->start + diagnosis->length <= text.size());
    }

    // Text that is not about images at all, however alike its words are.
    void others_data()
    {
        QTest::addColumn<QString>("text");
        const QJsonArray others = load(u"others.json"_s);
        QVERIFY(others.size() >= 40);
        for (const auto &other : others)
            QTest::newRow(qPrintable(other.toString().left(60))) << other.toString();
    }
    void others()
    {
        QFETCH(QString, text);
        QVERIFY(!recognise(text));
    }

    // Windows line ends, wrapping and surrounding noise do not matter.
    void noiseDoesNotMatter()
    {
        const QJsonArray messages = load(u"messages.json"_s);
        for (const auto &message : messages) {
            QString text = message["text"_L1].toString();
            const auto plain = recognise(text);
            text = u"2026-11-01T10:00:00Z job started\r\n"_s + text.replace(u'\n', "\r\n"_L1) + u"\r\nexit 1\r\n"_s;
            const auto noisy = recognise(text);
            QVERIFY2(noisy, qPrintable(message["name"_L1].toString()));
            QCOMPARE(noisy->cause, plain->cause);
            QCOMPARE(noisy->platform, plain->platform);
        }
    }

    void aHugePasteIsQuickAndHarmless()
    {
        QVERIFY(!recognise(QString(5'000'000, u'a')));
        QVERIFY(!recognise(u"docker pull "_s.repeated(100'000)));
    }
};

QTEST_GUILESS_MAIN(RecogniseTest)
#include "tst_recognise.moc"
