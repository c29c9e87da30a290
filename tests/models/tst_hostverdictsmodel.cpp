// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/hostverdictsmodel.h"
#include "ui/models/rowverdict.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using models::HostVerdictsModel;
using models::VerdictState;

namespace {

match::Coverage coverage(const QString &version)
{
    match::Subject subject;
    subject.entries = {
        {match::parseHost(u"windows/amd64:"_s.append(version)).value().platform, {}, {}}};
    QList<match::Asked> asked;
    for (const QString &id : {u"windows-server-2019"_s, u"windows-server-2022"_s, u"linux-amd64"_s})
        asked.append(match::asked(*match::preset(id)));
    return match::cover(subject, asked);
}

QStringList texts(const HostVerdictsModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row).data(Qt::AccessibleTextRole).toString());
    return all;
}

}

class HostVerdictsModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatEachHostDoes()
    {
        HostVerdictsModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setCoverage(coverage(u"10.0.17763.1757"_s));
        QCOMPARE(texts(model),
            (QStringList {u"Windows Server 2019: runs, takes #1"_s,
                u"Windows Server 2022: takes #1, cannot start it"_s,
                u"Linux, 64-bit PC: finds no entry"_s}));
        const QList<VerdictState> states {
            VerdictState::Chosen, VerdictState::CannotStart, VerdictState::Rejected};
        for (int row = 0; row < 3; ++row)
            QCOMPARE(model.index(row).data(models::VerdictRole).toInt(), int(states[row]));
        QCOMPARE(model.index(2).data(HostVerdictsModel::HostRole).toString(), u"linux-amd64"_s);
    }

    void theSameHostsKeepTheirRows()
    {
        HostVerdictsModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setCoverage(coverage(u"10.0.17763.1757"_s));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setCoverage(coverage(u"10.0.20348.1"_s));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(texts(model).first(), u"Windows Server 2019: finds no entry"_s);
        model.setCoverage({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(HostVerdictsModelTest)
#include "tst_hostverdictsmodel.moc"
