// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What can be taken away from the page of all hosts: lines, the matrix, pictures.

#include "tests/support/stallwatch.h"
#include "tests/ui/coveragefixture.h"

#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace waybill;
using namespace Qt::StringLiterals;
using test::pauseList;
using test::Scene;
using ui::CoverageView;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

}

class CoverageActionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void copiesTheRunLine_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("line");
        const QString image = u"localhost:5001/samples/pause:3.4.1"_s;
        QTest::newRow("docker") << u"linux-amd64"_s << QString() << u"docker run --rm "_s + image;
        QTest::newRow("hyper-v") << u"windows-server-2022"_s << QString()
                                 << u"docker run --rm --isolation=hyperv "_s + image;
        QTest::newRow("podman") << u"linux-amd64"_s << u"podman-5"_s
                                << u"podman run --rm "_s + image;
        QTest::newRow("nerdctl") << u"linux-amd64"_s << u"nerdctl-2"_s
                                 << u"nerdctl run --rm "_s + image;
        QTest::newRow("kubernetes")
            << u"linux-amd64"_s << u"kubernetes-2.2"_s << u"crictl pull "_s + image;
        QTest::newRow("cri-o") << u"linux-amd64"_s << u"cri-o"_s << u"crictl pull "_s + image;
        QTest::newRow("build") << u"linux-amd64"_s << u"docker-build"_s << QString();
        QTest::newRow("copy only") << u"linux-amd64"_s << u"crane-tool"_s << QString();
    }
    void copiesTheRunLine()
    {
        QFETCH(QString, host);
        QFETCH(QString, client);
        QFETCH(QString, line);
        const Scene s({host + u'\t' + client});
        QCOMPARE(s.find(u"copyRunLine"_s)->isEnabled(), !line.isEmpty());
        if (line.isEmpty())
            return;
        s.find<QPushButton>(u"copyRunLine"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), line);
    }

    void anotherClientFromTheMenu()
    {
        Scene s;
        s.choose(0, u"linux-amd64"_s);
        Q_EMIT s.view()->customContextMenuRequested({10, 10});
        auto *menu = s.page->findChild<QMenu *>(u"coverageMenu"_s);
        QVERIFY(menu);
        auto *clients = menu->findChild<QMenu *>(u"clientMenu"_s);
        QVERIFY(clients->findChild<QAction *>(u"docker-29-linux"_s)->isChecked());
        clients->findChild<QAction *>(u"podman-5"_s)->trigger();
        menu->close();
        QVERIFY(s.text(u"cellTitle"_s).contains("Podman 5"_L1));
        QVERIFY(s.world.settings.shownHosts().contains(u"linux-amd64\tpodman-5"_s));
    }

    void copiesTheMatrix()
    {
        Scene s;
        QSignalSpy copied(s.page.get(), &ui::Page::copied);
        s.find<QToolButton>(u"copyMatrix"_s)->click();
        QTRY_COMPARE(copied.count(), 1);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 13); // header, rule, result, nine entries, the end
        QVERIFY(
            lines.first().startsWith("| Entry | Platform | OS version | Windows Server 2019"_L1));
        QVERIFY(lines.at(8).contains("| chosen, cannot start |"_L1));
        s.trigger(u"copyAs-csv"_s);
        QTRY_COMPARE(copied.count(), 2);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("Entry,Platform,OS version,"_L1));

        s.choose(4, u"ibm-z"_s);
        QTest::keySequence(s.view(), QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().endsWith("entry 5: chosen"_L1));
    }

    void hostileTextsCanBeCopied()
    {
        Scene s;
        match::Subject hostile = pauseList();
        hostile.entries[5].platform->osVersion = QString(u"=1\0|<b>\u202E"_s);
        s.source->ask(hostile);
        QSignalSpy copied(s.page.get(), &ui::Page::copied);
        s.trigger(u"copyAs-csv"_s);
        QTRY_COMPARE(copied.count(), 1);
        const QString csv = QGuiApplication::clipboard()->text();
        QVERIFY(csv.contains(",'=1"_L1));
        QVERIFY(!csv.contains(u'\u202E'));
        s.trigger(u"copyAs-markdown"_s);
        QTRY_COMPARE(copied.count(), 2);
        QVERIFY(QGuiApplication::clipboard()->text().contains("\\|\\<b\\>"_L1));
    }

    void savesAsCsvAndPicture()
    {
        Scene s;
        QSignalSpy status(s.page.get(), &ui::Page::statusChanged);
        s.world.prompts.file = s.file(u"matrix.csv"_s);
        s.trigger(u"saveAs-csv"_s);
        QTRY_VERIFY(!status.isEmpty() && status.last().first() == u"save"_s);
        QVERIFY(contentOf(s.world.prompts.file).contains("\r\n6,windows/amd64,10.0.17763.1757,"));

        s.world.prompts.file = s.file(u"matrix.png"_s);
        s.trigger(u"saveAsPicture"_s);
        const QImage picture(s.world.prompts.file);
        const CoverageView *view = s.view();
        const int width = view->verticalHeader()->width() + view->horizontalHeader()->length();
        QCOMPARE(picture.width(), int(width * view->devicePixelRatioF()));
        QVERIFY(picture.height() > view->verticalHeader()->length());
        const QColor tint = ui::theme::color(ui::theme::Role::ChosenTint);
        int tinted = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                tinted += picture.pixelColor(x, y) == tint ? 1 : 0;
        }
        QVERIFY2(tinted > 1000, qPrintable(QString::number(tinted)));

        s.world.prompts.file = s.file(u"no/such/folder.csv"_s);
        s.trigger(u"saveAs-csv"_s);
        QTRY_COMPARE(status.last().first().toString(), u"error"_s);
    }

    void copyingALargeMatrixStallsNothing()
    {
        const models::HostBook book;
        QStringList hosts;
        for (const models::KnownHost &known : book.hosts())
            hosts += known.host.id;
        Scene s(hosts);
        match::Subject large = pauseList();
        while (large.entries.size() < 2000)
            large.entries += large.entries.first(5);
        s.source->ask(large);
        QTRY_VERIFY(s.view()->model()->rowCount() >= large.entries.size());
        QCoreApplication::processEvents();
        constexpr std::chrono::milliseconds Longest {70};
        const auto longest = test::leastWork(Longest, [&s] {
            QSignalSpy copied(s.page.get(), &ui::Page::copied);
            s.trigger(u"copyAs-markdown"_s);
            QTRY_COMPARE_WITH_TIMEOUT(copied.count(), 1, 30'000);
        });
        QVERIFY2(longest <= Longest, qPrintable(QString::number(longest.count())));
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), large.entries.size() + 3);
    }
};

WAYBILL_WINDOW_TEST(CoverageActionsTest)
#include "tst_coverageactions.moc"
