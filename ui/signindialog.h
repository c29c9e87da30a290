// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/operation.h"
#include "core/base/error.h"
#include "core/registry/signin.h"
#include "ui/asked.h"
#include "ui/formdialog.h"
#include "ui/prompts.h"

#include <QPointer>

class QPushButton;

namespace waybill::registry {
class Profiles;
}

namespace waybill::ui {

class Card;
class CredentialForm;
class Label;
class PlainHttpMark;

// Signs in to a registry: tries what was typed and keeps it where the user wants it. Accepted once
// the registry has taken it. Owner: whoever opens it, with open(), never exec().
class SignInDialog : public FormDialog {
    Q_OBJECT

public:
    // All must outlive the dialog. `refused` is the answer that led here, if there was one.
    SignInDialog(registry::SignIn &signIn, registry::Consents &consents,
        registry::Profiles &profiles, Prompts &prompts, Asked asked,
        const std::optional<Error> &refused, QWidget *parent = nullptr);

    // Whether a password may go to a token server of another name, or over plain HTTP; the first
    // answer is yes.
    static Question consentQuestion(const ConsentNeeded &consent);

Q_SIGNALS:
    void anonymousRequested(); // go on without signing in

private:
    void build();
    QWidget *buildMessage();
    void buildFoot();
    QStringList places();
    void suggestUser();
    registry::Access access() const;

    void submit();
    void check();
    void checked(const Result<registry::SignIn::Verdict> &verdict);
    void askConsent(const ConsentNeeded &consent);
    void keep();
    void kept(const Result<> &result);
    void showError(const Error &error);
    void showMessage(const QString &lead, const QString &more);
    void setBusy(bool busy);

    registry::SignIn &m_signIn;
    registry::Consents &m_consents;
    Prompts &m_prompts;
    Asked m_asked;
    QList<registry::SignIn::Where> m_where; // of the places offered
    registry::Credential m_credential; // while it is being tried
    QPointer<async::Operation> m_work;

    PlainHttpMark *m_plainHttp;
    Card *m_message;
    Label *m_messageLead;
    Label *m_messageMore;
    CredentialForm *m_form;
    QPushButton *m_accept;
    QPushButton *m_anonymous;
};

}
