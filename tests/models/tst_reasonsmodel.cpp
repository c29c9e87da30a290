// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/reasonsmodel.h"
#include "ui/models/rowverdict.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using models::ReasonsModel;
using models::VerdictState;

namespace {

match::Subject list(const QStringList &specs)
{
    match::Subject subject;
    for (const QString &spec : specs)
        subject.entries.append({match::parseHost(spec).value().platform, {}, {}});
    return subject;
}

match::Verdict ask(const QString &host, const match::Subject &subject)
{
    const match::Host known = match::parseHost(host).value();
    return match::judge(match::clientChoice(known.client).value(), known, subject);
}

QStringList texts(const ReasonsModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const QString place = index.data(ReasonsModel::PlaceRole).toString();
        const QString second = index.data(models::SecondaryTextRole).toString();
        const bool isTitle = index.data(models::KindRole).toInt() == ReasonsModel::Title;
        const QStringList parts = isTitle ? QStringList {index.data().toString(), second}
                                          : QStringList {place, index.data().toString()};
        all.append(parts.join(u' ').trimmed());
    }
    return all;
}

const QStringList Pause {u"linux/amd64"_s, u"linux/arm/v7"_s, u"windows/amd64:10.0.17763.1757"_s,
    u"windows/amd64:10.0.18362.1256"_s, u"windows/amd64:10.0.26100.1"_s, u"unknown/unknown"_s};

}

class ReasonsModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEntryHasItsPlaceInAGroup()
    {
        ReasonsModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setVerdict(list(Pause), ask(u"windows-server-2022"_s, list(Pause)));
        QCOMPARE(texts(model),
            (QStringList {u"Chosen"_s, u"#3 windows/amd64"_s, u"Would do for the pull 1"_s,
                u"#4 windows/amd64"_s, u"Rejected 3"_s, u"#1 linux/amd64"_s, u"#2 linux/arm/v7"_s,
                u"#5 windows/amd64"_s, u"Attestations, no images 1"_s, u"#6 unknown/unknown"_s}));
        QCOMPARE(model.rowOf(2), 1);
        QCOMPARE(model.rowOf(5), 9);
        QCOMPARE(model.rowOf(-1), -1);
        QCOMPARE(model.rowOf(6), -1);
    }

    void saysWhy()
    {
        ReasonsModel model;
        const match::Verdict verdict = ask(u"windows-server-2022"_s, list(Pause));
        model.setVerdict(list(Pause), verdict);
        const QModelIndex chosen = model.index(1);
        QCOMPARE(chosen.data(models::VerdictRole).toInt(), int(VerdictState::CannotStart));
        QCOMPARE(chosen.data(models::IconNameRole).toString(), u"verdict-cannot-start"_s);
        QCOMPARE(chosen.data(ReasonsModel::VersionRole).toString(), u"10.0.17763.1757"_s);
        QCOMPARE(chosen.data(ReasonsModel::EntryRole).toInt(), 2);
        QCOMPARE(chosen.data(models::SecondaryTextRole).toString(), verdict.entries[2].sentence);
        QCOMPARE(chosen.data(Qt::AccessibleTextRole).toString(),
            u"#3 windows/amd64 10.0.17763.1757 chosen, cannot start: "_s
                + verdict.entries[2].sentence);
        QCOMPARE(
            model.index(2).data(Qt::AccessibleTextRole).toString(), u"Would do for the pull 1"_s);
        QVERIFY(chosen.flags() & Qt::ItemIsSelectable);
        QVERIFY(!(model.index(0).flags() & Qt::ItemIsSelectable));
    }

    void textFromOutsideIsMadeVisible()
    {
        match::Subject subject = list({u"linux/amd64"_s});
        subject.entries[0].platform->osVersion = u"10\u202E"_s;
        ReasonsModel model;
        model.setVerdict(subject, ask(u"linux-amd64"_s, subject));
        QCOMPARE(model.index(1).data(ReasonsModel::VersionRole).toString(), u"10<U+202E>"_s);
        QVERIFY(!model.index(1).data(Qt::AccessibleTextRole).toString().contains(u'\u202E'));
    }

    void aSingleImageHasNoPlace()
    {
        match::Subject subject;
        subject.isSingle = true;
        subject.entries = {{{}, {}, match::parseHost(u"linux/amd64"_s).value().platform}};
        ReasonsModel model;
        model.setVerdict(subject, ask(u"linux-amd64"_s, subject));
        QCOMPARE(texts(model), (QStringList {u"Chosen"_s, u"linux/amd64"_s}));
    }

    // The selection of a view stays while a list is edited, as long as rows stay where they are.
    void rowsThatStayAreOnlyChanged()
    {
        ReasonsModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QStringList specs = Pause;
        model.setVerdict(list(specs), ask(u"windows-server-2022"_s, list(specs)));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setVerdict(list(specs), ask(u"windows-server-2022"_s, list(specs)));
        QCOMPARE(changes.size(), 0);
        specs[1] = u"linux/arm/v6"_s;
        model.setVerdict(list(specs), ask(u"windows-server-2022"_s, list(specs)));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0][0].toModelIndex().row(), 6);
        specs[3] = u"windows/amd64:10.0.20348.1"_s;
        model.setVerdict(list(specs), ask(u"windows-server-2022"_s, list(specs)));
        model.setVerdict(list(specs), ask(u"linux-amd64"_s, list(specs)));
        QVERIFY(resets.size() >= 1);
        QCOMPARE(texts(model)[1], u"#1 linux/amd64"_s);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(ReasonsModelTest)
#include "tst_reasonsmodel.moc"
