// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signindialog.h"

#include "core/registry/plainhttp.h"
#include "ui/credentialform.h"
#include "ui/dialogfoot.h"
#include "ui/plainhttpmark.h"
#include "ui/prompts.h"
#include "ui/surfaces.h"
#include "ui/text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using Where = registry::SignIn::Where;

namespace {

constexpr int Width = 456;

QString keychainName()
{
#if defined(Q_OS_WIN)
    return SignInDialog::tr("Windows Credential Manager");
#elif defined(Q_OS_MACOS)
    return SignInDialog::tr("Keychain");
#else
    return SignInDialog::tr("The desktop's keyring");
#endif
}

QString purpose(const Asked &asked)
{
    if (asked.repository.isEmpty())
        return SignInDialog::tr("To list its repositories");
    return asked.push ? SignInDialog::tr("To push to %1").arg(asked.repository)
                      : SignInDialog::tr("To read %1").arg(asked.repository);
}

QString registrySaid(const Error &error)
{
    QStringList words;
    if (error.httpStatus > 0)
        words.append(QString::number(error.httpStatus));
    if (!error.registry.isEmpty() && !error.registry.first().message.isEmpty())
        words.append(u"“%1”"_s.arg(error.registry.first().message));
    return words.isEmpty() ? QString()
                           : SignInDialog::tr("The registry said: %1.").arg(words.join(u", "_s));
}

}

SignInDialog::SignInDialog(registry::SignIn &signIn, registry::Consents &consents,
    registry::Profiles &profiles, Prompts &prompts, Asked asked,
    const std::optional<Error> &refused, QWidget *parent)
    : FormDialog(u"signInDialog"_s, tr("Sign in"), Width, parent), m_signIn(signIn),
      m_consents(consents), m_prompts(prompts), m_asked(std::move(asked)),
      m_plainHttp(new PlainHttpMark(profiles)), m_message(new Card), m_messageLead(new Label),
      m_messageMore(new Label), m_form(new CredentialForm(tr("&Password or access token"))),
      m_accept(new QPushButton(tr("&Sign in"))),
      m_anonymous(new QPushButton(tr("&Without signing in")))
{
    build();
    m_form->setPlaces(places());
    connect(m_form, &CredentialForm::changed, this,
        [this] { m_accept->setEnabled(m_form->isComplete() && !m_work); });
    setBusy(false);
    if (refused)
        showError(*refused);
    suggestUser();
}

void SignInDialog::build()
{
    auto *lead =
        new DialogLead(u"sign-in"_s, tr("Sign in to %1").arg(m_asked.host), purpose(m_asked));
    theme::setTextRole(lead->second(), theme::Role::SecondText);
    addPart(lead);
    addPart(m_plainHttp, Qt::AlignLeft);
    m_plainHttp->setHost(m_asked.host);
    addPart(buildMessage());
    addPart(m_form);
    buildFoot();
}

QWidget *SignInDialog::buildMessage()
{
    m_message->setObjectName(u"signInMessage"_s);
    m_message->setRoles(theme::Role::CautionTint, theme::Role::CautionEdge);
    m_messageLead->setWordWrap(true);
    m_messageMore->setWordWrap(true);
    theme::setType(m_messageMore, theme::Type::Caption);
    theme::setTextRole(m_messageMore, theme::Role::SecondText);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_messageLead);
    texts->addWidget(m_messageMore);
    auto *row = new QHBoxLayout(m_message);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(12);
    row->addWidget(new IconView(u"warning"_s, theme::Role::Caution, 16), 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    m_message->hide();
    return m_message;
}

void SignInDialog::buildFoot()
{
    addAccept(m_accept, u"signInAccept"_s);
    addCancel()->setObjectName(u"signInCancel"_s);
    m_anonymous->setObjectName(u"signInAnonymous"_s);
    m_anonymous->setAutoDefault(false);
    connect(m_accept, &QPushButton::clicked, this, &SignInDialog::submit);
    connect(m_anonymous, &QPushButton::clicked, this, [this] {
        Q_EMIT anonymousRequested();
        reject();
    });
    foot().addLeft(m_anonymous);
}

QStringList SignInDialog::places()
{
    m_where = {Where::Keychain};
    QStringList names {keychainName()};
    if (const QString helper = m_signIn.dockerHelper(m_asked.host); !helper.isEmpty()) {
        m_where.append(Where::DockerHelper);
        names.append(tr("Docker's credential store (%1)").arg(helper));
    }
    m_where.append(Where::Session);
    names.append(tr("Nowhere, only until Waybill closes"));
    return names;
}

