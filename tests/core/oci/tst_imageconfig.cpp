// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/image.h"
#include "tests/core/oci/testdata.h"

#include <QTest>
#include <QTimeZone>

using namespace waybill;
using namespace waybill::oci;
using namespace Qt::StringLiterals;

class ImageConfigTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linuxImage();
    void windowsImage();
    void dates_data();
    void dates();
    void almostNothing();
    void refuses_data();
    void refuses();
};

void ImageConfigTest::linuxImage()
{
    const QByteArray bytes = testdata::file(u"documents/config-linux.json"_s);
    const auto config = parseConfig(bytes);
    QVERIFY2(config, qUtf8Printable(testdata::complaint(config)));
    QCOMPARE(config->bytes, bytes);
    QCOMPARE(config->platform.name(), u"linux/arm/v7"_s);
    QVERIFY(config->platform.extra.isEmpty());
    QCOMPARE(config->created,
        QDateTime(QDate(2021, 2, 9), QTime(17, 4, 12, 123), QTimeZone(QTimeZone::UTC)));
    QCOMPARE(config->author, u"SIG Node"_s);
    QCOMPARE(config->diffIds.size(), 2);
    QCOMPARE(config->history.size(), 2);
    QVERIFY(config->history.at(0).emptyLayer);
    QCOMPARE(config->history.at(0).comment, u"buildkit.dockerfile.v0"_s);
    QVERIFY(!config->history.at(1).emptyLayer);
    QCOMPARE(config->history.at(1).createdBy, u"ADD bin/pause /pause # buildkit"_s);
    QCOMPARE(config->history.at(1).created,
        QDateTime(QDate(2021, 2, 9), QTime(17, 4, 12), QTimeZone(QTimeZone::UTC)));
    QCOMPARE(config->runtime.members().size(), 5);
    // Old images really have labels that differ only in case.
    QCOMPARE(config->runtime.find(u"Labels")->asObject()->members().size(), 2);
}

void ImageConfigTest::windowsImage()
{
    const auto config = parseConfig(testdata::file(u"documents/config-windows.json"_s));
    QVERIFY2(config, qUtf8Printable(testdata::complaint(config)));
    QCOMPARE(config->platform.fullName(), u"windows/amd64 10.0.17763.1757"_s);
    QCOMPARE(config->platform.osFeatures, QStringList {u"win32k"_s});
    QVERIFY(config->history.isEmpty());
    QVERIFY(config->runtime.isEmpty());
    QVERIFY(config->author.isEmpty());
}

void ImageConfigTest::dates_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QDateTime>("date");
    const QTimeZone utc(QTimeZone::UTC);
    const QDateTime noon(QDate(2026, 1, 5), QTime(12, 0), utc);
    QTest::newRow("UTC") << R"("2026-01-05T12:00:00Z")"_ba << noon;
    QTest::newRow("offset") << R"("2026-01-05T07:30:00-04:30")"_ba << noon;
    QTest::newRow("nanoseconds") << R"("2026-01-05T12:00:00.000000001Z")"_ba << noon;
    QTest::newRow("epoch") << R"("1970-01-01T00:00:00Z")"_ba
                           << QDateTime(QDate(1970, 1, 1), QTime(0, 0), utc);
    const QDateTime unknown;
    QTest::newRow("Go's zero time") << R"("0001-01-01T00:00:00Z")"_ba << unknown;
    QTest::newRow("before year 0") << R"("-0001-11-30T00:00:00Z")"_ba << unknown;
    QTest::newRow("year 99999") << R"("99999-01-01T00:00:00Z")"_ba << unknown;
    QTest::newRow("30 February") << R"("2026-02-30T00:00:00Z")"_ba << unknown;
    QTest::newRow("text") << R"("yesterday")"_ba << unknown;
    QTest::newRow("empty") << R"("")"_ba << unknown;
    QTest::newRow("number") << "1700000000"_ba << unknown;
    QTest::newRow("null") << "null"_ba << unknown;
    QTest::newRow("object") << "{}"_ba << unknown;
}

void ImageConfigTest::dates()
{
    QFETCH(QByteArray, json);
    QFETCH(QDateTime, date);
    const QByteArray bytes = "{\"created\":" + json + ",\"history\":[{\"created\":" + json + "}]}";
    const auto config = parseConfig(bytes);
    QVERIFY2(config, qUtf8Printable(testdata::complaint(config)));
    QCOMPARE(config->created, date);
    QCOMPARE(config->created.isValid(), date.isValid());
    QCOMPARE(config->history.at(0).created, date);
}

void ImageConfigTest::almostNothing()
{
    const auto config = parseConfig("{}");
    QVERIFY(config);
    QVERIFY(config->platform.isEmpty());
    QVERIFY(!config->created.isValid());
    QVERIFY(config->diffIds.isEmpty());
}

void ImageConfigTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("says");
    const auto row = [](const QByteArray &json, const QString &where, const QString &says) {
        QTest::newRow(json.constData()) << json << where << says;
    };
    row("[]", QString(), u"The document is a list, not an image configuration."_s);
    row("{", u"byte 1"_s, u"cut off"_s);
    row(R"({"os":1})", u"/os"_s, u"/os must be a string, but is a number."_s);
    row(R"({"os.features":{}})", u"/os.features"_s, u"must be a list, but is an object."_s);
    row(R"({"OS":"linux"})", u"/OS"_s, u"some programs read /OS as \"os\"."_s);
    row(R"({"os":"linux","Os":"windows"})", QString(), u"it has both \"os\" and \"Os\"."_s);
    row(R"({"rootfs":[]})", u"/rootfs"_s, u"/rootfs must be an object, but is a list."_s);
    row(R"({"rootfs":{"diff_ids":[1]}})", u"/rootfs/diff_ids/0"_s, u"must be a string"_s);
    row(R"({"config":"x"})", u"/config"_s, u"/config must be an object, but is a string."_s);
    row(R"({"history":{}})", u"/history"_s, u"/history must be a list, but is an object."_s);
    row(R"({"history":[{},7]})", u"/history/1"_s, u"must be an object, but is a number."_s);
    row(R"({"history":[{"created_by":[]}]})", u"/history/0/created_by"_s,
        u"must be a string, but is a list."_s);
}

void ImageConfigTest::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    QFETCH(QString, says);
    const auto config = parseConfig(json);
    QVERIFY(!config);
    QCOMPARE(config.error().kind, ErrorKind::BadDocument);
    QCOMPARE(config.error().where, where);
    QVERIFY2(config.error().message.contains(says), qUtf8Printable(config.error().message));
}

QTEST_GUILESS_MAIN(ImageConfigTest)
#include "tst_imageconfig.moc"
