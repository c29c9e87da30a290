// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/samples/samples.h"
#include "tests/support/scriptedserver.h"
#include "tests/ui/world.h"
#include "ui/badge.h"
#include "ui/errorpage.h"
#include "ui/imagepage.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTreeView>

using namespace waybill;
using namespace Qt::StringLiterals;
using models::PlatformsModel;
using test::Answer;
using ui::ImagePage;

namespace {

Answer documentAnswer(const oci::Document &document)
{
    Answer answer;
    answer.body = document.bytes;
    answer.headers = {{"Content-Type", document.mediaType.toLatin1()},
        {"Docker-Content-Digest", document.digest.toString().toLatin1()}};
    return answer;
}

Answer registryError(int status, const QByteArray &code, const QByteArray &message)
{
    return Answer::json(
        R"({"errors":[{"code":")" + code + R"(","message":")" + message + R"("}]})", status);
}

QString manifestPath(const oci::Digest &digest)
{
    return u"/v2/samples/pause/manifests/"_s + digest.toString();
}

// One of the samples on a server that answers as it is told.
struct Served {
    test::ScriptedServer server;
    samples::Sample sample;
    test::World world;
    std::unique_ptr<ImagePage> page;

    Served()
    {
        for (const samples::Sample &one : samples::makeSamples(server.host())) {
            if (one.name.repository == "samples/pause"_L1)
                sample = one;
        }
        server.on("GET", u"/v2/samples/pause/manifests/3.4.1"_s, documentAnswer(sample.document));
        for (const samples::Image &image : std::as_const(sample.images)) {
            server.on("GET", manifestPath(image.document.digest), documentAnswer(image.document));
            for (const samples::Blob &blob : image.blobs) {
                Answer answer;
                answer.body = blob.bytes;
                server.on("GET", u"/v2/samples/pause/blobs/"_s + blob.digest.toString(), answer);
            }
        }
    }

    void open()
    {
        page = std::make_unique<ImagePage>(world.context, sample.name);
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
    QString cell(int position, int column) const
    {
        return page->model().indexOf(position).siblingAtColumn(column).data().toString();
    }
    oci::Digest digestOf(int position) const
    {
        return sample.images.at(position - 1).document.digest;
    }
    bool waitForDetails() const
    {
        return QTest::qWaitFor(
            [this] {
                const QList<int> all = page->model().positions();
                return !all.isEmpty() && std::ranges::all_of(all, [this](int position) {
                    return page->model().load(position) >= PlatformsModel::Known;
                });
            },
            10'000);
    }
};

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

}

class ImagePageFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A registry that calls its content by another digest: a note, and the content is shown.
    void aWrongDigestHeaderIsNoted()
    {
        Served served;
        const QString tag = u"/v2/samples/pause/manifests/3.4.1"_s;
        Answer answer = documentAnswer(served.sample.document);
        answer.headers[1].second = "sha256:" + QByteArray(64, 'a');
        served.server.on("GET", tag, answer);
        served.open();
        QVERIFY(served.waitForDetails());
        auto *notice = served.find<QWidget>(u"notice"_s);
        QVERIFY(notice->isVisible());
        const QString text = texts(notice).join(u'\n');
        QVERIFY2(text.contains(u"aaaaaaaaaaaa"_s), qPrintable(text));
        QVERIFY2(text.contains(served.sample.document.digest.shortHex()), qPrintable(text));
        QVERIFY(!served.find<QPushButton>(u"noticeButton"_s)->isVisible());
        // It goes when the registry has mended its ways.
        served.server.on("GET", tag, documentAnswer(served.sample.document));
        served.page->reload();
        QTRY_VERIFY(!notice->isVisible());
    }

    void whatAMirrorGaveSaysSo()
    {
        Served served;
        test::ScriptedServer mirror;
        const samples::Image &image = served.sample.images.first();
        mirror.on("GET", manifestPath(image.document.digest), documentAnswer(image.document));
        registry::Profile profile = served.world.profiles.profile(served.server.host());
        profile.host = served.server.host();
        profile.mirror = mirror.host();
        served.world.profiles.overrideWith(profile);
        served.open();
        QVERIFY(served.waitForDetails());
        QVERIFY(!texts(served.find<QWidget>(u"imageHeader"_s)).join(u' ').contains(u"mirror"_s));
        const QString said = mirror.host() + u", a mirror"_s;
        served.select(1);
        QTRY_VERIFY2(texts(served.page.get()).contains(said),
            qPrintable(texts(served.page.get()).join(u'\n')));
        served.select(2);
        QTRY_VERIFY(!texts(served.page.get()).contains(said));

        ImagePage single(served.world.context, served.sample.name.withDigest(served.digestOf(1)));
        single.resize(1000, 700);
        single.show();
        QTRY_VERIFY2(texts(&single).join(u'\n').contains(u"from the mirror "_s + mirror.host()),
            qPrintable(texts(&single).join(u'\n')));
    }

