// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// Once the cause of an error is out of the way, nothing in the window speaks of it any more.

#include "core/samples/samples.h"
#include "tests/support/canary.h"
#include "tests/support/realregistry.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"
#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/imagepage.h"
#include "ui/mainwindow.h"
#include "ui/registriesdock.h"
#include "ui/signindialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace waybill;
using namespace waybill::test;
using namespace waybill::ui;
using namespace Qt::StringLiterals;
using State = models::RegistriesModel::State;

namespace {

constexpr int OnlyNow = 1; // the last of the places, as the test has no docker helper

struct Scene {
    Scene()
        : window(world.context,
              {.image =
                      [this](const oci::Reference &reference) {
                          return new ImagePage(world.context, reference);
                      },
                  .list = {},
                  .add = {},
                  .load = {}})
    {
        window.resize(1440, 900);
        window.show();
    }

    QString status() const { return window.findChild<QLabel *>(u"statusText"_s)->text(); }
    QWidget *message() const { return window.findChild<QWidget *>(u"message"_s); }
    ImagePage *open(const QString &reference)
    {
        window.open(*oci::parseReference(reference));
        return static_cast<ImagePage *>(window.currentPage());
    }
    RegistriesDock *dock() const { return window.findChild<RegistriesDock *>(); }
    State row(const QString &host) const
    {
        const auto &model = dock()->model();
        return State(model.indexOf(host).data(models::RegistriesModel::StateRole).toInt());
    }

    World world;
    MainWindow window;
};

registry::Credential ali()
{
    registry::Credential credential;
    credential.user = u"ali"_s;
    credential.secret = QString::fromLatin1(CanaryPassword);
    return credential;
}

QPushButton *remedy(const ImagePage *page)
{
    return page->findChild<QPushButton *>(u"remedy"_s);
}

}

class RemediedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The dock and two tabs failed for want of a password; one of them gets it.
    void aSignInHelpsAllThatWaitForIt()
    {
        const RealRegistry registry({.htpasswd = CanaryHtpasswd});
        fill(registry.host());
        Scene s;
        s.window.addRegistry(registry.host());
        s.dock()->expandRegistry(registry.host());
        QTRY_COMPARE(s.row(registry.host()), State::Failed);
        QVERIFY(s.message()->isVisible());
        QVERIFY2(s.status().startsWith(registry.host()), qPrintable(s.status()));
        const ImagePage *first = s.open(registry.reference(u"samples/hello:latest"_s));
        QTRY_VERIFY(remedy(first)->isVisible());
        const ImagePage *page = s.open(registry.reference(u"samples/pause:3.4.1"_s));
        QTRY_VERIFY(remedy(page)->isVisible());
        QCOMPARE(page->iconName(), u"lock"_s);

        remedy(page)->click();
        signIn(*page);
        QTRY_VERIFY(page->model().tree() && first->model().tree());
        QCOMPARE(page->iconName(), u"list"_s);
        QVERIFY(first->iconName() != "lock"_L1);
        QTRY_COMPARE(s.row(registry.host()), State::Ready);
        QVERIFY(!s.message()->isVisible());
        QVERIFY2(s.status().startsWith("Read in"_L1), qPrintable(s.status()));
    }

    // What the dock said goes when it has read; what a page said since stays.
    void theDockTakesItsWordBack()
    {
        ScriptedServer server;
        bool isOpen = false;
        server.on("GET", u"/v2/_catalog"_s, [&isOpen](const Seen &) {
            Answer answer = Answer::json("{\"repositories\":[\"a\"]}", isOpen ? 200 : 401);
            answer.headers = {{"WWW-Authenticate", "Basic realm=\"reg\""}};
            return answer;
        });
        Scene s;
        s.window.addRegistry(server.host());
        s.dock()->expandRegistry(server.host());
        QTRY_COMPARE(s.row(server.host()), State::Failed);
        QVERIFY(s.status().startsWith(server.host()));
        QVERIFY(s.message()->isVisible());
        isOpen = true;
        s.dock()->refresh();
        QTRY_COMPARE(s.row(server.host()), State::Ready);
        QCOMPARE(s.status(), u"Ready"_s);
        QVERIFY(!s.message()->isVisible());
    }

    void anotherTryIsNoErrorYet()
    {
        ScriptedServer server;
        Answer held = Answer::json("{}", 404);
        held.held = true;
        server.on("GET", u".*"_s, {Answer::json("{}", 403), held});
        Scene s;
        const ImagePage *page = s.open(server.host() + u"/app:1"_s);
        auto *again = page->findChild<QAbstractButton *>(u"tryAgainAnyway"_s);
        QTRY_VERIFY(again->isVisible());
        QCOMPARE(page->iconName(), u"lock"_s);
        QVERIFY(s.status().contains(u"does not allow"_s));
        again->click();
        QCOMPARE(page->iconName(), u"image"_s);
        QCOMPARE(s.status(), u"Reading app:1"_s);
        server.release();
        QTRY_VERIFY2(s.status().contains(u"There is no"_s), qPrintable(s.status()));
    }

    // "Somebody else" is for those who are somebody already.
    void whoeverIsNobodySignsIn_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QString>("offer");
        for (const int status : {403, 429}) {
            QTest::addRow("%d as nobody", status) << status << false << u"&Sign in…"_s;
            QTest::addRow("%d as ali", status) << status << true << u"&Sign in as somebody else…"_s;
        }
    }
    void whoeverIsNobodySignsIn()
    {
        QFETCH(int, status);
        QFETCH(bool, known);
        ScriptedServer server;
        server.on("GET", u".*"_s, [status, known](const Seen &seen) {
            const bool asks = known && !seen.has("Authorization");
            Answer answer = Answer::json("{}", asks ? 401 : status);
            answer.headers = {{"WWW-Authenticate", "Basic realm=\"reg\""}};
            return answer;
        });
        Scene s;
        if (known)
            s.world.places.session.keep(server.host(), ali());
        const ImagePage *page = s.open(server.host() + u"/app:1"_s);
        QTRY_VERIFY(remedy(page)->isVisible());
        QTEST(remedy(page)->text(), "offer");
    }

private:
    // The samples are written with the password, the window begins without.
    static void fill(const QString &host)
    {
        World owner;
        owner.places.session.keep(host, ali());
        QVERIFY(await(samples::writeSamples(owner.registries.client(host), false, {})));
    }
    static void signIn(const QWidget &page)
    {
        auto *dialog = page.findChild<SignInDialog *>(u"signInDialog"_s);
        dialog->findChild<QLineEdit *>(u"userName"_s)->setText(u"ali"_s);
        dialog->findChild<QLineEdit *>(u"secret"_s)->setText(QString::fromLatin1(CanaryPassword));
        dialog->findChild<QComboBox *>(u"keepIn"_s)->setCurrentIndex(OnlyNow);
        dialog->findChild<QPushButton *>(u"signInAccept"_s)->click();
    }
};

WAYBILL_WINDOW_TEST(RemediedTest)
#include "tst_remedied.moc"
