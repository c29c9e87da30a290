// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// Signing in from where it is asked for: the error, the dock, a push; and what the dialogs say.

#include "core/samples/samples.h"
#include "tests/support/json.h"
#include "tests/support/nginx.h"
#include "tests/support/realregistry.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"
#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/certificatedialog.h"
#include "ui/errorpage.h"
#include "ui/imagepage.h"
#include "ui/passphrasedialog.h"
#include "ui/plainhttpmark.h"
#include "ui/proxydialog.h"
#include "ui/registrydialog.h"
#include "ui/settingsdialog.h"
#include "ui/signindialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeView>

using namespace waybill;
using namespace waybill::test;
using namespace waybill::ui;
using namespace Qt::StringLiterals;

namespace {

// crypt("open sesame", "$2y$05$..."), as `htpasswd -B` writes it
constexpr auto Htpasswd = "ali:$2y$05$abcdefghijklmnopqrstuupx2xBUC4954936wVIjyyPHmUBFu0wCW\n";
constexpr int InKeychain = 0;
constexpr int OnlyNow = 1; // the last of the places, as the test has no docker helper

Certificate selfSigned()
{
    Certificate certificate;
    certificate.place = u"reg.example.com"_s;
    certificate.subject = u"<b>reg</b>.example.com"_s;
    certificate.issuer = certificate.subject;
    certificate.names = {u"reg.example.com"_s};
    certificate.validFrom = QDateTime(QDate(2026, 1, 12), QTime(0, 0), QTimeZone::UTC);
    certificate.validUntil = QDateTime(QDate(2028, 1, 11), QTime(0, 0), QTimeZone::UTC);
    certificate.sha256 = QByteArray(64, 'a');
    certificate.faults = {CertificateFault::SelfSigned};
    certificate.mayBePinned = true;
    return certificate;
}

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

template <typename T>
T *part(QWidget &window, const QString &name)
{
    T *found = window.findChild<T *>(name);
    if (!found)
        qFatal("there is no %ls", qUtf16Printable(name));
    return found;
}

}

class SignInTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        RealRegistry::Options options;
        options.htpasswd = Htpasswd;
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
        QCOMPARE(Remedies::offer(error).has_value(), has);
        error.certificate = selfSigned();
        QVERIFY(Remedies::offer(error));
        QCOMPARE(Remedies::offer(error)->iconName, u"certificate"_s);
    }

    void aCertificateIsTrustedForItsRegistryOnly()
    {
        Error error;
        error.kind = ErrorKind::Tls;
        error.certificate = selfSigned();
        bool done = false;
        QWidget parent;
        m_world->remedies.start(&parent, error, {.host = u"reg.example.com"_s, .repository = {}},
            [&done] { done = true; });
        auto *dialog = part<CertificateDialog>(parent, u"certificateDialog"_s);
        QVERIFY(part<QPushButton>(*dialog, u"cancel"_s)->isDefault());
        QVERIFY(part<QRadioButton>(*dialog, u"trustCertificate"_s)->isChecked());
        part<QPushButton>(*dialog, u"trust"_s)->click();
        QVERIFY(done);
        QCOMPARE(m_world->profiles.profile(u"reg.example.com"_s).pinned, QByteArray(64, 'a'));
        QVERIFY(m_world->profiles.profile(u"reg.example.com:8443"_s).pinned.isEmpty());
    }

    void tenThousandNamesAreNotShown()
    {
        Certificate certificate = selfSigned();
        for (int i = 0; i < 10'000; ++i)
            certificate.names += u"host-%1.example.com"_s.arg(i);
        CertificateDialog dialog(certificate, m_world->prompts);
        qsizetype longest = 0;
        bool cut = false;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            longest = std::max(longest, label->text().size());
            cut |= label->text().contains("and 9981 more"_L1);
        }
        QVERIFY(cut);
        QVERIFY2(longest < 2'000, qPrintable(QString::number(longest)));
        QVERIFY(dialog.sizeHint().height() < 1'000);
    }

    void aRevokedCertificateCannotBePinned()
    {
        Certificate certificate = selfSigned();
        certificate.faults = {CertificateFault::Revoked};
        certificate.mayBePinned = false;
        CertificateDialog dialog(certificate, m_world->prompts);
        QVERIFY(!part<QRadioButton>(dialog, u"trustCertificate"_s)->isEnabled());
        QVERIFY(part<QLabel>(dialog, u"certificateProblems"_s)->text().contains("revoked"_L1));
    }

    // Names in certificates come from outside.
    void certificatesAreShownAsPlainText()
    {
        CertificateDialog dialog(selfSigned(), m_world->prompts);
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void aProxyHasItsOwnPassword()
    {
        ProxyDialog dialog(u"proxy.example.com:3128"_s);
        QSignalSpy given(&dialog, &ProxyDialog::given);
        part<QLineEdit>(dialog, u"userName"_s)->setText(u"pat"_s);
        part<QLineEdit>(dialog, u"secret"_s)->setText(u"secret"_s);
        part<QPushButton>(dialog, u"proxyAccept"_s)->click();
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.first(), (QVariantList {u"pat"_s, u"secret"_s}));
    }

    void theConnectionIsTestedStepByStep()
    {
        const auto before = m_world->profiles.all();
        RegistryDialog dialog(m_world->context, m_registry->host());
        dialog.show();
        part<QPushButton>(dialog, u"registryTest"_s)->click();
        QTRY_COMPARE(part<QPushButton>(dialog, u"registryTest"_s)->text(), u"&Test"_s);
        QStringList said;
        for (const QLabel *label :
            part<QWidget>(dialog, u"connectionSteps"_s)->findChildren<QLabel *>())
            said.append(label->text());
        QVERIFY2(!said.filter(u"Sign-in"_s).isEmpty(), qPrintable(said.join(u'\n')));
        // The registry wants a password, and the test does not ask for one by itself.
        QCOMPARE(m_world->profiles.all(), before);
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
        QCOMPARE(Remedies::offer(error)->text, u"&Run the helper…"_s);
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

    // The client certificate as Windows exports it, and a server that lets nobody in without.
    void aLockedCertificateIsUnlockedByTheTest()
    {
        Authority authority;
        const RealRegistry open;
        const Nginx nginx({.server = authority.server(),
            .upstream = open.port(),
            .clientAuthority = authority.file(),
            .blobs = {}});
        RegistryDialog dialog(m_world->context, nginx.host());
        dialog.show();
        part<QLineEdit>(dialog, u"registryAuthority"_s)->setText(authority.file());
        part<QLineEdit>(dialog, u"registryCertificate"_s)
            ->setText(authority.pkcs12(authority.client(u"jane"_s), u"WB-CANARY"_s));
        part<QPushButton>(dialog, u"registryTest"_s)->click();
        for (const QString &passphrase : {u"WB-CANARY-wrong"_s, u"WB-CANARY"_s}) {
            QTRY_VERIFY(dialog.findChild<PassphraseDialog *>());
            QPointer asking = dialog.findChild<PassphraseDialog *>();
            QVERIFY(!part<QPushButton>(*asking, u"passphraseAccept"_s)->isEnabled());
            QVERIFY(!part<QWidget>(*asking, u"userName"_s)->isVisible());
            part<QLineEdit>(*asking, u"secret"_s)->setText(passphrase);
            part<QPushButton>(*asking, u"passphraseAccept"_s)->click();
            QTRY_VERIFY(!asking);
        }
        QTRY_VERIFY(nginx.log().contains("CN=jane"));
        QTRY_COMPARE(part<QPushButton>(dialog, u"registryTest"_s)->text(), u"&Test"_s);
        QVERIFY(!dialog.findChild<PassphraseDialog *>());
    }

    void theProxyIsChosenInTheSettings()
    {
        SettingsDialog dialog(m_world->settings, m_world->proxies);
        dialog.show();
        auto *kind = part<QComboBox>(dialog, u"settingsProxy"_s);
        auto *host = part<QLineEdit>(dialog, u"settingsProxyHost"_s);
        QCOMPARE(kind->currentIndex(), 0);
        QVERIFY(!host->isVisible());
        kind->setCurrentIndex(3);
        QVERIFY(host->isVisible());
        for (const QString &wrong : {QString(), u"http://proxy"_s}) {
            host->setText(wrong);
            dialog.accept();
            QVERIFY(dialog.isVisible());
            QVERIFY(part<QLabel>(dialog, u"settingsProblem"_s)->isVisible());
        }
        host->setText(u" proxy.example.com "_s);
        part<QSpinBox>(dialog, u"settingsProxyPort"_s)->setValue(8080);
        part<QLineEdit>(dialog, u"settingsProxyExempt"_s)->setText(u"10.0.0.0/8"_s);
        QCOMPARE(m_world->proxies.choice(), net::ProxyChoice());
        dialog.accept();
        QVERIFY(!dialog.isVisible());
        const net::ProxyChoice chosen {
            net::ProxyChoice::Kind::This, u"proxy.example.com"_s, 8080, u"10.0.0.0/8"_s};
        QCOMPARE(m_world->proxies.choice(), chosen);
        SettingsDialog again(m_world->settings, m_world->proxies);
        QCOMPARE(part<QLineEdit>(again, u"settingsProxyHost"_s)->text(), chosen.host);
    }

    void theConnectionIsStoredOnSaveOnly()
    {
        const QString host = u"saved.example.com"_s;
        RegistryDialog dialog(m_world->context, host);
        auto *scheme = part<QComboBox>(dialog, u"registryScheme"_s);
        scheme->setCurrentIndex(2);
        part<QLineEdit>(dialog, u"registryMirror"_s)->setText(u"mirror.example.com"_s);
        QVERIFY(m_world->profiles.profile(host).isDefault());
        part<QPushButton>(dialog, u"registrySave"_s)->click();
        const registry::Profile stored = m_world->profiles.profile(host);
        QCOMPARE(stored.scheme, registry::Profile::Scheme::PlainHttp);
        QCOMPARE(stored.mirror, u"mirror.example.com"_s);
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
