// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/json.h"
#include "tests/support/sampleserver.h"
#include "tests/ui/listfixture.h"
#include "tests/ui/run.h"
#include "ui/errorpage.h"
#include "ui/imagepage.h"
#include "ui/mainwindow.h"
#include "ui/pushpanel.h"
#include "ui/waitcard.h"

#include <QLabel>
#include <QSignalSpy>

using namespace waybill;
using namespace waybill::ui;
using namespace waybill::test;
using namespace std::chrono_literals;

namespace {

Answer busy(const QByteArray &seconds)
{
    Answer answer = Answer::json(
        json("{'errors':[{'code':'TOOMANYREQUESTS','message':'pull rate limit'}]}"), 429);
    answer.headers = {{"Retry-After", seconds}};
    return answer;
}

// The whole window, on a registry that has had enough.
struct Scene {
    Scene() : window(world.context, factory())
    {
        window.resize(1200, 760);
        window.show();
    }
    PageFactory factory()
    {
        PageFactory pages;
        pages.image = [this](const oci::Reference &reference) {
            return new ImagePage(world.context, reference);
        };
        pages.list = [this] { return new ComposePage(world.context); };
        pages.add = [](Page *page, const models::DragPayload &payload) {
            static_cast<ComposePage *>(page)->add(payload);
        };
        pages.load = [](Page *, const compose::Composition &, const QString &) { };
        return pages;
    }
    template <typename T>
    T *find(const QString &name) const
    {
        return window.findChild<T *>(name);
    }
    template <typename T>
    T *onPage(const QString &name) const
    {
        return window.currentPage()->findChild<T *>(name);
    }
    QString status() const { return find<QLabel>(u"statusText"_s)->text(); }
    QAbstractButton *stop() const { return find<QAbstractButton>(u"stopWaiting"_s); }
    bool isWaiting() const
    {
        return stop()->isVisible() && status().startsWith("Waiting "_L1)
            && status().contains(server.host()) && status().contains("too many requests"_L1);
    }
    oci::Reference image() const { return {server.host(), u"samples/pause"_s, u"3.4.1"_s, {}}; }

    ScriptedServer server;
    World world {World::Patient()};
    MainWindow window;
};

// What a wait came to.
struct Outcome {
    bool over = false;
    bool again = false;
};
async::Task<void> wait(
    Waits &waits, QString place, std::chrono::milliseconds time, Outcome &outcome)
{
    const bool again = co_await waits.wait({place, 429, time});
    outcome = {true, again};
}

Error tooMany(std::chrono::seconds time)
{
    Error error;
    error.kind = ErrorKind::RateLimited;
    error.message = u"Too many."_s;
    error.retryAfter = time;
    return error;
}

}

class WaitingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePauseIsCountedDown()
    {
        Waits waits;
        QSignalSpy changed(&waits, &Waits::changed);
        Outcome outcome;
        {
            auto task = wait(waits, u"reg.example.com"_s, 20s, outcome);
            task.start();
            QCOMPARE(changed.count(), 1);
            QVERIFY(changed.last().first().toString().contains("20 s: reg.example.com"_L1));
            QTRY_VERIFY(changed.last().first().toString().contains("19 s"_L1));
        }
        // Cancelled: nobody waits any more, and nothing goes on.
        QCOMPARE(changed.last().first().toString(), QString());
        QVERIFY(!outcome.over);
    }

    void aPauseEndsByItself()
    {
        Waits waits;
        QSignalSpy changed(&waits, &Waits::changed);
        Outcome outcome;
        auto task = wait(waits, u"reg.example.com"_s, 50ms, outcome);
        task.start();
        QTRY_VERIFY(outcome.over);
        QVERIFY(outcome.again);
        QCOMPARE(changed.count(), 0); // over before anybody has read about it
    }

    void theLongestIsShownAndAllAreStopped()
    {
        Waits waits;
        QSignalSpy changed(&waits, &Waits::changed);
        Outcome outcomes[3];
        auto first = wait(waits, u"one.example.com"_s, 10s, outcomes[0]);
        auto second = wait(waits, u"two.example.com"_s, 30s, outcomes[1]);
        auto third = wait(waits, u"three.example.com"_s, 20s, outcomes[2]);
        for (auto *task : {&first, &second, &third})
            task->start();
        QVERIFY(changed.last().first().toString().contains("two.example.com"_L1));
        second = {};
        QVERIFY(changed.last().first().toString().contains("three.example.com"_L1));
        waits.stopAll();
        QVERIFY(outcomes[0].over && !outcomes[0].again);
        QVERIFY(outcomes[2].over && !outcomes[2].again);
        QVERIFY(!outcomes[1].over);
        QCOMPARE(changed.last().first().toString(), QString());
        waits.stopAll(); // nothing to stop
    }

    // Reading: said, counted, and given up on demand, which shows what was answered.
    void readingThatWaits()
    {
        Scene s;
        s.server.on("GET", u".*"_s, busy("20"));
        s.window.open(s.image());
        QTRY_VERIFY2(s.isWaiting(), qPrintable(s.status()));
        QCOMPARE(s.server.count(), 1);
        QTest::mouseClick(s.stop(), Qt::LeftButton);
        QTRY_VERIFY(s.onPage<ErrorPage>(u"error"_s)->isVisible());
        QVERIFY(!s.stop()->isVisible());
        QVERIFY2(s.status().contains("too many requests"_L1), qPrintable(s.status()));
        QCOMPARE(s.server.count(), 1);
    }

    void readingGoesOnAfterThePause()
    {
        Scene s;
        const samples::Sample pause = sample(s.server.host(), u"pause:3.4.1"_s);
        serve(s.server, pause);
        int asked = 0;
        s.server.on("GET", u"/v2/samples/pause/manifests/3.4.1"_s, [&](const Seen &) {
            return asked++ == 0 ? busy("2")
                                : manifestAnswer(pause.document.bytes, pause.document.mediaType);
        });
        s.window.open(s.image());
        QTRY_VERIFY2(s.isWaiting(), qPrintable(s.status()));
        QTRY_VERIFY(
            s.onPage<QWidget>(u"platforms"_s) && s.onPage<QWidget>(u"platforms"_s)->isVisible());
        QVERIFY(!s.stop()->isVisible());
        QCOMPARE(asked, 2);
    }

    void closingThePageEndsTheWait()
    {
        Scene s;
        s.server.on("GET", u".*"_s, busy("20"));
        s.window.open(s.image());
        QTRY_VERIFY2(s.isWaiting(), qPrintable(s.status()));
        QTest::keyClick(&s.window, Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!s.stop()->isVisible());
        QCOMPARE(s.server.count(), 1);
    }

    // Listing: the row says it, and can be read again.
    void listingThatWaits()
    {
        Scene s;
        s.server.on("GET", u"/v2/_catalog"_s, busy("20"));
        s.window.addRegistry(s.server.host());
        QTRY_VERIFY2(s.isWaiting(), qPrintable(s.status()));
        QTest::mouseClick(s.stop(), Qt::LeftButton);
        QTRY_VERIFY2(s.status().startsWith(s.server.host() + u": "_s), qPrintable(s.status()));
        QVERIFY(!s.stop()->isVisible());
        QCOMPARE(s.server.count(), 1);
    }

    // Pushing: the cancel of the push ends the wait as well.
    void pushingThatWaits()
    {
        ScriptedServer server;
        World world {World::Patient()};
        QString waiting;
        connect(&world.activity.waits(), &Waits::changed, this,
            [&](const QString &sentence) { waiting = sentence; });
        const samples::Sample image = sample(server.host(), u"sonobuoy:v0.20-linux-amd64"_s);
        serve(server, image);
        server.on("PUT", u".*"_s, busy("20"));
        ListPage list(world.context);
        list.type(server.host() + u"/samples/sonobuoy:new"_s);
        QVERIFY(list.drop({image.name.toString()}, list.above(0)));
        QTRY_VERIFY2(list.push->isEnabled(), qPrintable(list.push->toolTip()));
        QTest::mouseClick(list.push, Qt::LeftButton);
        QTRY_VERIFY2(waiting.contains("too many requests"_L1), qPrintable(waiting));
        QCOMPARE(server.count("PUT"), 1);
        QTest::mouseClick(list.find<QPushButton>(u"cancelPush"_s), Qt::LeftButton);
        QCOMPARE(waiting, QString());
        QCOMPARE(server.count("PUT"), 1);
    }

    // An hour is not waited for unasked: the choices are there at once.
    void aLongTimeIsAChoice()
    {
        Scene s;
        s.server.on("GET", u".*"_s, busy("3600"));
        s.window.open(s.image());
        QTRY_VERIFY(s.onPage<ErrorPage>(u"error"_s)->isVisible());
        QVERIFY(!s.stop()->isVisible());
        QCOMPARE(s.server.count(), 1);
        QVERIFY(s.onPage<QLabel>(u"errorWhy"_s)->text().contains("takes more in 1 hour"_L1));
        QVERIFY(s.onPage<QWidget>(u"remedy"_s)->isVisible()); // sign in
        QVERIFY(s.onPage<QWidget>(u"tryAgainAnyway"_s)->isVisible());
        auto *text = s.onPage<QLabel>(u"waitText"_s);
        auto *button = s.onPage<QPushButton>(u"waitAndRetry"_s);
        QVERIFY2(text->text().startsWith(s.server.host() + u" takes more requests at "_s),
            qPrintable(text->text()));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY2(text->text().startsWith("Trying again in "_L1), qPrintable(text->text()));
        QTest::keyClick(button, Qt::Key_Space); // and stop it again
        QVERIFY(!text->text().startsWith("Trying again in "_L1));
        QCOMPARE(s.server.count(), 1);
    }

    void whatWasWaitedForIsTriedAgain()
    {
        Scene s;
        const samples::Sample pause = sample(s.server.host(), u"pause:3.4.1"_s);
        serve(s.server, pause);
        s.server.on("GET", u"/v2/samples/pause/manifests/3.4.1"_s,
            QList<Answer> {busy("3600"), busy("3601"),
                manifestAnswer(pause.document.bytes, pause.document.mediaType)});
        s.window.open(s.image());
        QTRY_VERIFY(s.onPage<QWidget>(u"waitCard"_s)->isVisible());
        // As if the hour had passed.
        auto *card = s.onPage<WaitCard>(u"waitCard"_s);
        card->showFor(tooMany(1s), s.server.host());
        s.onPage<QPushButton>(u"waitAndRetry"_s)->click();
        QVERIFY(card->isWaiting());
        QTRY_COMPARE(s.server.count("GET", u"/v2/samples/pause/manifests/3.4.1"_s), 2);
        QTRY_VERIFY(card->isVisible()); // refused once more
        QVERIFY(!card->isWaiting());
        s.onPage<QAbstractButton>(u"tryAgainAnyway"_s)->click();
        QTRY_VERIFY(s.onPage<QWidget>(u"platforms"_s)->isVisible());
    }

    void anotherTryEndsTheWait()
    {
        WaitCard card;
        QSignalSpy due(&card, &WaitCard::due);
        card.showFor(tooMany(3600s), u"reg.example.com"_s);
        card.findChild<QPushButton *>(u"waitAndRetry"_s)->click();
        QVERIFY(card.isWaiting());
        card.stop();
        QVERIFY(!card.isWaiting());
        card.showFor(Error {}, u"reg.example.com"_s);
        QVERIFY(card.isHidden());
        QCOMPARE(due.count(), 0);
    }

    // A time that comes while nobody waits for it sends nothing.
    void onlyWhoeverWaitsTriesAgain()
    {
        WaitCard card;
        QSignalSpy due(&card, &WaitCard::due);
        card.showFor(tooMany(1s), u"reg.example.com"_s);
        card.show();
        QTRY_VERIFY(card.isHidden());
        QCOMPARE(due.count(), 0);
    }

    void aPushOffersTheSame()
    {
        registry::Profiles profiles;
        PushPanel panel(profiles);
        panel.show();
        QSignalSpy again(&panel, &PushPanel::retryRequested);
        panel.showFailure(tooMany(1s), false);
        auto *button = panel.findChild<QPushButton *>(u"waitAndRetry"_s);
        QVERIFY(button->isVisible());
        button->click();
        QVERIFY(again.wait());
        QCOMPARE(again.count(), 1);
        QVERIFY(!button->isVisible());
        panel.showFailure(tooMany(3600s), false);
        button->click();
        panel.start({});
        QVERIFY(!panel.findChild<WaitCard *>(u"waitCard"_s)->isWaiting());
    }
};

WAYBILL_WINDOW_TEST(WaitingTest)
#include "tst_waiting.moc"
