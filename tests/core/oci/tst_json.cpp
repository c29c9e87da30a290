// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/json.h"

#include <QRandomGenerator>
#include <QTest>

#include <clocale>

using namespace waybill;
using namespace waybill::oci;
using namespace Qt::StringLiterals;

namespace {

QByteArray nested(int depth, const QByteArray &open, const QByteArray &close)
{
    return open.repeated(depth) + '0' + close.repeated(depth);
}

// Values of all kinds, never deeper than the parser takes.
class Generator {
public:
    explicit Generator(quint32 seed) : m_random(seed) { }

    json::Value value(int depth = 0)
    {
        switch (m_random.bounded(depth < 6 ? 7 : 5)) {
        case 0:
            return json::Null {};
        case 1:
            return m_random.bounded(2) == 1;
        case 2:
            return json::Value(qint64(m_random.generate64()));
        case 3:
            return json::Number {"-12.50e+3"_ba};
        case 4:
            return string();
        case 5:
            return array(depth);
        default:
            return object(depth);
        }
    }

private:
    QString string()
    {
        static const QStringList Pieces {u"a"_s, u"\""_s, u"\\"_s, u"/"_s, u"\n"_s, u"\u0001"_s,
            u"\u007F"_s, u"\u00E9"_s, u"\u2028"_s, u"\U0001F40B"_s, u"<&>"_s, u"%1"_s};
        QString result;
        for (quint32 left = m_random.bounded(8U); left > 0; --left)
            result += Pieces.at(m_random.bounded(int(Pieces.size())));
        return result;
    }
    json::Array array(int depth)
    {
        json::Array result;
        for (quint32 left = m_random.bounded(5U); left > 0; --left)
            result.append(value(depth + 1));
        return result;
    }
    json::Object object(int depth)
    {
        json::Object result;
        for (quint32 left = m_random.bounded(20U); left > 0; --left)
            result.append(QString::number(left) + string(), value(depth + 1));
        return result;
    }

    QRandomGenerator m_random;
};

}

class JsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderAndValues();
    void numbers_data();
    void numbers();
    void numbersInAnotherLocale();
    void refuses_data();
    void refuses();
    void keysOfFreeMapsKeepTheirCase();
    void largeObjectsFindTwinsToo();
    void depthLimit_data();
    void depthLimit();
    void hostileDepthEndsCleanly_data();
    void hostileDepthEndsCleanly();
    void everyTruncationIsRefused();
    void objectMembers();
    void typeNames();
    void writes_data();
    void writes();
    void writtenValuesReadBack();
    void parsesALargeIndex();
    void pointerSteps();
};

void JsonTest::keepsOrderAndValues()
{
    const auto value = json::parse(R"({"z":[1,"two",null,true],"a":{"b":false},"m":"\u00e9\n"})");
    QVERIFY(value);
    const json::Object *object = value->asObject();
    QVERIFY(object);
    QCOMPARE(object->members().size(), 3);
    QCOMPARE(object->members().at(0).key, u"z"_s);
    QCOMPARE(object->members().at(1).key, u"a"_s);
    const json::Array *array = object->find(u"z")->asArray();
    QVERIFY(array);
    QCOMPARE(array->size(), 4);
    QCOMPARE(array->at(0).asNumber()->toInteger(), 1);
    QCOMPARE(*array->at(1).asString(), u"two"_s);
    QVERIFY(array->at(2).isNull());
    QVERIFY(*array->at(3).asBool());
    QVERIFY(!*object->find(u"a")->asObject()->find(u"b")->asBool());
    QCOMPARE(*object->find(u"m")->asString(), u"\u00E9\n"_s);
}

void JsonTest::numbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<qint64>("whole");
    const auto whole = [](const QByteArray &text, qint64 number) {
        QTest::newRow(text.constData()) << text << true << number;
    };
    const auto other = [](const QByteArray &text) {
        QTest::newRow(text.constData()) << text << false << qint64(0);
    };
    whole("0", 0);
    whole("-0", 0);
    whole("-1", -1);
    whole("9007199254740993", 9007199254740993);
    whole("9223372036854775807", std::numeric_limits<qint64>::max());
    whole("-9223372036854775808", std::numeric_limits<qint64>::min());
    other("9223372036854775808");
    other("18446744073709551615");
    other("18446744073709551616");
    other("123456789012345678901234567890");
    other("1e3");
    other("5.0");
    other("-1.25E-7");
}

void JsonTest::numbers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isWhole);
    QFETCH(qint64, whole);
    const auto value = json::parse(text);
    QVERIFY(value);
    QVERIFY(value->asNumber());
    QCOMPARE(value->asNumber()->text, text);
    QCOMPARE(value->asNumber()->toInteger(), isWhole ? std::optional(whole) : std::nullopt);
    QCOMPARE(json::write(*value), text);
}

