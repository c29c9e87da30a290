// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "ui/asked.h"

#include <QObject>

#include <functional>
#include <optional>

namespace waybill::net {
class Proxies;
}
namespace waybill::registry {
class Consents;
class Profiles;
class SignIn;
}

namespace waybill::ui {

class Prompts;

// What a person can do about an error, so that the same can be tried again: sign in, agree to a
// token server, to plain HTTP or to a credential helper, trust a certificate, unlock one's own,
// give a proxy's password. Owned by the composition root; opens its dialogs on the widget that
// asks.
class Remedies : public QObject {
    Q_OBJECT

public:
    // All must outlive it.
    Remedies(registry::SignIn &signIn, registry::Consents &consents, registry::Profiles &profiles,
        net::Proxies &proxies, Prompts &prompts);

    struct Offer {
        QString text; // of the button, with mnemonic
        QString iconName;
    };
    // `signedIn`: the registry was asked with a credential.
    static std::optional<Offer> offer(const Error &error, bool signedIn);

    // `done` is called once the cause is out of the way; not if the user says no or `parent` goes.
    void start(QWidget *parent, const Error &error, const Asked &asked, std::function<void()> done);
    // Without an error: from a menu.
    void signIn(QWidget *parent, const Asked &asked, std::function<void()> done);

Q_SIGNALS:
    // The cause is out of the way; empty: for all hosts. Whoever had tried before `done` was called
    // may try again as well.
    void remedied(const QString &host);

private:
    using Done = std::function<void()>;

    Done telling(const QString &host, Done done); // of it, afterwards
    void openSignIn(QWidget *parent, const std::optional<Error> &error, const Asked &asked,
        std::function<void()> done);
    void askConsent(QWidget *parent, const ConsentNeeded &consent, std::function<void()> done);
    void openCertificate(QWidget *parent, const Certificate &certificate, const Asked &asked,
        std::function<void()> done);
    void askProgram(
        QWidget *parent, const Error &error, const Asked &asked, std::function<void()> done);
    void openProxy(QWidget *parent, const Error &error, std::function<void()> done);
    void openPassphrase(QWidget *parent, const Error &error, std::function<void()> done);
    void unlock(const QString &file, const QString &passphrase, bool inKeychain);

    registry::SignIn &m_signIn;
    registry::Consents &m_consents;
    registry::Profiles &m_profiles;
    net::Proxies &m_proxies;
    Prompts &m_prompts;
};

}
