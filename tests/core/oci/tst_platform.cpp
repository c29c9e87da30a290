// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/platform.h"

#include <QTest>

using namespace waybill;
using namespace waybill::oci;
using namespace Qt::StringLiterals;

namespace {

Result<Platform> fromJson(const QByteArray &bytes, const QString &where = {})
{
    return json::parse(bytes).and_then(
        [&](const json::Value &value) { return platformFromJson(*value.asObject(), where); });
}

}

class PlatformTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void questions();
    void writesInDockersOrder();
    void leavesOutWhatIsEmpty();
    void readsBackWhatItWrites();
    void refuses_data();
    void refuses();
    void countsFindings();
};

void PlatformTest::names_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fullName");
    const auto row = [](const QByteArray &json, const QString &name, const QString &full) {
        QTest::newRow(json.constData()) << json << name << full;
    };
    row(R"({"os":"linux","architecture":"amd64"})", u"linux/amd64"_s, u"linux/amd64"_s);
    row(R"({"os":"linux","architecture":"arm","variant":"v7"})", u"linux/arm/v7"_s,
        u"linux/arm/v7"_s);
    row(R"({"os":"windows","architecture":"amd64","os.version":"10.0.17763.1757"})",
        u"windows/amd64"_s, u"windows/amd64 10.0.17763.1757"_s);
    row(R"({"os":"linux"})", u"linux/?"_s, u"linux/?"_s);
    row(R"({"architecture":"arm64"})", u"?/arm64"_s, u"?/arm64"_s);
    row(R"({})", QString(), QString());
    row(R"({"os.version":"10.0.1"})", QString(), u"10.0.1"_s);
}

void PlatformTest::names()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, name);
    QFETCH(QString, fullName);
    const auto platform = fromJson(json);
    QVERIFY(platform);
    QCOMPARE(platform->name(), name);
    QCOMPARE(platform->fullName(), fullName);
}

void PlatformTest::questions()
{
    Platform platform;
    QVERIFY(platform.isEmpty());
    QVERIFY(!platform.isUnknown());
    platform.os = u"unknown"_s;
    QVERIFY(!platform.isUnknown());
    platform.architecture = u"unknown"_s;
    QVERIFY(platform.isUnknown());
    QVERIFY(!platform.isEmpty());
    QVERIFY(!platform.isWindows());
    platform.os = u"windows"_s;
    QVERIFY(platform.isWindows());
    Platform extraOnly;
    extraOnly.extra.append(u"x"_s, qint64(1));
    QVERIFY(!extraOnly.isEmpty());
}

void PlatformTest::writesInDockersOrder()
{
    Platform platform;
    platform.os = u"windows"_s;
    platform.architecture = u"amd64"_s;
    platform.variant = u"v2"_s;
    platform.osVersion = u"10.0.20348.1"_s;
    platform.osFeatures = {u"win32k"_s};
    platform.features = {u"sse4"_s, u"aes"_s};
    platform.extra.append(u"vendor"_s, u"x"_s);
    QCOMPARE(json::write(toJson(platform)),
        R"({"architecture":"amd64","os":"windows","os.version":"10.0.20348.1",)"
        R"("os.features":["win32k"],"variant":"v2","features":["sse4","aes"],"vendor":"x"})"_ba);
}

void PlatformTest::leavesOutWhatIsEmpty()
{
    Platform platform;
    QCOMPARE(json::write(toJson(platform)), "{}"_ba);
    platform.os = u"linux"_s;
    QCOMPARE(json::write(toJson(platform)), R"({"os":"linux"})"_ba);
}

void PlatformTest::readsBackWhatItWrites()
{
    const auto platform = fromJson(
        R"({"os":"windows","architecture":"amd64","os.version":"10.0.17763.1","features":["a"],)"
        R"("os.features":["win32k"],"variant":"v1","x-number":1e3,"x-list":[null]})");
    QVERIFY(platform);
    QCOMPARE(platform->extra.members().size(), 2);
    const auto again = platformFromJson(toJson(*platform));
    QVERIFY(again);
    QCOMPARE(*again, *platform);
}

void PlatformTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("message");
    const auto row = [](const QByteArray &json, const QString &where, const QString &message) {
        QTest::newRow(json.constData()) << json << where << message;
    };
    row(R"({"os":5})", u"/p/os"_s, u"/p/os must be a string, but is a number."_s);
    row(R"({"architecture":["amd64"]})", u"/p/architecture"_s,
        u"/p/architecture must be a string, but is a list."_s);
    row(R"({"os.version":{}})", u"/p/os.version"_s,
        u"/p/os.version must be a string, but is an object."_s);
    row(R"({"variant":true})", u"/p/variant"_s,
        u"/p/variant must be a string, but is true or false."_s);
    row(R"({"os.features":"win32k"})", u"/p/os.features"_s,
        u"/p/os.features must be a list, but is a string."_s);
    row(R"({"features":["a",7]})", u"/p/features/1"_s,
        u"/p/features/1 must be a string, but is a number."_s);
    row(R"({"OS":"linux"})", u"/p/OS"_s,
        u"The document is ambiguous: some programs read /p/OS as \"os\"."_s);
}

void PlatformTest::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    QFETCH(QString, message);
    const auto platform = fromJson(json, u"/p"_s);
    QVERIFY(!platform);
    QCOMPARE(platform.error().kind, ErrorKind::BadDocument);
    QCOMPARE(platform.error().where, where);
    QCOMPARE(platform.error().message, message);
}

void PlatformTest::countsFindings()
{
    QVERIFY(fromJson(R"({"os":1,"variant":2})")
            .error()
            .message.endsWith(u"One more problem was found."_s));
    QVERIFY(fromJson(R"({"os":1,"variant":2,"features":[3,4]})")
            .error()
            .message.endsWith(u"3 more problems were found."_s));
}

QTEST_GUILESS_MAIN(PlatformTest)
#include "tst_platform.moc"
