// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/remedies.h"

#include "core/async/operation.h"
#include "core/net/proxy.h"
#include "core/registry/consents.h"
#include "core/registry/passphrases.h"
#include "core/registry/profile.h"
#include "core/registry/signin.h"
#include "ui/certificatedialog.h"
#include "ui/passphrasedialog.h"
#include "ui/prompts.h"
#include "ui/proxydialog.h"
#include "ui/signindialog.h"

#include <QPointer>

namespace waybill::ui {

using namespace Qt::StringLiterals;

Remedies::Remedies(registry::SignIn &signIn, registry::Consents &consents,
    registry::Profiles &profiles, net::Proxies &proxies, Prompts &prompts)
    : m_signIn(signIn), m_consents(consents), m_profiles(profiles), m_proxies(proxies),
      m_prompts(prompts)
{
}

std::optional<Remedies::Offer> Remedies::offer(const Error &error, bool signedIn)
{
    if (error.consent && !error.consent->program.isEmpty())
        return Offer {tr("&Run the helper…"), u"sign-in"_s};
    if (error.consent)
        return Offer {tr("&Allow it…"), u"sign-in"_s};
    if (error.cause == Cause::PassphraseNeeded)
        return Offer {tr("Enter the &passphrase…"), u"lock"_s};
    if (error.certificate)
        return Offer {tr("Show the &certificate…"), u"certificate"_s};
    switch (error.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::Credentials:
        return Offer {tr("&Sign in…"), u"sign-in"_s};
    case ErrorKind::Forbidden:
    case ErrorKind::RateLimited:
        return Offer {signedIn ? tr("&Sign in as somebody else…") : tr("&Sign in…"), u"sign-in"_s};
    case ErrorKind::ProxyAuthentication:
        return Offer {tr("&Sign in to the proxy…"), u"sign-in"_s};
    default:
        return std::nullopt;
    }
}

void Remedies::start(
    QWidget *parent, const Error &error, const Asked &asked, std::function<void()> done)
{
    done = telling(
        error.kind == ErrorKind::ProxyAuthentication ? QString() : asked.host, std::move(done));
    if (error.consent && !error.consent->program.isEmpty())
        return askProgram(parent, error, asked, std::move(done));
    if (error.cause == Cause::PassphraseNeeded)
        return openPassphrase(parent, error, std::move(done));
    if (error.consent)
        return askConsent(parent, *error.consent, std::move(done));
    if (error.certificate)
        return openCertificate(parent, *error.certificate, asked, std::move(done));
    if (error.kind == ErrorKind::ProxyAuthentication)
        return openProxy(parent, error, std::move(done));
    openSignIn(parent, error, asked, std::move(done));
}

void Remedies::signIn(QWidget *parent, const Asked &asked, std::function<void()> done)
{
    openSignIn(parent, std::nullopt, asked, telling(asked.host, std::move(done)));
}

Remedies::Done Remedies::telling(const QString &host, Done done)
{
    return [this, host, done = std::move(done)] {
        done();
        Q_EMIT remedied(host);
    };
}

void Remedies::openSignIn(QWidget *parent, const std::optional<Error> &error, const Asked &asked,
    std::function<void()> done)
{
    auto *dialog =
        new SignInDialog(m_signIn, m_consents, m_profiles, m_prompts, asked, error, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, std::move(done));
    dialog->open();
}

void Remedies::askConsent(QWidget *parent, const ConsentNeeded &consent, std::function<void()> done)
{
    m_prompts.ask(parent, SignInDialog::consentQuestion(consent),
        [this, consent, done = std::move(done)](int answer) {
            if (answer != 0)
                return;
            m_consents.agree(consent);
            done();
        });
}

void Remedies::askProgram(
    QWidget *parent, const Error &error, const Asked &asked, std::function<void()> done)
{
    const QString program = error.consent->program;
    Question question;
    question.risky = true;
    question.title = tr("Run %1?").arg(program);
    question.text = tr("Your Docker or Podman settings name this program as the one that has the "
                       "password for %1. Others than you and the administrator can write where it "
                       "is, so make sure that it is what it says.")
                        .arg(asked.host);
    question.answers = QStringList {tr("Run it"), tr("Sign in otherwise"), tr("Cancel")};
    question.safe = 2;
    m_prompts.ask(parent, question,
        [this, parent = QPointer(parent), program, asked, done = std::move(done)](int answer) {
            if (answer == 0) {
                m_consents.allowProgram(program);
                done();
            } else if (answer == 1 && parent) {
                openSignIn(parent, std::nullopt, asked, done);
            }
        });
}

void Remedies::openPassphrase(QWidget *parent, const Error &error, std::function<void()> done)
{
    auto *dialog = new PassphraseDialog(error.where, error.message, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PassphraseDialog::given, parent,
        [this, file = error.where, done = std::move(done)](
            const QString &passphrase, bool inKeychain) {
            unlock(file, passphrase, inKeychain);
            done();
        });
    dialog->open();
}

// A keychain that refuses is no reason to stop: the passphrase counts until the program ends.
void Remedies::unlock(const QString &file, const QString &passphrase, bool inKeychain)
{
    registry::Passphrases *passphrases = m_profiles.passphrases();
    if (!passphrases)
        return;
    passphrases->keep(file, passphrase);
    if (inKeychain)
        async::Operation::run<Result<>>(this, tr("Keeping the passphrase"),
            passphrases->keepInKeychain(file, passphrase), [](const Result<> &) { });
}

void Remedies::openCertificate(
    QWidget *parent, const Certificate &certificate, const Asked &asked, std::function<void()> done)
{
    auto *dialog = new CertificateDialog(certificate, m_prompts, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto save = [this, parent, done = std::move(done)](const registry::Profile &profile) {
        const auto saved = m_profiles.save(profile);
        if (saved)
            return done();
        Question question;
        question.title = saved.error().message;
        question.answers = QStringList {tr("Close")};
        question.safe = 0;
        m_prompts.ask(parent, question, [](int) { });
    };
    connect(dialog, &CertificateDialog::pinned, parent, [this, certificate, asked, save] {
        registry::Profile profile = m_profiles.profile(asked.host);
        profile.pinned = certificate.sha256;
        save(profile);
    });
    connect(dialog, &CertificateDialog::authorityChosen, parent,
        [this, asked, save](const QString &file) {
            registry::Profile profile = m_profiles.profile(asked.host);
            profile.pinned.clear();
            profile.authorityFiles.append(file);
            save(profile);
        });
    dialog->open();
}

void Remedies::openProxy(QWidget *parent, const Error &error, std::function<void()> done)
{
    auto *dialog = new ProxyDialog(error.where, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProxyDialog::given, parent,
        [this, proxy = error.where, done = std::move(done)](
            const QString &user, const QString &secret) {
            m_proxies.setCredential(proxy, user, secret);
            done();
        });
    dialog->open();
}

}
