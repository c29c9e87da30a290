// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/remedies.h"

#include "core/registry/consents.h"
#include "core/registry/signin.h"
#include "ui/prompts.h"
#include "ui/signindialog.h"

namespace waybill::ui {

using namespace Qt::StringLiterals;

Remedies::Remedies(registry::SignIn &signIn, registry::Consents &consents, Prompts &prompts)
    : m_signIn(signIn), m_consents(consents), m_prompts(prompts)
{
}

std::optional<Remedies::Offer> Remedies::offer(const Error &error)
{
    if (error.consent)
        return Offer {tr("&Allow it…"), u"sign-in"_s};
    switch (error.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::Credentials:
        return Offer {tr("&Sign in…"), u"sign-in"_s};
    case ErrorKind::Forbidden:
    case ErrorKind::RateLimited:
        return Offer {tr("&Sign in as somebody else…"), u"sign-in"_s};
    default:
        return std::nullopt;
    }
}

void Remedies::start(
    QWidget *parent, const Error &error, const Asked &asked, std::function<void()> done)
{
    if (error.consent)
        return askConsent(parent, *error.consent, std::move(done));
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

}
