// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/samples/samples.h"
#include "tests/support/realregistry.h"
#include "tests/support/wait.h"
#include "tests/ui/world.h"
#include "ui/badge.h"
#include "ui/copyfield.h"
#include "ui/imagepage.h"
#include "ui/jsontext.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTreeView>

using namespace waybill;
using namespace Qt::StringLiterals;
using models::PlatformsModel;
using ui::ImagePage;

namespace {

// A page on the screen, by the names that tests and assistive tools use.
struct Opened {
    test::World world;
    std::unique_ptr<ImagePage> page;

    explicit Opened(const QString &reference)
        : page(std::make_unique<ImagePage>(world.context, *oci::parseReference(reference)))
    {
        page->resize(768, 700);
        page->show();
    }

    template <typename T>
    T *find(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    QTreeView *tree() const { return find<QTreeView>(u"platforms"_s); }
    void select(int position) const { tree()->setCurrentIndex(page->model().indexOf(position)); }
    QTabBar *tabs() const { return find<QTabBar>(u"details"_s); }
    ui::JsonText *json() const { return find<ui::JsonText>(u"rawJson"_s); }

    bool waitForTree() const
    {
        return QTest::qWaitFor([this] { return page->model().tree() != nullptr; }, 10'000);
    }
    bool waitForDetails() const
    {
        return waitForTree()
            && QTest::qWaitFor(
                [this] {
                    const QList<int> all = page->model().positions();
                    return std::ranges::all_of(all, [this](int position) {
                        return page->model().load(position) >= PlatformsModel::Known;
                    });
                },
                10'000);
    }
    int count(const QString &part) const { return int(world.tap.log().filter(part).size()); }
};

// What was dragged, whenever it was taken.
models::DragPayload timeless(models::DragPayload payload)
{
    for (compose::Item &item : payload.items)
        item.takenAt = {};
    return payload;
}

QStringList texts(const QWidget *widget)
{
    QStringList texts;
    const auto labels = widget->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

QStringList badges(const QWidget *widget)
{
    QStringList texts;
    const auto found = widget->findChildren<ui::Badge *>();
    for (const ui::Badge *badge : found) {
        if (badge->isVisible())
            texts.append(badge->look().text);
    }
    return texts;
}

}

// Against the real registry with the sample images.
class ImagePageTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::RealRegistry> m_registry;

    QString reference(const QString &name) const { return m_registry->reference(name); }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        ui::theme::install(*qApp, ui::theme::Scheme::Light);
        m_registry = std::make_unique<test::RealRegistry>();
        test::World world;
        const auto written = test::await(samples::writeSamples(
            world.registries.client(m_registry->host()), false, [](const async::Progress &) { }));
        QVERIFY2(written.has_value(), qPrintable(written ? QString() : written.error().message));
    }

    void oneRequestShowsTheTree()
    {
        Opened o(reference(u"samples/pause:3.4.1"_s));
        QStringList atOnce;
        connect(&o.page->model(), &QAbstractItemModel::modelReset, this,
            [&] { atOnce = o.world.tap.log(); });
        QVERIFY(o.waitForTree());
        QCOMPARE(atOnce, QStringList {u"GET /v2/samples/pause/manifests/3.4.1"_s});
        QCOMPARE(o.page->model().rowCount(), 2);
        QCOMPARE(o.tree()->model()->index(0, 0).data(), u"linux"_s);
        QVERIFY(o.tree()->isExpanded(o.tree()->model()->index(1, 0)));
        QCOMPARE(badges(o.find<QWidget>(u"imageHeader"_s)),
            QStringList({u"plain HTTP"_s, u"Manifest list"_s, u"9 platforms"_s}));
        QCOMPARE(o.find<QLabel>(u"imageTitle"_s)->text(), u"samples/pause:3.4.1"_s);
        QCOMPARE(o.page->title(), u"pause:3.4.1"_s);
        QCOMPARE(o.page->iconName(), u"list"_s);
    }

    void detailsCostTwoRequestsEachAndNoneTwice()
    {
        Opened o(reference(u"samples/pause:3.4.1"_s));
        QVERIFY(o.waitForDetails());
        QCOMPARE(o.page->model().failures(), 0);
        const QStringList log = o.world.tap.log();
        QCOMPARE(o.count(u"/manifests/sha256:"_s), 9);
        QCOMPARE(o.count(u"/blobs/sha256:"_s), 9);
        QCOMPARE(log.size(), 1 + 9 + 9);
        QCOMPARE(QSet<QString>(log.begin(), log.end()).size(), log.size());
        for (const int position : o.page->model().positions())
            QVERIFY(
                !o.page->model().indexOf(position).siblingAtColumn(2).data().toString().isEmpty());

        o.tabs()->setCurrentIndex(2);
        o.select(6);
        QTest::qWait(0);
        QCOMPARE(o.world.tap.log().size(), log.size());
    }

    void aReloadAsksOnceAndKeepsWhatIsThere()
    {
        Opened o(reference(u"samples/pause:3.4.1"_s));
        QVERIFY(o.waitForDetails());
        o.select(6);
        o.world.tap.clear();
        QSignalSpy status(o.page.get(), &ui::Page::statusChanged);
        QSignalSpy tree(&o.page->model(), &QAbstractItemModel::modelReset);
        o.page->perform(u"reload"_s);
        QVERIFY(o.tree()->isVisible());
        QVERIFY(status.wait());
        QCOMPARE(status.last().first().toString(), u"done"_s);
        QCOMPARE(o.world.tap.log(), QStringList {u"GET /v2/samples/pause/manifests/3.4.1"_s});
        QCOMPARE(tree.count(), 0);
        QCOMPARE(o.tree()->currentIndex(), o.page->model().indexOf(6));
    }

    void theSummaryFollowsTheSelection()
    {
        Opened o(reference(u"samples/pause:3.4.1"_s));
        QVERIFY(o.waitForDetails());
        QTRY_VERIFY(texts(o.find<QWidget>(u"summary"_s)).contains(u"5 linux, 4 windows"_s));
        o.select(6);
        QWidget *summary = o.find<QWidget>(u"summary"_s);
        QCOMPARE(
            o.find<QLabel>(u"summaryTitle"_s)->text(), u"windows/amd64 for Windows Server 2019"_s);
        // What is added to a layout can be seen from the next turn of the event loop on.
        QTRY_COMPARE(badges(summary), QStringList({u"windows"_s, u"amd64"_s, u"entry 6 of 9"_s}));
        QVERIFY(texts(summary).contains(u"10.0.17763.1757 (1809)"_s));
        const QString digest = o.page->model().tree()->entry(6)->descriptor.digest.toString();
        auto *line = o.find<ui::CopyField>(u"pullLine"_s);
        QCOMPARE(line->text(), u"docker pull "_s + reference(u"samples/pause@"_s) + digest);
        o.find<QComboBox>(u"pullTool"_s)->setCurrentText(u"crictl"_s);
        QVERIFY(line->text().startsWith(u"crictl pull localhost:"_s));
    }

    void jsonShowsTheExactBytes()
    {
        Opened o(reference(u"samples/pause:3.4.1"_s));
        QVERIFY(o.waitForDetails());
        o.select(6);
        o.tabs()->setCurrentIndex(1);
        QVERIFY(o.json()->isVisible());
        QCOMPARE(o.json()->accessibleName(), u"Raw JSON"_s);
        // Pretty: the chosen entry is open and marked, the others are folded.
        const models::LineRange marked = o.json()->marked();
        QVERIFY(marked.last > marked.first);
        QVERIFY(!o.json()->isFolded(marked.first));
        QVERIFY(o.json()->document()->findBlockByNumber(marked.first + 1).isVisible());
        QVERIFY(!o.json()->document()->findBlockByNumber(5).isVisible());
        o.find<QAbstractButton>(u"raw"_s)->click();
        QCOMPARE(o.json()->toPlainText().toUtf8(), o.page->model().tree()->document().bytes);
    }

    void findOpensWhatIsFolded()
    {
        Opened o(reference(u"samples/pause:3.4.1"_s));
        QVERIFY(o.waitForDetails());
        o.page->perform(u"find"_s);
        auto *find = o.find<QLineEdit>(u"findInJson"_s);
        QTest::keyClicks(find, u"10.0.19041.804"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(o.json()->textCursor().selectedText(), u"10.0.19041.804"_s);
        QVERIFY(o.json()->textCursor().block().isVisible());
    }

    void savesWhatWasSent()
    {
        Opened o(reference(u"samples/hello:latest"_s));
        QVERIFY(o.waitForDetails());
        o.tabs()->setCurrentIndex(1);
        o.world.prompts.file = o.world.folder.filePath(u"hello.json"_s);
        o.find<QAbstractButton>(u"saveJson"_s)->click();
        QFile saved(o.world.prompts.file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), o.page->model().tree()->document().bytes);
    }

    void attestationsAreBadgesAndCanBeOpened()
    {
        Opened o(reference(u"samples/hello:latest"_s));
        QVERIFY(o.waitForDetails());
        const QModelIndex first = o.page->model().indexOf(1);
        QTRY_VERIFY(first.data(models::BadgesRole).toStringList().contains(u"provenance"_s));
        QCOMPARE(o.page->model().positions(), QList<int>({1, 2}));
        QCOMPARE(o.world.tap.log().size(), 1 + 2 * 2 + 2); // one more for each attestation
        o.select(1);
        o.tabs()->setCurrentIndex(5);
        QCOMPARE(o.find<QTreeView>(u"attached"_s)->model()->rowCount(), 1);
        QSignalSpy wanted(o.page.get(), &ui::Page::openRequested);
        o.find<QPushButton>(u"openAttached"_s)->click();
        QCOMPARE(wanted.count(), 1);
        const int attestation = o.page->model().tree()->entry(1)->attestations.first();
        QCOMPARE(wanted.first().first().value<oci::Reference>().digest,
            o.page->model().tree()->entry(attestation)->descriptor.digest);
    }

    void tablesShowLayersAndHistory()
    {
        Opened o(reference(u"samples/pause:3.4.1"_s));
        QVERIFY(o.waitForDetails());
        o.select(6);
        const browse::ImageDetails *details = o.page->model().details(6);
        o.tabs()->setCurrentIndex(3);
        auto *layers = o.find<QTreeView>(u"layers"_s);
        QVERIFY(layers->isVisible());
        QCOMPARE(layers->model()->rowCount(), int(details->manifest.layers.size()));
        QSignalSpy copied(o.page.get(), &ui::Page::copied);
        layers->setCurrentIndex(layers->model()->index(0, 3));
        QTest::keySequence(layers, QKeySequence::Copy);
        QCOMPARE(
            QApplication::clipboard()->text(), details->manifest.layers.first().digest.toString());
        QCOMPARE(copied.count(), 1);
        o.tabs()->setCurrentIndex(4);
        QCOMPARE(o.find<QTreeView>(u"history"_s)->model()->rowCount(),
            int(details->config.history.size()));
        // A group is no image: nothing to show of it.
        o.tree()->setCurrentIndex(o.tree()->model()->index(0, 0));
        QVERIFY(!o.find<QTreeView>(u"history"_s)->isVisible());
    }

    void aSingleImageHasOneRowAndTheSameDetails()
    {
        Opened o(reference(u"samples/sonobuoy:v0.20-linux-amd64"_s));
        QVERIFY(o.waitForDetails());
        QCOMPARE(o.page->iconName(), u"image"_s);
        QCOMPARE(o.world.tap.log().size(), 2); // manifest and config
        QCOMPARE(o.tree()->model()->rowCount(), 1);
        QTRY_COMPARE(o.find<QLabel>(u"summaryTitle"_s)->text(), u"linux/amd64"_s);
        QCOMPARE(
            badges(o.find<QWidget>(u"imageHeader"_s)), QStringList({u"plain HTTP"_s, u"Image"_s}));
        QVERIFY(texts(o.find<QWidget>(u"imageHeader"_s)).contains(u"Image digest"_s));
    }

    void rowsGoToLists()
    {
        Opened o(reference(u"samples/hello:latest"_s));
        QVERIFY(o.waitForDetails());
        QSignalSpy add(o.page.get(), &ui::Page::addToListRequested);
        auto *button = o.find<QPushButton>(u"addToList"_s);
        QCOMPARE(button->accessibleName(), u"Add to list"_s);
        button->click();
        QCOMPARE(add.last().first().value<models::DragPayload>().items.size(), 4);
        o.select(2);
        button->click();
        const auto one = add.last().first().value<models::DragPayload>();
        QCOMPARE(one.items.size(), 2); // with its attestation
        QCOMPARE(one.items.first().platform().architecture, u"arm64"_s);
        QVERIFY(one.items.first().imageSize > 0);
        QSignalSpy list(o.page.get(), &ui::Page::newListRequested);
        o.page->perform(u"new-list-from"_s);
        QCOMPARE(timeless(list.last().first().value<models::DragPayload>()), timeless(one));
        // Ctrl+C takes the same rows along.
        QTest::keySequence(o.tree(), QKeySequence::Copy);
        QCOMPARE(timeless(models::fromMime(QApplication::clipboard()->mimeData())), timeless(one));
    }

    void copiesAndSaysSo()
    {
        Opened o(reference(u"samples/pause:3.4.1"_s));
        QVERIFY(o.waitForTree());
        QSignalSpy copied(o.page.get(), &ui::Page::copied);
        const browse::ImageTree *tree = o.page->model().tree();
        o.page->perform(u"copy-digest"_s);
        QCOMPARE(QApplication::clipboard()->text(), tree->document().digest.toString());
        QCOMPARE(copied.last().first().toString(), u"List digest copied"_s);
        o.find<QPushButton>(u"copyPullLine"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(),
            u"docker pull "_s + reference(u"samples/pause:3.4.1"_s));
        o.select(6);
        o.page->perform(u"copy-digest"_s);
        QCOMPARE(QApplication::clipboard()->text(), tree->entry(6)->descriptor.digest.toString());
        QCOMPARE(copied.last().first().toString(), u"Entry digest copied"_s);
    }

    void anUnknownTagOffersThoseThereAre()
    {
        Opened o(reference(u"samples/servercore:2019"_s));
        QSignalSpy status(o.page.get(), &ui::Page::statusChanged);
        QTRY_VERIFY(o.find<QWidget>(u"error"_s)->isVisible());
        QCOMPARE(status.count(), 1);
        auto *tags = o.find<QWidget>(u"tagsThereAre"_s);
        QTRY_COMPARE(tags->findChildren<QAbstractButton *>().size(), 5);
        QSignalSpy wanted(o.page.get(), &ui::Page::openRequested);
        tags->findChildren<QAbstractButton *>().first()->click();
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!o.page->can(u"copy-digest"_s));
        QVERIFY(o.page->iconName() != u"image"_s && o.page->iconName() != u"list"_s);
    }

