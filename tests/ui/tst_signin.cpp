// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// Signing in from where it is asked for: the error, the dock, a push; and what the dialogs say.

#include "core/samples/samples.h"
#include "tests/support/json.h"
#include "tests/support/realregistry.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"
#include "tests/ui/dialogfixture.h"
#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/errorpage.h"
#include "ui/imagepage.h"
#include "ui/plainhttpmark.h"
#include "ui/registrydialog.h"
#include "ui/signindialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace waybill;
using namespace waybill::test;
using namespace waybill::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int InKeychain = 0;
constexpr int OnlyNow = 1; // the last of the places, as the test has no docker helper

// A registry of another computer, reached over plain HTTP through the proxy that this is.
struct Elsewhere {
    Elsewhere()
    {
        qputenv("http_proxy", QByteArray("http://" + server.host().toLatin1()));
        server.on("*", u".*"_s, [](const Seen &seen) {
            const bool isIn = seen.has("Authorization");
            Answer answer = Answer::json(
                json("{'schemaVersion':2,'mediaType':'application/vnd.oci.image.index.v1+json',"
                     "'manifests':[]}"),
                isIn ? 200 : 401);
            answer.headers = {{"Content-Type", "application/vnd.oci.image.index.v1+json"},
                {"WWW-Authenticate", "Basic realm=\"reg\""},
                {"Docker-Distribution-Api-Version", "registry/2.0"}};
            return answer;
        });
    }
    ~Elsewhere() { qunsetenv("http_proxy"); }
    Q_DISABLE_COPY_MOVE(Elsewhere)
    static QString host() { return u"reg.example.com"_s; }
    bool sawSecret() const
    {
        return std::ranges::any_of(
            server.log(), [](const Seen &seen) { return seen.has("Authorization"); });
    }

    ScriptedServer server;
};

}

class SignInTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        RealRegistry::Options options;
        options.htpasswd = AliHtpasswd;
        m_registry = std::make_unique<RealRegistry>(options);
        m_world = std::make_unique<World>();
    }
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
    }

    // The page says what is missing; after the sign-in it goes on with what it was about to do.
    void fromTheErrorOfAnImage()
    {
        fill();
        openPage();
        QTRY_VERIFY(part<QPushButton>(*m_page, u"remedy"_s)->isVisible());
        QCOMPARE(part<QPushButton>(*m_page, u"remedy"_s)->text(), u"&Sign in…"_s);
        QVERIFY(!part<QPushButton>(*m_page, u"tryAgain"_s)->isVisible());
        part<QPushButton>(*m_page, u"remedy"_s)->click();
        SignInDialog *dialog = signInDialog();
        QVERIFY(!part<QPushButton>(*dialog, u"signInAccept"_s)->isEnabled());

        signInWith(*dialog, u"ali"_s, u"wrong"_s);
        // Emptied for another try.
        QTRY_COMPARE(part<QLineEdit>(*dialog, u"secret"_s)->text(), QString());
        QVERIFY(dialog->isVisible());
        QVERIFY(part<QWidget>(*dialog, u"signInMessage"_s)->isVisible());
        QCOMPARE(part<QLineEdit>(*dialog, u"userName"_s)->text(), u"ali"_s);

        signInWith(*dialog, u"ali"_s, u"open sesame"_s);
        QTRY_VERIFY(part<QTreeView>(*m_page, u"platforms"_s)->isVisible());
        QCOMPARE(m_page->model().tree()->entries.size(), 9);
    }

    // There is no keychain here. The password is right all the same, so that the next press gets
    // in.
    void whatCannotBeKeptIsGoodUntilTheEnd()
    {
        fill();
        openPage();
        QTRY_VERIFY(part<QPushButton>(*m_page, u"remedy"_s)->isVisible());
        part<QPushButton>(*m_page, u"remedy"_s)->click();
        SignInDialog *dialog = signInDialog();
        signInWith(*dialog, u"ali"_s, u"open sesame"_s, InKeychain);
        QTRY_COMPARE(part<QComboBox>(*dialog, u"keepIn"_s)->currentIndex(), OnlyNow);
        QVERIFY(!part<QTreeView>(*m_page, u"platforms"_s)->isVisible());
        part<QPushButton>(*dialog, u"signInAccept"_s)->click();
        QTRY_VERIFY(part<QTreeView>(*m_page, u"platforms"_s)->isVisible());
    }

    void withoutSigningInNothingIsAsked()
    {
        openPage();
        QTRY_VERIFY(part<QPushButton>(*m_page, u"remedy"_s)->isVisible());
        part<QPushButton>(*m_page, u"remedy"_s)->click();
        SignInDialog *dialog = signInDialog();
        m_world->tap.clear();
        part<QPushButton>(*dialog, u"signInAnonymous"_s)->click();
        QTRY_VERIFY(!m_page->findChild<SignInDialog *>());
        QCOMPARE(m_world->tap.log(), QStringList());
        QVERIFY(part<QPushButton>(*m_page, u"remedy"_s)->isVisible());
    }

    // A password for a server of another name is sent only after a yes.
    void consentIsAskedFor_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("passwords");
        QTest::newRow("yes") << 0 << 1;
        QTest::newRow("no") << 1 << 0;
    }
    void consentIsAskedFor()
    {
        QFETCH(int, answer);
        QFETCH(int, passwords);
        const ConsentNeeded consent {u"reg.example.com"_s, u"auth.example.org"_s, {}};
        const Question question = SignInDialog::consentQuestion(consent);
        QVERIFY(question.title.contains(consent.registry));
        QVERIFY(question.title.contains(consent.tokenServer));
        QCOMPARE(question.safe, 1);

        Error error;
        error.kind = ErrorKind::Unauthorized;
        error.consent = consent;
        m_world->prompts.answer = answer;
        int done = 0;
        QWidget parent;
        m_world->remedies.start(
            &parent, error, {.host = consent.registry, .repository = {}}, [&done] { ++done; });
        QCOMPARE(done, passwords);
        QCOMPARE(m_world->consents.allows(consent.registry, consent.tokenServer), passwords == 1);
    }

    // Over plain HTTP the password goes off after a yes, which then counts for good.
    void withoutEncryptionItIsAskedOnceMore()
    {
        const Elsewhere registry;
        m_world = std::make_unique<World>(); // with that proxy
        setPlainHttp();
        m_world->places.session.keep(Elsewhere::host(), {u"ali"_s, u"open sesame"_s});
        m_page = std::make_unique<ImagePage>(
            m_world->context, *oci::parseReference(QString(Elsewhere::host() + u"/app:1"_s)));
        m_page->show();
        auto *remedy = part<QPushButton>(*m_page, u"remedy"_s);
        QTRY_VERIFY(remedy->isVisible());
        QCOMPARE(remedy->text(), u"&Allow it…"_s);
        QVERIFY(part<QLabel>(*m_page, u"errorTitle"_s)->text().contains(u"unencrypted"_s));
        QVERIFY(!part<QPushButton>(*m_page, u"tryAgain"_s)->isVisible());

        m_world->prompts.answer = 1;
        remedy->click();
        QCOMPARE(m_world->prompts.asked.safe, 1);
        QVERIFY(m_world->prompts.asked.title.contains(Elsewhere::host()));
        QVERIFY(remedy->isVisible());
        QVERIFY(!registry.sawSecret());
        m_world->prompts.answer = 0;
        remedy->click();
        QTRY_VERIFY(m_page->model().tree());
        QVERIFY(registry.sawSecret());
        QVERIFY(m_world->consents.allowsUnencrypted(Elsewhere::host()));
    }

    void whatIsTypedWaitsForTheYes()
    {
        const Elsewhere registry;
        m_world = std::make_unique<World>();
        setPlainHttp();
        QWidget window;
        window.show();
        bool done = false;
        m_world->remedies.signIn(
            &window, {.host = Elsewhere::host(), .repository = {}}, [&done] { done = true; });
        QPointer dialog = part<SignInDialog>(window, u"signInDialog"_s);
        QVERIFY(part<PlainHttpMark>(*dialog, u"plainHttp"_s)->isVisible());
        m_world->prompts.answer = 1;
        signInWith(*dialog, u"ali"_s, u"open sesame"_s);
        QTRY_VERIFY(m_world->prompts.asked.title.contains(u"without encryption"_s));
        QVERIFY(!registry.sawSecret());
        QVERIFY(dialog->isVisible());
        m_world->prompts.answer = 0;
        part<QPushButton>(*dialog, u"signInAccept"_s)->click();
        QTRY_VERIFY(done);
        QVERIFY(registry.sawSecret());
    }

    // It may be the way there that is wrong.
    void theErrorLeadsToTheRegistrysSettings()
    {
        const QString nobody = u"127.0.0.1:%1"_s.arg(freePort());
        m_page = std::make_unique<ImagePage>(
            m_world->context, *oci::parseReference(QString(nobody + u"/app:1"_s)));
        m_page->show();
        auto *settings = part<QPushButton>(*m_page, u"registrySettings"_s);
        QTRY_VERIFY(settings->isVisible());
        settings->click();
        QPointer dialog = m_page->findChild<RegistryDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        m_world->tap.clear();
        part<QPushButton>(*dialog, u"registrySave"_s)->click();
        QTRY_VERIFY(!m_world->tap.log().isEmpty()); // tried anew
    }

    void eachErrorHasItsRemedy_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("has");
        QTest::newRow("unauthorized") << ErrorKind::Unauthorized << true;
        QTest::newRow("credentials") << ErrorKind::Credentials << true;
        QTest::newRow("forbidden") << ErrorKind::Forbidden << true;
        QTest::newRow("rate limit") << ErrorKind::RateLimited << true;
        QTest::newRow("proxy") << ErrorKind::ProxyAuthentication << true;
        QTest::newRow("not found") << ErrorKind::NotFound << false;
        QTest::newRow("network") << ErrorKind::Network << false;
        QTest::newRow("TLS without a certificate") << ErrorKind::Tls << false;
    }
    void eachErrorHasItsRemedy()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(bool, has);
        Error error;
        error.kind = kind;
        QCOMPARE(Remedies::offer(error, false).has_value(), has);
        error.certificate = selfSigned();
        QVERIFY(Remedies::offer(error, false));
        QCOMPARE(Remedies::offer(error, false)->iconName, u"certificate"_s);
    }

    // A program that others could have put there: run, sign in otherwise, or nothing.
    void aHelperIsAskedFor_data()
    {
        QTest::addColumn<int>("answer");
        QTest::newRow("run it") << 0;
        QTest::newRow("sign in otherwise") << 1;
        QTest::newRow("cancel") << 2;
    }
    void aHelperIsAskedFor()
    {
        QFETCH(int, answer);
        const QString helper = u"/opt/<b>x</b>/docker-credential-x"_s;
        Error error;
        error.kind = ErrorKind::Unauthorized;
        error.consent = ConsentNeeded {{}, {}, {}, helper};
        QCOMPARE(Remedies::offer(error, false)->text, u"&Run the helper…"_s);
        QWidget window;
        m_world->prompts.answer = answer;
        int done = 0;
        m_world->remedies.start(
            &window, error, {.host = m_registry->host(), .repository = {}}, [&done] { ++done; });
        QCOMPARE(done, answer == 0 ? 1 : 0);
        QCOMPARE(m_world->consents.allowsProgram(helper), answer == 0);
        QCOMPARE(window.findChild<SignInDialog *>() != nullptr, answer == 1);
        QVERIFY(m_world->prompts.asked.title.contains(helper));
        QCOMPARE(m_world->prompts.asked.safe, 2);
    }

