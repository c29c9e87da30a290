// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// How one registry is connected to: the dialog with its test.

#include "tests/support/nginx.h"
#include "tests/support/realregistry.h"
#include "tests/ui/dialogfixture.h"
#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/passphrasedialog.h"
#include "ui/registrydialog.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

using namespace waybill;
using namespace waybill::test;
using namespace waybill::ui;
using namespace Qt::StringLiterals;

class RegistryDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        RealRegistry::Options options;
        options.htpasswd = AliHtpasswd;
        m_registry = std::make_unique<RealRegistry>(options);
        m_world = std::make_unique<World>();
    }
    void cleanup() { m_world.reset(); }

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
        QTRY_COMPARE(cutTexts(dialog), QString()); // it has grown
        // The registry wants a password, and the test does not ask for one by itself.
        QCOMPARE(m_world->profiles.all(), before);
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

    void settingsThatCannotBeReadAreToldOf()
    {
        const QString file = m_world->folder.filePath(u"registries.json"_s);
        QFile broken(file);
        QVERIFY(broken.open(QFile::WriteOnly));
        broken.write("{ half");
        broken.close();
        registry::Profiles profiles(file, {});
        const Context &context = m_world->context;
        Context other {.transport = context.transport,
            .credentials = context.credentials,
            .profiles = profiles,
            .signIn = context.signIn,
            .registries = context.registries,
            .resolver = context.resolver,
            .catalog = context.catalog,
            .collector = context.collector,
            .pusher = context.pusher,
            .drafts = context.drafts,
            .hosts = context.hosts,
            .settings = context.settings,
            .activity = context.activity,
            .remedies = context.remedies,
            .prompts = context.prompts,
            .proxies = context.proxies};
        RegistryDialog dialog(other, u"reg.example.com"_s);
        dialog.show();
        const auto *problem = part<QLabel>(dialog, u"registryProblem"_s);
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(file), qPrintable(problem->text()));
        part<QPushButton>(dialog, u"registrySave"_s)->click();
        QVERIFY(dialog.isVisible()); // could not be saved
    }

    // Along with the password goes what was agreed to for it, also where there is no password.
    void forgettingWithdrawsWhatWasAgreedTo_data()
    {
        QTest::addColumn<bool>("signedIn");
        QTest::newRow("with a password") << true;
        QTest::newRow("without") << false;
    }
    void forgettingWithdrawsWhatWasAgreedTo()
    {
        QFETCH(bool, signedIn);
        const QString host = u"reg.example.com"_s;
        if (signedIn)
            m_world->places.session.keep(
                host, {u"a-service-account-with-a-long-name@its-place.example.com"_s, u"x"_s});
        m_world->consents.allow(host, u"auth.example.org"_s);
        m_world->consents.allowUnencrypted(host);
        m_world->consents.allow(u"other.example.com"_s, u"auth.example.org"_s);
        RegistryDialog dialog(m_world->context, host);
        dialog.show();
        auto *said = part<QLabel>(dialog, u"registrySignIn"_s);
        auto *forget = part<QPushButton>(dialog, u"registryForget"_s);
        QTRY_VERIFY(forget->isVisible());
        const auto *agreed = part<QLabel>(dialog, u"registryAgreed"_s);
        QVERIFY(agreed->isVisible());
        QVERIFY2(agreed->text().contains(u"auth.example.org"_s), qPrintable(agreed->text()));
        QVERIFY2(agreed->text().contains(u"without encryption"_s), qPrintable(agreed->text()));
        QTRY_COMPARE(cutTexts(dialog), QString());
        forget->click();
        QTRY_COMPARE(said->text(), u"no, as anybody"_s);
        QTRY_VERIFY(!forget->isVisible());
        QVERIFY(!agreed->isVisible());
        QVERIFY(m_world->consents.allowed(host).isEmpty());
        QVERIFY(!m_world->consents.allowsUnencrypted(host));
        QVERIFY(!m_world->consents.allowed(u"other.example.com"_s).isEmpty());
    }

private:
    std::unique_ptr<RealRegistry> m_registry;
    std::unique_ptr<World> m_world;
};

WAYBILL_WINDOW_TEST(RegistryDialogTest)
#include "tst_registrydialog.moc"