    void sizesHaveRoomInEveryFont()
    {
        const QFont before = QApplication::font();
        Opened o(reference(u"samples/pause:3.4.1"_s));
        QVERIFY(o.waitForDetails());
        for (const double points : {7.0, 10.0, 18.0}) {
            QFont font = before;
            font.setPointSizeF(points);
            QApplication::setFont(font);
            const QFontMetrics metrics(ui::theme::font(ui::theme::Type::Figures));
            QTRY_VERIFY(o.tree()->columnWidth(PlatformsModel::Size)
                >= metrics.horizontalAdvance(u"847.7 MiB"_s) + 20);
        }
        QApplication::setFont(before);
        o.page->resize(500, 700);
        QTRY_VERIFY(o.tree()->columnWidth(PlatformsModel::Digest) >= 100);
        o.page->resize(1400, 700);
        QTRY_VERIFY(o.tree()->columnWidth(PlatformsModel::Digest) >= 500);
    }

    void findGoesBothWays()
    {
        Opened o(reference(u"samples/pause:3.4.1"_s));
        QVERIFY(o.waitForDetails());
        o.page->perform(u"find"_s);
        auto *find = o.find<QLineEdit>(u"findInJson"_s);
        QTest::keyClicks(find, u"\"os\""_s);
        QTest::keyClick(find, Qt::Key_Return);
        const int first = o.json()->textCursor().blockNumber();
        QTest::keyClick(find, Qt::Key_Return);
        QVERIFY(o.json()->textCursor().blockNumber() > first);
        QTest::keyClick(find, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(o.json()->textCursor().blockNumber(), first);
    }
};

QTEST_MAIN(ImagePageTest)
#include "tst_imagepage.moc"