private:
    // The samples are written with the password, the page begins without.
    void fill()
    {
        World owner;
        keepPassword(owner);
        QVERIFY(
            await(samples::writeSamples(owner.registries.client(m_registry->host()), false, {})));
    }
    void keepPassword(World &world)
    {
        registry::Credential credential;
        credential.user = u"ali"_s;
        credential.secret = u"open sesame"_s;
        world.places.session.keep(m_registry->host(), credential);
    }
    void setPlainHttp()
    {
        registry::Profile profile;
        profile.host = Elsewhere::host();
        profile.scheme = registry::Profile::Scheme::PlainHttp;
        QVERIFY(m_world->profiles.save(profile));
    }
    void openPage()
    {
        m_page = std::make_unique<ImagePage>(m_world->context,
            *oci::parseReference(m_registry->reference(u"samples/pause:3.4.1"_s)));
        m_page->resize(1000, 700);
        m_page->show();
    }
    SignInDialog *signInDialog() { return part<SignInDialog>(*m_page, u"signInDialog"_s); }
    static void signInWith(
        SignInDialog &dialog, const QString &user, const QString &secret, int place = OnlyNow)
    {
        part<QLineEdit>(dialog, u"userName"_s)->setText(user);
        part<QLineEdit>(dialog, u"secret"_s)->setText(secret);
        part<QComboBox>(dialog, u"keepIn"_s)->setCurrentIndex(place);
        part<QPushButton>(dialog, u"signInAccept"_s)->click();
    }

    std::unique_ptr<RealRegistry> m_registry;
    std::unique_ptr<World> m_world;
    std::unique_ptr<ImagePage> m_page;
};

WAYBILL_WINDOW_TEST(SignInTest)
#include "tst_signin.moc"
