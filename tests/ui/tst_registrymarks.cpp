// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What every view says of the registry that it shows: how it is connected to, and what was asked.

#include "core/samples/samples.h"
#include "tests/support/realregistry.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"
#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/composepage.h"
#include "ui/coveragetop.h"
#include "ui/errorpage.h"
#include "ui/imagepage.h"
#include "ui/mainwindow.h"
#include "ui/plainhttpmark.h"
#include "ui/pushpanel.h"
#include "ui/registriesdelegate.h"
#include "ui/registriesdock.h"
#include "ui/statusbar.h"
#include "ui/text.h"
#include "ui/welcomepage.h"

#include <QAccessible>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QTest>
#include <QTreeView>

using namespace waybill;
using namespace waybill::ui;
using namespace waybill::test;
using namespace Qt::StringLiterals;
using models::RegistriesModel;
using registry::Profile;

namespace {

const auto Remote = u"reg.example.com"_s;

void save(World &world, const Profile &profile)
{
    if (!world.profiles.save(profile))
        qFatal("the profile was not saved");
}

void setScheme(World &world, const QString &host, Profile::Scheme scheme)
{
    Profile profile = world.profiles.profile(host);
    profile.scheme = scheme;
    save(world, profile);
}

QModelIndex row(const RegistriesDock &dock, const QString &host)
{
    return dock.model().indexOf(host);
}

RegistriesModel::Marks marks(const RegistriesDock &dock, const QString &host)
{
    return RegistriesModel::Marks(row(dock, host).data(RegistriesModel::MarksRole).toInt());
}

QString description(const RegistriesDock &dock, const QString &host)
{
    return row(dock, host).data(Qt::AccessibleDescriptionRole).toString();
}

// The mark of a part of the window, and whether it is there to be seen.
bool isMarked(const QWidget &part)
{
    const auto all = part.findChildren<PlainHttpMark *>();
    return std::ranges::any_of(
        all, [&part](const PlainHttpMark *mark) { return mark->isVisibleTo(&part); });
}

struct Window {
    explicit Window(World &world)
        : window(world.context,
              {.image = [&world](
                            const oci::Reference &r) { return new ImagePage(world.context, r); },
                  .list = [&world] { return new ComposePage(world.context); },
                  .add =
                      [](Page *page, const models::DragPayload &payload) {
                          static_cast<ComposePage *>(page)->add(payload);
                      },
                  .load = {}})
    {
        window.show();
    }
    QString usage() const
    {
        const auto *label = window.findChild<Label *>(u"requests"_s);
        return label->isVisible() ? label->text() : QString();
    }

    MainWindow window;
};

// Pixels in the colour of the mark.
int reds(RegistriesDock &dock)
{
    const QImage image = dock.grab().toImage();
    const QColor wanted = theme::color(theme::Role::RejectedTint);
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == wanted ? 1 : 0;
    return count;
}

int namesChanged = 0;

void countEvents(QAccessibleEvent *event)
{
    const bool ours = event->object() && event->object()->objectName() == "requests"_L1;
    if (ours && event->type() != QAccessible::DescriptionChanged)
        ++namesChanged;
}

}

class RegistryMarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDockMarksHowARegistryIsConnectedTo()
    {
        World world;
        world.settings.setRegistries({u"localhost:5001"_s, Remote, u"own.example.com"_s});
        Profile own;
        own.host = u"own.example.com"_s;
        own.pinned = QByteArray(64, 'a');
        own.mirror = u"mirror.example.com"_s;
        save(world, own);
        const RegistriesDock dock(world.context);
        QCOMPARE(marks(dock, u"localhost:5001"_s), RegistriesModel::PlainHttp);
        QVERIFY(description(dock, u"localhost:5001"_s).contains(u"not encrypted"_s));
        QVERIFY(description(dock, u"localhost:5001"_s).contains(u"this computer"_s));
        QCOMPARE(marks(dock, Remote), RegistriesModel::NoMark);
        QCOMPARE(marks(dock, own.host), RegistriesModel::OwnTrust | RegistriesModel::Mirrored);
        QVERIFY(description(dock, own.host).contains(u"Own trust"_s));
        QVERIFY(description(dock, own.host).contains(own.mirror));
        QVERIFY(row(dock, own.host).data(Qt::ToolTipRole).toString().contains(own.mirror));
    }

    void theDockFollowsWhatIsDecided()
    {
        World world;
        world.settings.setRegistries({Remote});
        const RegistriesDock dock(world.context);
        setScheme(world, Remote, Profile::Scheme::PlainHttp);
        QCOMPARE(marks(dock, Remote), RegistriesModel::PlainHttp);
        QVERIFY(description(dock, Remote).contains(u"Everybody on the way"_s));
        setScheme(world, Remote, Profile::Scheme::Https);
        QCOMPARE(marks(dock, Remote), RegistriesModel::NoMark);
    }

    void theDockShowsWhoIsSignedIn()
    {
        const RealRegistry registry({.htpasswd = AliHtpasswd});
        World world;
        world.settings.setRegistries({registry.host()});
        RegistriesDock dock(world.context);
        dock.expandRegistry(registry.host());
        QTRY_COMPARE(row(dock, registry.host()).data(RegistriesModel::StateRole).toInt(),
            int(RegistriesModel::State::Failed));
        QVERIFY(!marks(dock, registry.host()).testFlag(RegistriesModel::SignedIn));
        world.places.session.keep(registry.host(), {u"ali"_s, u"open sesame"_s});
        dock.addRegistry(registry.host()); // selects it
        dock.refresh();
        QTRY_VERIFY(marks(dock, registry.host()).testFlag(RegistriesModel::SignedIn));
        const QString words = description(dock, registry.host());
        QVERIFY2(words.contains(u"as ali"_s), qPrintable(words));
        QVERIFY(!words.contains(u"sesame"_s));
    }

    // The badge is red, whatever the row's state.
    void theMarkIsPainted()
    {
        World world;
        world.settings.setRegistries({Remote});
        RegistriesDock dock(world.context);
        dock.resize(292, 300);
        dock.show();
        QCOMPARE(reds(dock), 0);
        setScheme(world, Remote, Profile::Scheme::PlainHttp);
        QVERIFY(reds(dock) > 100);
    }

    // Words give way to the name, other marks to the risk; the risk stays.
    void theRiskIsMarkedWhereThereIsLittleRoom()
    {
        World world;
        Profile profile;
        profile.host = u"a-rather-long-name.registry.example.com:5443"_s;
        profile.scheme = Profile::Scheme::PlainHttp;
        profile.pinned = QByteArray(64, 'a');
        profile.mirror = u"mirror.example.com"_s;
        save(world, profile);
        world.settings.setRegistries({profile.host});
        RegistriesDock dock(world.context);
        dock.show();
        for (const int width : {420, 292, 200, 160}) {
            dock.resize(width, 300);
            QVERIFY2(reds(dock) > 40, qPrintable(QString::number(dock.width())));
        }
    }

    void pagesMarkIt()
    {
        const RealRegistry registry;
        World world;
        ImagePage image(world.context, {registry.host(), u"nothing"_s, u"1"_s, {}});
        image.show();
        auto *error = image.findChild<ErrorPage *>();
        QTRY_VERIFY(error->isVisible());
        QVERIFY(isMarked(*error));
        // It is reached; what is missing is the image.
        QVERIFY(!error->findChild<QWidget *>(u"registrySettings"_s)->isVisible());
        setScheme(world, registry.host(), Profile::Scheme::Https);
        QVERIFY(!isMarked(*error));
    }

    void theMatrixMarksIt()
    {
        World world;
        setScheme(world, Remote, Profile::Scheme::PlainHttp);
        CoverageTop top(world.profiles);
        QVERIFY(!isMarked(top));
        top.setHost(Remote);
        QVERIFY(isMarked(top));
        top.setHost({});
        QVERIFY(!isMarked(top));
    }

    void whatWasOpenedLatelyIsMarked()
    {
        const QString host = u"lately.example.com"_s;
        World world;
        world.settings.addRecent({{host, u"app"_s, u"1"_s, {}}, -1, false,
            QDateTime(QDate(2026, 1, 1), QTime(), QTimeZone::UTC)});
        const WelcomePage page(world.context);
        const auto words = [&page] {
            // Rows that were replaced go later.
            return page.findChildren<QWidget *>(u"recent"_s).last()->accessibleDescription();
        };
        QVERIFY(!words().contains(u"not encrypted"_s));
        setScheme(world, host, Profile::Scheme::PlainHttp);
        QVERIFY2(words().contains(u"not encrypted"_s), qPrintable(words()));
        QVERIFY(words().contains(host));
        setScheme(world, host, Profile::Scheme::Https);
        QVERIFY(!words().contains(u"not encrypted"_s));
    }

    void theTargetIsMarkedAsItIsTyped()
    {
        World world;
        setScheme(world, Remote, Profile::Scheme::PlainHttp);
        ComposePage page(world.context);
        page.show();
        auto *target = page.findChild<QLineEdit *>(u"target"_s);
        QVERIFY(!isMarked(page));
        target->setFocus();
        QTest::keyClicks(target, Remote + u"/app:1"_s);
        QVERIFY(isMarked(page));
        target->clear();
        QTest::keyClicks(target, u"other.example.com/app:1"_s);
        QVERIFY(!isMarked(page));
    }

    void aPushSaysIt()
    {
        World world;
        setScheme(world, Remote, Profile::Scheme::PlainHttp);
        PushPanel panel(world.profiles);
        compose::Plan plan;
        plan.targets = {{u"other.example.com"_s, u"app"_s, u"1"_s, {}}};
        panel.start(plan);
        QVERIFY(!isMarked(panel));
        panel.showFailure({}, false);
        QVERIFY(!isMarked(panel));
        plan.targets.first().host = Remote;
        panel.start(plan);
        QVERIFY(isMarked(panel));
        panel.showFailure({}, false);
        QVERIFY(isMarked(panel));
        compose::PushResult result;
        result.targets = plan.targets;
        panel.showResult(result, 1);
        QVERIFY(isMarked(panel));
    }

    void theStatusBarCountsForThePageInFront()
    {
        ScriptedServer server;
        Answer limited = Answer::json("{}", 404);
        limited.headers = {{"Content-Type", "application/json"}, {"RateLimit-Limit", "100;w=21600"},
            {"RateLimit-Remaining", "94;w=21600"}};
        server.on("GET", u"/v2/app/manifests/1"_s, limited);
        World world;
        Window window(world);
        QCOMPARE(window.usage(), QString());
        window.window.open({server.host(), u"app"_s, u"1"_s, {}});
        QTRY_VERIFY2(window.usage().contains(u"94 of 100"_s), qPrintable(window.usage()));
        QVERIFY2(window.usage().startsWith(server.host() + u": "_s), qPrintable(window.usage()));
        QTRY_VERIFY(window.usage().contains(
            u" %1 request"_s.arg(world.registries.meter().requests(server.host()))));
        // A page about another registry does not speak of this one.
        window.window.open({u"localhost:1"_s, u"app"_s, u"1"_s, {}});
        QVERIFY2(!window.usage().contains(server.host()), qPrintable(window.usage()));
    }

    // From the address field to what was opened, or to what helps where it could not be.
    void theFocusGoesToWhatWasOpened()
    {
        const RealRegistry registry;
        World world;
        QVERIFY(await(samples::writeSamples(world.registries.client(registry.host()), false, {})));
        Window window(world);
        window.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        const auto focus = [] {
            const QWidget *widget = QApplication::focusWidget();
            return widget ? widget->objectName() : QString();
        };
        window.window.openTyped(registry.reference(u"samples/pause:3.4.1"_s));
        QTRY_COMPARE(focus(), u"platforms"_s);
        window.window.openTyped(u"localhost:1/app:1"_s);
        QTRY_COMPARE_WITH_TIMEOUT(focus(), u"tryAgain"_s, 15'000);
        window.window.openTyped(registry.reference(u"samples/pause:3.4.1"_s)); // there already
        QTRY_COMPARE(focus(), u"platforms"_s);
    }

    void countingDisturbsNobody()
    {
        StatusBar bar;
        bar.show();
        bar.setUsage(Remote, u"1 request"_s, u"1 request"_s);
        namesChanged = 0;
        const auto before = QAccessible::installUpdateHandler(&countEvents);
        QAccessible::setActive(true);
        for (int i = 2; i < 30; ++i)
            bar.setUsage(Remote, u"%1 requests"_s.arg(i), u"%1 requests, long"_s.arg(i));
        QAccessible::installUpdateHandler(before);
        QCOMPARE(namesChanged, 0);
        const auto *label = bar.findChild<Label *>(u"requests"_s);
        QCOMPARE(label->text(), Remote + u": 29 requests"_s);
        QCOMPARE(label->accessibleDescription(), Remote + u": 29 requests, long"_s);
        bar.setUsage(Remote, {}, {});
        QVERIFY(!label->isVisible());
    }
};

WAYBILL_WINDOW_TEST(RegistryMarksTest)
#include "tst_registrymarks.moc"
