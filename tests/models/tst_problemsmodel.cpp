// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/problemsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using compose::Problem;
using compose::Severity;
using models::ProblemsModel;

namespace {

Problem problem(const QString &title, Severity severity = Severity::Warning, int position = 0)
{
    Problem result;
    result.rule = u"rule"_s;
    result.severity = severity;
    result.position = position;
    result.title = title;
    result.detail = u"Why "_s + title;
    return result;
}

QStringList titles(const ProblemsModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row).data().toString());
    return texts;
}

}

class ProblemsModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sayWhatIsWrong()
    {
        ProblemsModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        Problem one = problem(u"#7 has no OS\u202E version"_s, Severity::Error, 6);
        one.fixes = {{u"Use 10.0.19042.804"_s, {}}, {u"Remove"_s, {}}};
        model.setProblems({one, problem(u"b"_s, Severity::Note, -1)});
        const QModelIndex row = model.index(0);
        QCOMPARE(row.data().toString(), u"#7 has no OS<U+202E> version"_s);
        QCOMPARE(
            row.data(models::SecondaryTextRole).toString(), u"Why #7 has no OS<U+202E> version"_s);
        QCOMPARE(row.data(models::IconNameRole).toString(), u"error"_s);
        QCOMPARE(model.index(1).data(models::IconNameRole).toString(), u"info"_s);
        QCOMPARE(row.data(ProblemsModel::PositionRole).toInt(), 6);
        QCOMPARE(row.data(ProblemsModel::FixLabelsRole).toStringList(),
            (QStringList {u"Use 10.0.19042.804"_s, u"Remove"_s}));
        QCOMPARE(model.count(Severity::Error), 1);
        QCOMPARE(model.count(Severity::Warning), 0);
        QCOMPARE(model.count(Severity::Note), 1);
    }

    void changes_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("inserted");
        using L = QStringList;
        QTest::newRow("from nothing") << L {} << L {u"a"_s, u"b"_s} << 0 << 2;
        QTest::newRow("to nothing") << L {u"a"_s, u"b"_s} << L {} << 2 << 0;
        QTest::newRow("same") << L {u"a"_s, u"b"_s} << L {u"a"_s, u"b"_s} << 0 << 0;
        QTest::newRow("middle gone") << L {u"a"_s, u"b"_s, u"c"_s} << L {u"a"_s, u"c"_s} << 1 << 0;
        QTest::newRow("middle came") << L {u"a"_s, u"c"_s} << L {u"a"_s, u"b"_s, u"c"_s} << 0 << 1;
        QTest::newRow("one replaced")
            << L {u"a"_s, u"b"_s, u"c"_s} << L {u"a"_s, u"x"_s, u"c"_s} << 1 << 1;
        QTest::newRow("repeats") << L {u"a"_s, u"a"_s} << L {u"a"_s, u"a"_s, u"a"_s} << 0 << 1;
        QTest::newRow("all new") << L {u"a"_s} << L {u"x"_s, u"y"_s} << 1 << 2;
    }
    void changes()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        const auto problems = [](const QStringList &names) {
            QList<Problem> list;
            for (const QString &name : names)
                list.append(problem(name));
            return list;
        };
        ProblemsModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setProblems(problems(before));
        int removed = 0;
        int inserted = 0;
        connect(&model, &ProblemsModel::rowsRemoved, this,
            [&](const QModelIndex &, int first, int last) { removed += last - first + 1; });
        connect(&model, &ProblemsModel::rowsInserted, this,
            [&](const QModelIndex &, int first, int last) { inserted += last - first + 1; });
        model.setProblems(problems(after));
        QCOMPARE(titles(model), after);
        QTEST(removed, "removed");
        QTEST(inserted, "inserted");
    }

    // The words stay, but the function may hold another position: the new one must be used.
    void fixesAreAlwaysTheNewOnes()
    {
        ProblemsModel model;
        int called = 0;
        for (int i = 1; i <= 2; ++i) {
            Problem one = problem(u"a"_s);
            one.fixes = {{u"Fix"_s, [i, &called](const compose::Composition &list) {
                              called = i;
                              return list;
                          }}};
            model.setProblems({one});
        }
        model.problem(0).fixes[0].apply({});
        QCOMPARE(called, 2);
    }
};

QTEST_GUILESS_MAIN(ProblemsModelTest)
#include "tst_problemsmodel.moc"