// The user name that is known already; the password never.
void SignInDialog::suggestUser()
{
    m_form->setUser({});
    async::Operation::run<Result<std::optional<registry::Credential>>>(this,
        tr("Looking for names"), m_signIn.origin(m_asked.host, m_asked.repository),
        [this](const Result<std::optional<registry::Credential>> &known) {
            if (known && *known && m_form->user().isEmpty() && m_form->secret().isEmpty()
                && (*known)->kind == registry::SecretKind::Password)
                m_form->setUser((*known)->user);
        });
}

registry::Access SignInDialog::access() const
{
    if (m_asked.repository.isEmpty())
        return {};
    return m_asked.push ? registry::Access::push(m_asked.repository)
                        : registry::Access::pull(m_asked.repository);
}

void SignInDialog::submit()
{
    m_credential = {};
    m_credential.user = m_form->user();
    m_credential.secret = m_form->secret();
    check();
}

void SignInDialog::check()
{
    m_work = async::Operation::run<Result<registry::SignIn::Verdict>>(this, tr("Signing in"),
        m_signIn.check(m_asked.host, m_credential, access()),
        [this](const Result<registry::SignIn::Verdict> &verdict) { checked(verdict); });
    setBusy(true);
}

void SignInDialog::checked(const Result<registry::SignIn::Verdict> &verdict)
{
    m_work.clear();
    if (verdict)
        return keep();
    setBusy(false);
    if (verdict.error().consent)
        askConsent(*verdict.error().consent);
    else
        showError(verdict.error());
}

Question SignInDialog::consentQuestion(const ConsentNeeded &consent)
{
    Question question;
    question.answers = QStringList {tr("Send it"), tr("Cancel")};
    question.safe = 1;
    question.risky = true;
    if (registry::isAboutPlainHttp(consent)) {
        question.title = tr("Send your password to %1 without encryption?").arg(consent.registry);
        question.text = tr("Everybody on the way can read it. Agree only if you trust the whole "
                           "network up to the registry.");
        return question;
    }
    question.title =
        tr("%1 asks to send your password to %2").arg(consent.registry, consent.tokenServer);
    question.text = consent.allowedBefore.isEmpty()
        ? tr("Some registries sign in at a server of another name. Agree only if both belong "
             "together.")
        : tr("Until now it was %1. Agree only if you know of this change.")
              .arg(consent.allowedBefore);
    return question;
}

void SignInDialog::askConsent(const ConsentNeeded &consent)
{
    m_prompts.ask(this, consentQuestion(consent), [this, consent](int answer) {
        if (answer != 0)
            return;
        m_consents.agree(consent);
        check();
    });
}

void SignInDialog::keep()
{
    m_work = async::Operation::run<Result<>>(this, tr("Keeping the password"),
        m_signIn.save(m_asked.host, m_credential, m_where.at(m_form->place())),
        [this](const Result<> &result) { kept(result); });
}

void SignInDialog::kept(const Result<> &result)
{
    m_work.clear();
    setBusy(false);
    if (!result) {
        m_form->setPlace(int(m_where.indexOf(Where::Session))); // which always works
        return showMessage(tr("The password is right, but was not kept."), result.error().message);
    }
    m_credential = {};
    accept();
}

void SignInDialog::showError(const Error &error)
{
    const bool refused = error.kind == ErrorKind::Unauthorized;
    if (refused && error.httpStatus == 0 && error.registry.isEmpty()
        && m_credential.secret.isEmpty())
        return showMessage(error.message, {});
    showMessage(refused && !m_credential.secret.isEmpty() ? tr("The registry did not accept this.")
                                                          : error.message,
        refused ? registrySaid(error) : error.systemSaid);
    if (refused && !m_credential.secret.isEmpty())
        m_form->clearSecret();
}

void SignInDialog::showMessage(const QString &lead, const QString &more)
{
    m_messageLead->setText(lead);
    m_messageMore->setText(more);
    m_messageMore->setVisible(!more.isEmpty());
    m_message->show();
    m_message->setAccessibleName(visible(lead));
}

void SignInDialog::setBusy(bool busy)
{
    m_form->setBusy(busy);
    m_accept->setEnabled(!busy && m_form->isComplete());
    m_accept->setText(busy ? tr("Signing in…") : tr("&Sign in"));
    m_anonymous->setEnabled(!busy);
}

}
