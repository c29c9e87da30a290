// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/arguments.h"

#include <QTest>

using namespace waybill::gui;
using namespace Qt::StringLiterals;
using waybill::ui::theme::Scheme;
using Task = Arguments::Task;

class ArgumentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingRunsTheWindow()
    {
        const Arguments arguments = parseArguments({});
        QCOMPARE(arguments.task, Task::Run);
        QVERIFY(arguments.open.isEmpty());
        QVERIFY(!arguments.scheme);
    }

    void everythingAtOnce()
    {
        const Arguments arguments =
            parseArguments({u"localhost:5001/samples/pause:3.4.1"_s, u"--registry"_s,
                u"localhost:5001"_s, u"--registry=localhost:5002"_s, u"--tour"_s, u"/tmp/tour"_s,
                u"--language"_s, u"de"_s, u"--color-scheme"_s, u"dark"_s, u"a b.waybill"_s});
        QCOMPARE(arguments.task, Task::Run);
        QCOMPARE(arguments.open,
            QStringList({u"localhost:5001/samples/pause:3.4.1"_s, u"a b.waybill"_s}));
        QCOMPARE(arguments.registries, QStringList({u"localhost:5001"_s, u"localhost:5002"_s}));
        QCOMPARE(arguments.tour, u"/tmp/tour"_s);
        QCOMPARE(arguments.language, u"de"_s);
        QCOMPARE(arguments.scheme, Scheme::Dark);
    }

    void afterTwoDashesEverythingIsAReference()
    {
        const Arguments arguments = parseArguments({u"--"_s, u"--registry"_s, u"-style"_s});
        QCOMPARE(arguments.task, Task::Run);
        QCOMPARE(arguments.open, QStringList({u"--registry"_s, u"-style"_s}));
    }

    void helpAndVersion()
    {
        const Arguments help = parseArguments({u"--help"_s});
        QCOMPARE(help.task, Task::Help);
        for (const auto &option :
            {u"--registry"_s, u"--tour"_s, u"--language"_s, u"--color-scheme"_s, u"--version"_s})
            QVERIFY2(help.message.contains(option), qPrintable(option));
        const Arguments version = parseArguments({u"--version"_s});
        QCOMPARE(version.task, Task::Version);
        QCOMPARE(version.message, u"waybill " WAYBILL_VERSION ""_s);
    }

    void misuse_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");

        // What Qt itself would take, and load plugins from.
        QTest::newRow("platform plugins")
            << QStringList {u"-platformpluginpath"_s, u"\\\\evil\\p"_s} << u"see waybill --help"_s;
        QTest::newRow("style") << QStringList {u"-style"_s, u"evil"_s} << u"see waybill --help"_s;
        QTest::newRow("unknown") << QStringList {u"--frobnicate"_s} << u"frobnicate"_s;
        QTest::newRow("no value") << QStringList {u"--registry"_s} << u"registry"_s;
        QTest::newRow("scheme") << QStringList {u"--color-scheme"_s, u"pink"_s} << u"pink"_s;
        QTest::newRow("tour alone") << QStringList {u"--tour"_s, u"x"_s} << u"--registry"_s;
    }
    void misuse()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const Arguments arguments = parseArguments(words);
        QCOMPARE(arguments.task, Task::Misuse);
        QVERIFY2(arguments.message.contains(says), qPrintable(arguments.message));
    }

    void qtSeesTheProgramsNameOnly()
    {
        char name[] = "waybill";
        char evil[] = "-platformpluginpath";
        char *argv[] {name, evil, nullptr};
        QtArguments own(argv);
        QCOMPARE(own.count(), 1);
        QCOMPARE(own.values()[0], name);
        QCOMPARE(own.values()[1], nullptr);
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
