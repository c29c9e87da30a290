// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"
#include "tests/support/stallwatch.h"

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
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                          : QJsonArray();
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

    void everyPatternIsValid()
    {
        QVERIFY(symptoms().size() >= 11); // a file a cause
        for (const Symptoms *cause : symptoms()) {
            for (const Symptom &symptom : cause->list) {
                QVERIFY2(symptom.words.isValid(),
                    qPrintable(symptom.words.pattern() + symptom.words.errorString()));
                // A text without words is no message.
                QVERIFY(!symptom.words.match(QString()).hasMatch());
            }
        }
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
            text = u"2026-11-01T10:00:00Z job started\r\n"_s + text.replace(u'\n', "\r\n"_L1)
                + u"\r\nexit 1\r\n"_s;
            const auto noisy = recognise(text);
            QVERIFY2(noisy, qPrintable(message["name"_L1].toString()));
            QCOMPARE(noisy->cause, plain->cause);
            QCOMPARE(noisy->platform, plain->platform);
        }
    }

    // The part to mark is found in what was pasted, not in the cleaned text.
    void theMarkIsOnThePastedText()
    {
        const QString words =
            u"no matching manifest for linux/arm64/v8 in the manifest list entries"_s;
        const QString text =
            u"\x1b[31mError response from daemon:\x1b[0m \x202e"_s + words + u"\x1b[0m."_s;
        const auto diagnosis = recognise(text);
        QVERIFY(diagnosis);
        QCOMPARE(text.mid(diagnosis->start, diagnosis->length), words);
        const QString escaped =
            u"{\"msg\":\"failed: \\\"app\\\" no matching manifest for \\u006cinux/386 in the manifest list entries\"}"_s;
        const auto inJson = recognise(escaped);
        QVERIFY(inJson);
        QCOMPARE(inJson->platform.architecture, u"386"_s);
        QVERIFY(escaped.mid(inJson->start, inJson->length).startsWith("no matching manifest"_L1));
        QVERIFY(escaped.mid(inJson->start, inJson->length).endsWith("list entries"_L1));
    }

    // A refused login or a rate limit is never explained as a missing platform.
    void refusalsComeFirst()
    {
        const QString missing =
            u"no matching manifest for linux/amd64 in the manifest list entries"_s;
        const QString limit = u"toomanyrequests: You have reached your pull rate limit."_s;
        const QString denied = u"pull access denied for example/app"_s;
        for (const QString &text : QStringList {missing + u'\n' + limit, limit + u'\n' + missing})
            QCOMPARE(recognise(text)->cause, Cause::RateLimited);
        for (const QString &text : QStringList {missing + u'\n' + denied, denied + u'\n' + missing})
            QCOMPARE(recognise(text)->cause, Cause::Unauthorized);
    }

    // A platform that is named elsewhere completes one that is named here, but never another OS.
    void platformsAreCompletedAndNotMixed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<SaidPlatform>("platform");
        const QString missing = u"no matching manifest for %1 in the manifest list entries"_s;
        QTest::newRow("version") << u"Microsoft Windows [Version 10.0.17763.1]\n"_s
                + missing.arg(u"windows/amd64"_s)
                                 << SaidPlatform {u"windows"_s, u"amd64"_s, {}, u"10.0.17763.1"_s};
        QTest::newRow("Linux has none")
            << u"Microsoft Windows [Version 10.0.17763.1]\n"_s + missing.arg(u"linux/amd64"_s)
            << SaidPlatform {u"linux"_s, u"amd64"_s, {}, {}};
        QTest::newRow("all")
            << u"docker pull --platform linux/arm/v7 a/b\nno supported platform found in manifest list"_s
            << SaidPlatform {u"linux"_s, u"arm"_s, u"v7"_s, {}};
        QTest::newRow("another OS")
            << u"docker pull --platform windows/arm64 a/b\n"_s + missing.arg(u"linux/amd64"_s)
            << SaidPlatform {u"linux"_s, u"amd64"_s, {}, {}};
        QTest::newRow("what is said here counts")
            << u"docker pull --platform linux/arm64/v8 a/b\n"_s + missing.arg(u"linux/amd64"_s)
            << SaidPlatform {u"linux"_s, u"amd64"_s, {}, {}};
    }
    void platformsAreCompletedAndNotMixed()
    {
        QFETCH(QString, text);
        const auto diagnosis = recognise(text);
        QVERIFY(diagnosis);
        QTEST(diagnosis->platform, "platform");
    }

    // Which releases say it like that.
    void versionsAreToldByTheWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("versions");
        const QString missing = u"no matching manifest for %1 in the manifest list entries"_s;
        QTest::newRow("unknown") << missing.arg(u"unknown"_s) << u"18.06 to 18.09.5"_s;
        QTest::newRow("version after a blank")
            << missing.arg(u"windows/amd64 10.0.17763"_s) << u"18.09.6 to 27"_s;
        QTest::newRow("version in parentheses")
            << missing.arg(u"windows(10.0.17763)/amd64"_s) << u"28 and later"_s;
        QTest::newRow("variant") << missing.arg(u"linux/arm/v7"_s) << u"18.06 and later"_s;
        QTest::newRow("plain") << missing.arg(u"linux/amd64"_s) << u"17.05 and later"_s;
        QTest::newRow("containerd store")
            << missing.arg(u"linux/amd64"_s) + u": no match for platform in manifest: not found"_s
            << u"27.2.1 and later"_s;
        QTest::newRow("containerd store, before that")
            << u"Error response from daemon: no match for platform in manifest: not found"_s
            << u"up to 27.2.0"_s;
    }
    void versionsAreToldByTheWords()
    {
        QFETCH(QString, text);
        const auto diagnosis = recognise(text);
        QVERIFY(diagnosis);
        QTEST(diagnosis->versions, "versions");
    }

    // The error stands at the end of a long log, and is found there.
    void theEndOfALongLogCounts()
    {
        const QString line =
            u"2026-01-01T00:00:00Z INFO copied layer 0123456789 of library/app\n"_s;
        const QString text = line.repeated(20'000)
            + u"$ docker pull example/app:1\nno matching manifest for linux/riscv64 in the manifest list entries\n"_s;
        const auto diagnosis = recognise(text);
        QVERIFY(diagnosis);
        QCOMPARE(diagnosis->reference, u"example/app:1"_s);
        QVERIFY(text.mid(diagnosis->start, diagnosis->length).startsWith("no matching"_L1));
    }

    // Within a keystroke's time, whatever is pasted: 1 MB each.
    void aHugePasteIsQuickAndHarmless_data()
    {
        QTest::addColumn<QString>("unit");
        for (const QString &unit :
            {u"a"_s, u"a/"_s, u"docker pull "_s, u"image "_s, u"not found: "_s, u"\n"_s, u" "_s,
                u"\""_s, u"\\\""_s, u"\x1b["_s, u"manifest unauthorized. "_s, u"dial tcp /v2/ "_s,
                u"https://a/v2/"_s, u"a:b@c is "_s, u"exec "_s, u"\x202e<b>"_s,
                u"no matching manifest for a/b "_s, u"a: not found\n"_s, u"failed to solve: "_s})
            QTest::newRow(qPrintable(unit.toHtmlEscaped())) << unit;
    }
    void aHugePasteIsQuickAndHarmless()
    {
        QFETCH(QString, unit);
        const QString text = unit.repeated(1'000'000 / unit.size());
        constexpr std::chrono::milliseconds Longest {500}; // with sanitizers
        QVERIFY(waybill::test::leastWork(Longest, [&text] { recognise(text); }) <= Longest);
    }
};

QTEST_GUILESS_MAIN(RecogniseTest)
#include "tst_recognise.moc"
