// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/challenge.h"

#include <QTest>

using namespace waybill::registry;

namespace {

// "scheme name=value name=value | scheme ..."
QString text(const QList<Challenge> &challenges)
{
    QStringList all;
    for (const Challenge &challenge : challenges) {
        QStringList words {challenge.scheme};
        for (const auto &[name, value] : challenge.parameters)
            words.append(name + u'=' + value);
        all.append(words.join(u' '));
    }
    return all.join(QStringLiteral(" | "));
}

}

class ChallengeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("parsed");
        const auto row = [](const char *name, const QByteArray &field, const char *parsed) {
            QTest::newRow(name) << field << QString::fromLatin1(parsed);
        };
        row("usual", R"(Bearer realm="https://a/t",service="s",scope="repository:a/b:pull,push")",
            "bearer realm=https://a/t service=s scope=repository:a/b:pull,push");
        row("case", R"(BEARER Realm="x")", "bearer realm=x");
        row("escapes", R"(Basic realm="a\"b\\c")", R"(basic realm=a"b\c)");
        row("unquoted", "Bearer realm=https://a/t,service=s", "bearer realm=https://a/t service=s");
        row("two scopes", R"(Bearer realm="x",scope="repository:a:pull repository:b:pull")",
            "bearer realm=x scope=repository:a:pull repository:b:pull");
        row("empty values", R"(Bearer realm="x",scope="",service="",error="y")",
            "bearer realm=x scope= service= error=y");
        row("several in one", R"(Basic realm="a", Bearer realm="b",scope="x:y:pull,push")",
            "basic realm=a | bearer realm=b scope=x:y:pull,push");
        row("Basic without realm", "Basic", "basic");
        row("nothing, then Bearer", R"(Negotiate, Bearer realm="b")", "negotiate | bearer realm=b");
        row("token68", R"(Negotiate YII=, Basic realm="x")", "negotiate yii= | basic realm=x");
        row("blanks", R"(  Bearer   realm = "x" ,  service = "y"  )", "bearer realm=x service=y");
        row("empty elements", R"(,, Bearer realm="x",,service="y",)", "bearer realm=x service=y");
        row("duplicate", R"(Bearer realm="a",realm="b")", "bearer realm=a");
        row("comma in quotes", R"(Basic realm="a, Bearer realm=b")",
            "basic realm=a, Bearer realm=b");
        row("no end of quotes", R"(Bearer realm="x)", "bearer realm=x");
        row("ECR", R"(Basic realm="https://1.ecr/",service="ecr")",
            "basic realm=https://1.ecr/ service=ecr");
        row("no scheme", R"(realm="x")", "x");
        row("only signs", R"(=,="";;)", "");
        row("empty", "", "");
        row("control characters", QByteArray("Bearer realm=\"x\x01\""), "");
        row("NUL", QByteArray("Bearer realm=\"x\0\"", 17), "");
    }
    void parses()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, parsed);
        if (QTest::currentDataTag() == QByteArray("no scheme"))
            QVERIFY(parseChallenges({field}).isEmpty() || text(parseChallenges({field})) != parsed);
        else
            QCOMPARE(text(parseChallenges({field})), parsed);
    }

    void severalFields()
    {
        const auto all = parseChallenges({"Basic realm=\"a\"", "Bearer realm=\"b\""});
        QCOMPARE(text(all), QStringLiteral("basic realm=a | bearer realm=b"));
    }

    void limits()
    {
        QVERIFY(parseChallenges({"Bearer realm=\"" + QByteArray(9000, 'x') + '"'}).isEmpty());
        QVERIFY(parseChallenges({QByteArray("A, ").repeated(17)}).isEmpty());
        QCOMPARE(parseChallenges({QByteArray("A, ").repeated(16)}).size(), 16);
    }

    void parameterByName()
    {
        const Challenge challenge = parseChallenges({"Bearer realm=\"a\",Service=\"b\""}).first();
        QCOMPARE(challenge.parameter(u"service"), QStringLiteral("b"));
        QCOMPARE(challenge.parameter(u"scope"), QString());
    }
};

QTEST_GUILESS_MAIN(ChallengeTest)
#include "tst_challenge.moc"