void JsonTest::numbersInAnotherLocale()
{
    if (!std::setlocale(LC_NUMERIC, "de_DE.UTF-8"))
        std::setlocale(LC_NUMERIC, "C"); // the locale is not installed: the check still has to hold
    const auto value = json::parse("[1.5,-2.25e1]");
    std::setlocale(LC_NUMERIC, "C");
    QVERIFY(value);
    QCOMPARE(json::write(*value), "[1.5,-2.25e1]"_ba);
}

void JsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &says,
                         const QString &where) { QTest::newRow(name) << bytes << says << where; };
    row("empty", "", u"The document is empty."_s, {});
    row("blanks", "  \n", u"cut off: it ends after 3 bytes"_s, u"byte 3"_s);
    row("BOM", "\xEF\xBB\xBF{}", u"byte order mark"_s, u"byte 0"_s);
    row("UTF-16 LE", QByteArray("\xFF\xFE{\0}\0", 6), u"UTF-16"_s, u"byte 0"_s);
    row("UTF-16 BE", QByteArray("\xFE\xFF\0{\0}", 6), u"UTF-16"_s, u"byte 0"_s);
    row("UTF-16 without BOM", QByteArray("{\0}\0", 4), u"NUL"_s, u"byte 1"_s);
    row("NUL after the end", QByteArray("{}\0", 3), u"NUL byte (at byte 2)"_s, u"byte 2"_s);
    row("NUL in a string", QByteArray("[\"a\0b\"]", 7), u"NUL"_s, u"byte 3"_s);
    row("escaped NUL", R"({"a":["x\u0000y"]})", u"U+0000 in a string"_s, u"/a"_s);
    row("escaped NUL in a key", R"({"a":{"x\u0000y":1}})", u"U+0000 in the name"_s, u"/a"_s);
    row("bad UTF-8", "[\"a\xFF\"]", u"not valid UTF-8 (at byte 3)"_s, u"byte 3"_s);
    row("overlong UTF-8", "[\"\xC0\xAF\"]", u"not valid UTF-8"_s, u"byte 2"_s);
    row("surrogate as UTF-8", "[\"\xED\xA0\x80\"]", u"not valid UTF-8"_s, u"byte 3"_s);
    row("bad UTF-8 after a syntax error", "[} \xFF", u"not valid JSON (at byte 1)"_s, u"byte 1"_s);
    row("high surrogate alone", R"(["\ud800"])", u"half of a surrogate pair"_s, u"byte 8"_s);
    row("high before another letter", R"(["\ud800\u0041"])", u"half of a surrogate pair"_s,
        u"byte 13"_s);
    row("low surrogate alone", R"(["\udc00"])", u"half of a surrogate pair"_s, u"byte 7"_s);
    row("low surrogate in a key", R"({"\udc00":1})", u"half of a surrogate pair"_s, u"byte 7"_s);
    row("trailing text", "{} x", u"not valid JSON (at byte 3)"_s, u"byte 3"_s);
    row("second document", "{}{}", u"not valid JSON (at byte 2)"_s, u"byte 2"_s);
    row("trailing comma", "[1,]", u"not valid JSON (at byte 3)"_s, u"byte 3"_s);
    row("comment", "{/* */}", u"not valid JSON (at byte 1)"_s, u"byte 1"_s);
    row("single quotes", "{'a':1}", u"not valid JSON (at byte 1)"_s, u"byte 1"_s);
    row("control character", "[\"a\nb\"]", u"not valid JSON (at byte 3)"_s, u"byte 3"_s);
    row("leading zero", "[01]", u"not valid JSON (at byte 2)"_s, u"byte 2"_s);
    row("plus sign", "[+1]", u"not valid JSON (at byte 1)"_s, u"byte 1"_s);
    row("NaN", "[NaN]", u"not valid JSON (at byte 1)"_s, u"byte 1"_s);
    row("HTML", "<!DOCTYPE html>", u"not valid JSON (at byte 0)"_s, u"byte 0"_s);
    row("too large a number", "[1e999]", u"number that is too large"_s, u"byte 5"_s);
    row("cut off", R"({"a":[1,)", u"cut off: it ends after 8 bytes"_s, u"byte 8"_s);
    row("twice at the top", R"({"a":1,"b":2,"a":1})", u"it has the member \"a\" twice."_s, {});
    row("twice below", R"({"manifests":[{},{"digest":"a","digest":"b"}]})",
        u"The document is ambiguous: it has the member \"digest\" twice (at /manifests/1)."_s,
        u"/manifests/1"_s);
    row("twice by an escape", R"({"a":1,"\u0061":2})", u"\"a\" twice"_s, {});
    row("differ in case", R"({"x":{"Digest":1,"digest":2}})",
        u"it has both \"Digest\" and \"digest\" (at /x)."_s, u"/x"_s);
    row("differ by the long s", R"({"manifests":1,"manifest\u017f":2})", u"it has both"_s, {});
    row("differ by the Kelvin sign", R"({"k":1,"\u212a":2})", u"it has both"_s, {});
    row("pointer escapes", R"({"a/b~":{"x":1,"x":2}})", u"(at /a~1b~0)"_s, u"/a~1b~0"_s);
    row("invisible key", R"({"a\u202e":1,"a\u202e":2})", u"\"a<U+202E>\" twice"_s, {});
    row("annotation twice", R"({"annotations":{"a":"1","a":"2"}})", u"\"a\" twice"_s,
        u"/annotations"_s);
}

void JsonTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    QFETCH(QString, where);
    const auto value = json::parse(bytes);
    QVERIFY(!value);
    QCOMPARE(value.error().kind, ErrorKind::BadDocument);
    QVERIFY2(value.error().message.contains(says), qUtf8Printable(value.error().message));
    QCOMPARE(value.error().where, where);
}

void JsonTest::keysOfFreeMapsKeepTheirCase()
{
    QVERIFY(json::parse(R"({"config":{"Labels":{"name":"a","Name":"b"}}})"));
    QVERIFY(json::parse(R"({"manifests":[{"annotations":{"a":"1","A":"2"}}]})"));
    // Not a map by that name, and what lies inside a map's value, follow the rule.
    QVERIFY(!json::parse(R"({"labels":{"name":"a","Name":"b"}})"));
    QVERIFY(!json::parse(R"({"Labels":{"x":{"name":"a","Name":"b"}}})"));
    QVERIFY(!json::parse(R"({"Labels":[{"name":"a","Name":"b"}]})"));
}

void JsonTest::largeObjectsFindTwinsToo()
{
    QByteArray members;
    for (int i = 0; i < 20000; ++i)
        members += "\"key" + QByteArray::number(i) + "\":0,";
    const auto withLast = [&members](const char *key) {
        return QByteArray('{' + members + '"' + key + "\":0}");
    };
    QVERIFY(json::parse(withLast("other")));
    const auto twice = json::parse(withLast("key77"));
    QVERIFY(!twice);
    QVERIFY(twice.error().message.contains(u"\"key77\" twice"_s));
    const auto otherCase = json::parse(withLast("KEY19999"));
    QVERIFY(!otherCase);
    QVERIFY(otherCase.error().message.contains(u"both \"key19999\" and \"KEY19999\""_s));
    const QByteArray inFreeMap = "{\"annotations\":" + withLast("KEY19999") + '}';
    QVERIFY(json::parse(inFreeMap));
}

void JsonTest::depthLimit_data()
{
    QTest::addColumn<QByteArray>("open");
    QTest::addColumn<QByteArray>("close");
    QTest::newRow("lists") << "["_ba << "]"_ba;
    QTest::newRow("objects") << "{\"a\":"_ba << "}"_ba;
}

void JsonTest::depthLimit()
{
    QFETCH(QByteArray, open);
    QFETCH(QByteArray, close);
    QVERIFY(json::parse(nested(json::MaxDepth, open, close)));
    const auto deeper = json::parse(nested(json::MaxDepth + 1, open, close));
    QVERIFY(!deeper);
    QVERIFY(deeper.error().message.contains(u"nested more than 64 levels deep"_s));
    QVERIFY(json::parse(nested(3, open, close), 3));
    QVERIFY(!json::parse(nested(4, open, close), 3));
}

void JsonTest::hostileDepthEndsCleanly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("lists") << nested(100000, "[", "]");
    QTest::newRow("objects") << nested(100000, "{\"a\":", "}");
    QTest::newRow("never closed") << QByteArray(100000, '[');
}

void JsonTest::hostileDepthEndsCleanly()
{
    QFETCH(QByteArray, bytes);
    const auto value = json::parse(bytes);
    QVERIFY(!value);
    QCOMPARE(value.error().kind, ErrorKind::BadDocument);
    QVERIFY(value.error().message.contains(u"64 levels"_s));
    QVERIFY(value.error().where.size() <= 200);
}

