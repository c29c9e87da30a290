// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/remedies.h"

#include "core/net/proxy.h"
#include "core/registry/consents.h"
#include "core/registry/profile.h"
#include "core/registry/signin.h"
#include "ui/certificatedialog.h"
#include "ui/prompts.h"
#include "ui/proxydialog.h"
#include "ui/signindialog.h"

namespace waybill::ui {

using namespace Qt::StringLiterals;

Remedies::Remedies(registry::SignIn &signIn, registry::Consents &consents,
    registry::Profiles &profiles, net::Proxies &proxies, Prompts &prompts)
    : m_signIn(signIn), m_consents(consents), m_profiles(profiles), m_proxies(proxies),
      m_prompts(prompts)
{
}

std::optional<Remedies::Offer> Remedies::offer(const Error &error)
{
    if (error.consent)
        return Offer {tr("&Allow it…"), u"sign-in"_s};
    if (error.certificate)
        return Offer {tr("Show the &certificate…"), u"certificate"_s};
    switch (error.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::Credentials:
        return Offer {tr("&Sign in…"), u"sign-in"_s};
    case ErrorKind::Forbidden:
    case ErrorKind::RateLimited:
        return Offer {tr("&Sign in as somebody else…"), u"sign-in"_s};
    case ErrorKind::ProxyAuthentication:
        return Offer {tr("&Sign in to the proxy…"), u"sign-in"_s};
    default:
        return std::nullopt;
    }
}

void Remedies::start(
    QWidget *parent, const Error &error, const Asked &asked, std::function<void()> done)
{
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
    openSignIn(parent, std::nullopt, asked, std::move(done));
}

void Remedies::openSignIn(QWidget *parent, const std::optional<Error> &error, const Asked &asked,
    std::function<void()> done)
{
    auto *dialog = new SignInDialog(m_signIn, m_consents, m_prompts, asked, error, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, [this, asked, done = std::move(done)] {
        Q_EMIT signedIn(asked.host);
        done();
    });
    dialog->open();
}

void Remedies::askConsent(QWidget *parent, const ConsentNeeded &consent, std::function<void()> done)
{
    m_prompts.ask(parent, SignInDialog::consentQuestion(consent),
        [this, consent, done = std::move(done)](int answer) {
            if (answer != 0)
                return;
            m_consents.allow(consent.registry, consent.tokenServer);
            done();
        });
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
