// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/draft.h"
#include "core/compose/lint.h"
#include "core/compose/plan.h"
#include "tests/core/compose/items.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace waybill;
using namespace waybill::compose;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// tests/data/lint/RULE/NAME.waybill: a draft, with what the rule says about it as "expect".
QString folder()
{
    return QStringLiteral(WAYBILL_TEST_DATA "/lint");
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        return u"note"_s;
    }
    return {};
}

QString fieldName(const std::optional<edit::Field> &field)
{
    static const QStringList names {
        u"os"_s, u"architecture"_s, u"variant"_s, u"os.version"_s, u"os.features"_s};
    return field ? names.value(int(*field)) : QString();
}

QJsonObject asJson(const Problem &problem)
{
    QJsonArray fixes;
    for (const Fix &fix : problem.fixes)
        fixes += fix.label;
    QJsonObject json {{u"position"_s, problem.position},
        {u"severity"_s, severityName(problem.severity)}, {u"title"_s, problem.title},
        {u"fixes"_s, fixes}};
    if (problem.field)
        json.insert(u"field"_s, fieldName(problem.field));
    return json;
}

QList<Problem> problemsOf(const QString &rule, const Composition &composition)
{
    QList<Problem> problems = lint(composition);
    problems.removeIf([&](const Problem &problem) { return problem.rule != rule; });
    return problems;
}

bool isSame(const Problem &a, const Problem &b)
{
    return a.title == b.title && a.position == b.position && a.field == b.field;
}

}

class LintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fixtures_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("path");
        QDirIterator files(folder(), {u"*.waybill"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString name = QDir(folder()).relativeFilePath(path);
            QTest::newRow(qPrintable(name)) << name.section(u'/', 0, 0) << path;
        }
    }
    void fixtures()
    {
        QFETCH(QString, rule);
        QFETCH(QString, path);
        const QByteArray bytes = read(path);
        const auto composition = readDraft(bytes);
        QVERIFY2(composition, composition ? "" : qPrintable(composition.error().message));
        const QJsonArray expected = QJsonDocument::fromJson(bytes)[u"expect"_s].toArray();
        const bool isBad = path.section(u'/', -1).startsWith("bad"_L1);
        QCOMPARE(!expected.isEmpty(), isBad);

        const QList<Problem> problems = problemsOf(rule, *composition);
        QJsonArray found;
        for (const Problem &problem : problems)
            found += asJson(problem);
        QCOMPARE(QJsonDocument(found).toJson(), QJsonDocument(expected).toJson());
        for (const Problem &problem : problems) {
            QVERIFY(!problem.detail.isEmpty());
            for (const Fix &fix : problem.fixes) {
                const QList<Problem> left = problemsOf(rule, fix.apply(*composition));
                QVERIFY2(std::ranges::none_of(
                             left, [&](const Problem &other) { return isSame(problem, other); }),
                    qPrintable(fix.label));
            }
        }
    }

    void everyRuleHasAFixtureAndACleanTwin()
    {
        for (const Rule *rule : rules()) {
            if (rule->id == "too-large"_L1)
                continue; // made in aListCanBeTooLarge(): the file would have 4 MiB
            const QDir dir(folder() + u'/' + rule->id);
            QVERIFY2(!dir.entryList({u"bad*.waybill"_s}).isEmpty(), qPrintable(rule->id));
            QVERIFY2(!dir.entryList({u"clean*.waybill"_s}).isEmpty(), qPrintable(rule->id));
        }
    }

    void ruleIdsAreUnique()
    {
        QStringList ids;
        for (const Rule *rule : rules())
            ids += rule->id;
        QCOMPARE_GE(ids.size(), 15);
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void aListCanBeTooLarge()
    {
        const QString rule = u"too-large"_s;
        Composition list = listOf({linuxImage(u"a"_s)});
        const qint64 without = list.document().bytes.size();
        list.annotations = {{u"k"_s, u"v"_s}};
        const qint64 frame = list.document().bytes.size();
        list.annotations.first().second = QString(MaxListBytes - frame + 1, u'v');
        QCOMPARE_GT(frame, without);
        QCOMPARE(list.document().bytes.size(), MaxListBytes);
        QCOMPARE(problemsOf(rule, list).size(), 0);
        list.annotations.first().second += u'v';
        const QList<Problem> problems = problemsOf(rule, list);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().severity, Severity::Error);
        QCOMPARE(problems.first().position, -1);
        QVERIFY(!makePlan(list));
    }

    void anEmptyListIsNoProblem()
    {
        QVERIFY(lint(Composition {}).isEmpty());
        QVERIFY(lint(listOf({}, oci::IndexFormat::DockerList)).isEmpty());
    }

    void worstFirstThenInTheOrderOfTheList()
    {
        const Composition list = listOf(
            {image(u"a"_s, platform(u"linux"_s, u"arm64"_s, {}, u"v8"_s)), windowsImage(u"w1"_s),
                linuxImage(u"b"_s), linuxImage(u"c"_s), windowsImage(u"w2"_s)},
            oci::IndexFormat::DockerList);
        QStringList titles;
        for (const Problem &problem : lint(list))
            titles += problem.title;
        QCOMPARE(titles,
            (QStringList {u"#2 has no OS version"_s, u"#5 has no OS version"_s,
                u"#4 is for the same platform as #3"_s,
                u"#1 arm64 names its default variant, v8"_s}));
    }

    void knowsErrors()
    {
        QVERIFY(hasErrors(lint(listOf({windowsImage(u"w"_s)}))));
        QVERIFY(!hasErrors(lint(listOf({linuxImage(u"a"_s), linuxImage(u"b"_s)}))));
        QVERIFY(!hasErrors({}));
    }

    void namesPlacesAsTheDocumentHasThem()
    {
        Composition list =
            listOf({linuxImage(u"a"_s), attestation(u"A"_s, u"a"_s), windowsImage(u"w"_s)});
        QCOMPARE(placeName(list, 2), u"#3"_s);
        list.format = oci::IndexFormat::DockerList;
        QCOMPARE(placeName(list, 2), u"#2"_s);
    }
};

QTEST_GUILESS_MAIN(LintTest)
#include "tst_lint.moc"