    // What a registry's keepers ask for is on the page and in what is copied.
    void anErrorNamesItsRequest()
    {
        Served served;
        Answer failed = registryError(400, "SOMETHING", "odd");
        failed.headers +=
            test::RawHeaders {{"X-Request-Id", "4f1c-77"}, {"Set-Cookie", "session=secret"}};
        served.server.on("GET", u"/v2/samples/pause/manifests/3.4.1"_s, failed);
        served.open();
        auto *error = served.find<ui::ErrorPage>(u"error"_s);
        QTRY_VERIFY(error->isVisible());
        served.find<QAbstractButton>(u"copyDetails"_s)->click();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"X-Request-Id: 4f1c-77"_s), qPrintable(copied));
        QVERIFY2(copied.contains(u"HTTP 400"_s), qPrintable(copied));
        QVERIFY(!copied.contains(u"secret"_s));
        QVERIFY(texts(error).contains(u"4f1c-77"_s));
    }

    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        ui::theme::install(*qApp, ui::theme::Scheme::Light);
    }

    void aMissingChildIsABadRow()
    {
        Served s;
        s.server.on("GET", manifestPath(s.digestOf(5)),
            registryError(404, "MANIFEST_UNKNOWN", "manifest unknown"));
        s.open();
        QVERIFY(s.waitForDetails());
        QCOMPARE(s.cell(5, PlatformsModel::OsVersion), u"Not at the registry (404)"_s);
        QVERIFY(!s.cell(4, PlatformsModel::Size).isEmpty());
        QTRY_COMPARE(badges(s.find<QWidget>(u"imageHeader"_s)),
            QStringList({u"plain HTTP"_s, u"Manifest list"_s, u"1 of 9 missing"_s}));

        s.select(5);
        QCOMPARE(s.find<QLabel>(u"entryProblemTitle"_s)->text(),
            u"The registry does not have entry 5, linux/s390x"_s);
        QVERIFY(texts(s.find<QWidget>(u"entryProblem"_s))
                .contains(u"MANIFEST_UNKNOWN, “manifest unknown”"_s));

        // A list of the others, then the registry has found it again.
        QSignalSpy list(s.page.get(), &ui::Page::newListRequested);
        s.find<QPushButton>(u"newListWithout"_s)->click();
        QCOMPARE(list.first().first().value<models::DragPayload>().items.size(), 8);
        s.server.on(
            "GET", manifestPath(s.digestOf(5)), documentAnswer(s.sample.images.at(4).document));
        s.find<QPushButton>(u"retryEntry"_s)->click();
        QTRY_VERIFY(!s.cell(5, PlatformsModel::Size).isEmpty());
        QTRY_COMPARE(badges(s.find<QWidget>(u"imageHeader"_s)),
            QStringList({u"plain HTTP"_s, u"Manifest list"_s, u"9 platforms"_s}));
        QVERIFY(!s.find<QWidget>(u"entryProblem"_s)->isVisible());
    }

    void refusalsAreNeverCalledMissing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        QTest::newRow("401") << 401 << u"Sign-in needed (401)"_s;
        QTest::newRow("403") << 403 << u"Not allowed (403)"_s;
    }
    void refusalsAreNeverCalledMissing()
    {
        QFETCH(int, status);
        Served s;
        s.server.on("GET", manifestPath(s.digestOf(2)), registryError(status, "DENIED", "no"));
        s.open();
        QVERIFY(s.waitForDetails());
        QTEST(s.cell(2, PlatformsModel::OsVersion), "reason");
        QTRY_VERIFY(badges(s.find<QWidget>(u"imageHeader"_s)).contains(u"1 of 9 not readable"_s));
        s.select(2);
        QCOMPARE(s.find<QLabel>(u"entryProblemTitle"_s)->text(),
            u"Entry 2, linux/arm/v7, could not be read"_s);
    }

    void otherBytesThanTheDigestNamesAreABadRow()
    {
        Served s;
        Answer wrong = documentAnswer(s.sample.images.at(1).document);
        s.server.on("GET", manifestPath(s.digestOf(1)), wrong);
        s.open();
        QVERIFY(s.waitForDetails());
        QCOMPARE(s.cell(1, PlatformsModel::OsVersion), u"Not what its digest names"_s);
        QCOMPARE(s.page->model().failures(), 1);
    }

    void whatIsNoManifestShowsNothing()
    {
        Served s;
        s.server.on("GET", u"/v2/samples/pause/manifests/3.4.1"_s,
            Answer::json(R"({"schemaVersion":2,"manifests":[{"size":"big"}]})"));
        s.open();
        auto *error = s.find<QWidget>(u"error"_s);
        QTRY_VERIFY(error->isVisible());
        QVERIFY(!s.tree()->isVisible());
        QVERIFY(texts(error).join(u'\n').contains(u"/manifests/0"_s));
        QCOMPARE(s.page->model().tree(), nullptr);
    }

    void waitingShowsNothingThenASkeleton()
    {
        Served s;
        Answer held = documentAnswer(s.sample.document);
        held.held = true;
        s.server.on("GET", u"/v2/samples/pause/manifests/3.4.1"_s, held);
        s.open();
        auto *skeleton = s.find<QWidget>(u"skeleton"_s);
        QVERIFY(!skeleton->isVisible());
        QVERIFY(!s.tree()->isVisible());
        QTRY_VERIFY(skeleton->isVisible());
        s.server.release();
        QTRY_VERIFY(s.tree()->isVisible());
        QVERIFY(!skeleton->isVisible());
    }

    void closingThePageEndsItsRequests()
    {
        Served s;
        Answer silent;
        silent.silent = true;
        s.server.on("GET", u"/v2/samples/pause/manifests/3.4.1"_s, silent);
        s.open();
        QTRY_COMPARE(s.server.count(), 1);
        QSignalSpy left(&s.server, &test::ScriptedServer::clientLeft);
        s.page.reset();
        QVERIFY(s.server.abandoned() == 1 || left.wait());
    }

    void aReloadReplacesTheRequestUnderWay()
    {
        Served s;
        Answer silent;
        silent.silent = true;
        s.server.on("GET", u"/v2/samples/pause/manifests/3.4.1"_s,
            QList<Answer> {silent, documentAnswer(s.sample.document)});
        s.open();
        QTRY_COMPARE(s.server.count(), 1);
        s.page->reload();
        QTRY_VERIFY(s.page->model().tree());
        QTRY_COMPARE(s.server.abandoned(), 1);
    }

    void childrenAreReadTwelveAtATime()
    {
        Served s;
        s.open();
        QVERIFY(s.waitForDetails());
        QVERIFY(s.server.maxInFlight() <= 12);
        QCOMPARE(s.server.count(), 1 + 9 + 9);
    }

    void aFailedReloadKeepsWhatIsThere()
    {
        Served s;
        s.open();
        QVERIFY(s.waitForDetails());
        s.server.on(
            "GET", u"/v2/samples/pause/manifests/3.4.1"_s, registryError(403, "DENIED", "no"));
        QSignalSpy status(s.page.get(), &ui::Page::statusChanged);
        s.page->reload();
        QTRY_VERIFY(!status.isEmpty() && status.last().first().toString() == "warning"_L1);
        QVERIFY(s.tree()->isVisible());
        QCOMPARE(s.page->model().positions().size(), 9);
    }

    void outsideTextIsNeverMarkup()
    {
        const QString evil = u"<img src='file:///etc/passwd'><b>x</b>\u202E"_s;
        Served s;
        auto index = std::get<oci::Index>(*oci::parseManifest(s.sample.document.bytes, {}));
        index.manifests[0].platform->architecture = evil;
        const oci::Document document = oci::writeIndex(
            oci::IndexFormat::OciIndex, index.manifests, {{u"org.example"_s + evil, evil}});
        s.server.on("GET", u"/v2/samples/pause/manifests/3.4.1"_s, documentAnswer(document));
        s.server.on("GET", manifestPath(s.digestOf(2)), registryError(404, "X", evil.toUtf8()));
        s.open();
        QVERIFY(s.waitForDetails());
        const QString shown = u"<img src='file:///etc/passwd'><b>x</b><U+202E>"_s;
        QTRY_VERIFY(texts(s.page.get()).contains(shown));
        QCOMPARE(s.cell(1, PlatformsModel::Platform), shown);
        s.select(1);
        const auto labels = s.page->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->toolTip().contains(u"<img"_s));
        }
        for (int column = 0; column < PlatformsModel::ColumnCount; ++column) {
            const QModelIndex cell = s.page->model().indexOf(1).siblingAtColumn(column);
            QVERIFY(!cell.data(Qt::ToolTipRole).toString().contains(u"<img"_s));
        }
    }

    void schema1IsSaidSo()
    {
        Served s;
        Answer old = Answer::json(
            R"({"schemaVersion":1,"name":"samples/pause","tag":"3.4.1","fsLayers":[],"history":[]})");
        old.headers = {{"Content-Type", "application/vnd.docker.distribution.manifest.v1+json"}};
        s.server.on("GET", u"/v2/samples/pause/manifests/3.4.1"_s, old);
        s.open();
        QTRY_VERIFY(s.page->model().tree());
        QCOMPARE(badges(s.find<QWidget>(u"imageHeader"_s)),
            QStringList({u"plain HTTP"_s, u"Schema 1"_s}));
        QVERIFY(!s.tree()->isVisible());
        QVERIFY(!s.page->can(u"add-to-list"_s));
        QVERIFY(!s.find<QPushButton>(u"addToList"_s)->isEnabled());
        QCOMPARE(s.server.count(), 1);
    }
};

QTEST_MAIN(ImagePageFaultsTest)
#include "tst_imagepagefaults.moc"