void JsonTest::everyTruncationIsRefused()
{
    const QByteArray whole = R"({"a":[1,-2.5,"\u00e9\ud83d\udc0b"],"b":{"c":null,"d":true}})";
    QVERIFY(json::parse(whole));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto value = json::parse(whole.first(length));
        QVERIFY2(!value, whole.first(length).constData());
        QCOMPARE(value.error().kind, ErrorKind::BadDocument);
    }
}

void JsonTest::objectMembers()
{
    json::Object object;
    QVERIFY(object.isEmpty());
    object.append(u"a"_s, qint64(1));
    object.append(u"b"_s, qint64(2));
    object.set(u"a", u"one"_s);
    object.set(u"c", json::Null {});
    QCOMPARE(json::write(object), R"({"a":"one","b":2,"c":null})"_ba);
    object.remove(u"b");
    object.remove(u"nothing");
    QCOMPARE(json::write(object), R"({"a":"one","c":null})"_ba);
    QVERIFY(!object.find(u"b"));
    QVERIFY(!object.find(u"A"));
}

void JsonTest::typeNames()
{
    QCOMPARE(json::Value().typeName(), u"null"_s);
    QCOMPARE(json::Value(true).typeName(), u"true or false"_s);
    QCOMPARE(json::Value(qint64(1)).typeName(), u"a number"_s);
    QCOMPARE(json::Value(u"x"_s).typeName(), u"a string"_s);
    QCOMPARE(json::Value(json::Array {}).typeName(), u"a list"_s);
    QCOMPARE(json::Value(json::Object {}).typeName(), u"an object"_s);
}

void JsonTest::writes_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("indent");
    QTest::addColumn<QByteArray>("output");
    const QByteArray spread = R"({ "a" : [ 1 , { } , [ ] ] , "b" : { "c" : "d" } })";
    QTest::newRow("one line") << spread << 0 << R"({"a":[1,{},[]],"b":{"c":"d"}})"_ba;
    QTest::newRow("two blanks")
        << spread << 2
        << "{\n  \"a\": [\n    1,\n    {},\n    []\n  ],\n  \"b\": {\n    \"c\": \"d\"\n  }\n}"_ba;
    QTest::newRow("three blanks") << R"({"a":[1,2]})"_ba << 3
                                  << "{\n   \"a\": [\n      1,\n      2\n   ]\n}"_ba;
    QTest::newRow("must be escaped")
        << R"(["\"\\\b\f\n\r\t\u0001\u001f"])"_ba << 0 << R"(["\"\\\b\f\n\r\t\u0001\u001f"])"_ba;
    QTest::newRow("need not be escaped") << R"(["\/<>&\u007f\u00e9\u2028\ud83d\udc0b"])"_ba << 0
                                         << "[\"/<>&\x7F\xC3\xA9\xE2\x80\xA8\xF0\x9F\x90\x8B\"]"_ba;
    QTest::newRow("scalar") << " null "_ba << 2 << "null"_ba;
}

void JsonTest::writes()
{
    QFETCH(QByteArray, input);
    QFETCH(int, indent);
    QFETCH(QByteArray, output);
    const auto value = json::parse(input);
    QVERIFY(value);
    QCOMPARE(json::write(*value, indent), output);
}

void JsonTest::writtenValuesReadBack()
{
    Generator generator(20260101);
    for (int round = 0; round < 150; ++round) {
        const json::Value value = generator.value();
        for (const int indent : {0, 2, 3}) {
            const QByteArray bytes = json::write(value, indent);
            const auto back = json::parse(bytes);
            QVERIFY2(back, bytes.constData());
            QVERIFY2(*back == value, bytes.constData());
            QCOMPARE(json::write(*back, indent), bytes);
        }
    }
}

void JsonTest::parsesALargeIndex()
{
    const QByteArray entry = R"({"mediaType":"application/vnd.oci.image.manifest.v1+json",)"
                             R"("digest":"sha256:)"
        + QByteArray(64, 'a')
        + R"(","size":1234,"platform":{"architecture":"amd64","os":"windows",)"
          R"("os.version":"10.0.17763.1757"},"annotations":{"a":"b"}})";
    QByteArray bytes = R"({"schemaVersion":2,"manifests":[)";
    for (int i = 0; i < 10000; ++i)
        bytes += (i > 0 ? "," : "") + entry;
    bytes += "]}";
    std::optional<Result<json::Value>> value;
    QBENCHMARK
    {
        value = json::parse(bytes);
    }
    QVERIFY(value->has_value());
    QCOMPARE(value->value().asObject()->find(u"manifests")->asArray()->size(), 10000);
}

void JsonTest::pointerSteps()
{
    QCOMPARE(json::pointerStep(u"size"), u"/size"_s);
    QCOMPARE(json::pointerStep(u"a/b~c"), u"/a~1b~0c"_s);
}

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
