// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// A list of a thousand entries in the whole window, from a real registry: nothing stalls.

#include "core/samples/samples.h"
#include "tests/support/realregistry.h"
#include "tests/support/stallwatch.h"
#include "tests/support/wait.h"
#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/imagepage.h"
#include "ui/mainwindow.h"

#include <QTreeView>

using namespace waybill;
using namespace waybill::test;
using namespace waybill::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Entries = 1000;
// Of the thread's own time. A user notices more than 50 ms; tests are built with little
// optimisation, and run beside each other.
constexpr auto Longest = 100ms;

// One image under a thousand platforms: a registry wants each entry's image to be there.
oci::Document largeList(const samples::Image &image)
{
    QList<oci::Descriptor> entries;
    for (int i = 0; i < Entries; ++i) {
        oci::Descriptor entry = image.descriptor;
        oci::Platform platform;
        platform.os = i % 4 ? u"windows"_s : u"linux"_s;
        platform.architecture = i % 8 ? u"amd64"_s : u"arm64"_s;
        if (platform.isWindows())
            platform.osVersion = u"10.0.%1.%2"_s.arg(14000 + 7 * i).arg(i);
        entry.platform = platform;
        entries.append(entry);
    }
    return oci::writeIndex(oci::IndexFormat::DockerList, entries);
}

}

class LargeListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openingStallsNothing()
    {
        RealRegistry registry;
        World world;
        const auto reference = write(world, registry);
        const auto longest = leastWork(Longest, [&] { open(world, reference); });
        QVERIFY2(longest <= Longest, qPrintable(QString::number(longest.count()) + u" ms"_s));
    }

private:
    static void open(World &world, const oci::Reference &reference)
    {
        PageFactory pages;
        pages.image = [&world](const oci::Reference &asked) {
            return new ImagePage(world.context, asked);
        };
        MainWindow window(world.context, pages);
        window.resize(1440, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.open(reference);
        const auto shown = [&window] {
            const auto *view = window.findChild<QTreeView *>(u"platforms"_s);
            if (!view || !view->isVisible() || !view->model())
                return 0;
            int rows = 0;
            for (int i = 0; i < view->model()->rowCount(); ++i)
                rows += view->model()->rowCount(view->model()->index(i, 0));
            return rows;
        };
        QTRY_COMPARE_WITH_TIMEOUT(shown(), Entries, 30'000);
        QTest::qWait(0);
    }
    static oci::Reference write(World &world, const RealRegistry &registry)
    {
        auto &client = world.registries.client(registry.host());
        const auto samplesWritten = await(samples::writeSamples(client, false, {}));
        if (!samplesWritten)
            qFatal("%ls", qUtf16Printable(samplesWritten.error().message));
        const auto pause = *oci::parseReference(registry.reference(u"samples/pause:3.4.1"_s));
        const auto tree = await(world.resolver.open(pause));
        samples::Image image;
        image.descriptor = tree->entry(1)->descriptor;
        const auto target = pause.withTag(u"large"_s);
        if (const auto put = await(client.putManifest(target, largeList(image))); !put)
            qFatal("%ls", qUtf16Printable(put.error().message));
        return target;
    }
};

WAYBILL_WINDOW_TEST(LargeListTest)
#include "tst_largelist.moc"
