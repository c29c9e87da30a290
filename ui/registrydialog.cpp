// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/registrydialog.h"

#include "core/registry/consents.h"
#include "core/registry/credentialchain.h"
#include "core/registry/endpoint.h"
#include "core/registry/signin.h"
#include "ui/connectionsteps.h"
#include "ui/context.h"
#include "ui/dialogfoot.h"
#include "ui/prompts.h"
#include "ui/registryfacts.h"
#include "ui/remedies.h"
#include "ui/surfaces.h"
#include "ui/text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using registry::Profile;

namespace {

constexpr int Width = 600;

QString placeOf(const registry::Credential &credential)
{
    return credential.user.isEmpty()
        ? RegistryDialog::tr("With a token from %1").arg(credential.origin)
        : RegistryDialog::tr("As %1, from %2").arg(credential.user, credential.origin);
}

// What the user has allowed for this registry beyond the usual.
QStringList agreements(const registry::Consents &consents, const QString &host)
{
    QStringList sentences;
    if (const QString server = consents.allowed(host); !server.isEmpty())
        sentences += RegistryDialog::tr("The password may go to %1.").arg(server);
    if (consents.allowsUnencrypted(host))
        sentences += RegistryDialog::tr("It may be sent without encryption.");
    return sentences;
}

// What stands in the way of the test is asked for by itself; a password that is missing, or a
// program that may have it, is part of the answer.
bool isAnsweredAtOnce(const Error &error)
{
    return error.cause == Cause::PassphraseNeeded
        || (error.consent && error.consent->program.isEmpty());
}

}

RegistryDialog::RegistryDialog(Context &context, const QString &host, QWidget *parent)
    : FormDialog(u"registryDialog"_s, tr("Connection"), Width, parent), m_context(context),
      m_host(host), m_scheme(new QComboBox), m_schemeNote(new Label), m_mirror(new QLineEdit),
      m_pinned(new Label), m_unpin(new QPushButton(tr("Stop trusting it"))), m_signedIn(new Label),
      m_agreed(new Label), m_forget(new QPushButton(tr("&Forget"))),
      m_test(new QPushButton(tr("&Test"))), m_problem(new Label), m_steps(new ConnectionSteps),
      m_facts(new RegistryFacts(context.registries, host))
{
    build();
    load();
    showSignIn();
}

void RegistryDialog::build()
{
    auto *lead = new DialogLead(
        u"registry"_s, m_host, tr("How Waybill and waybill-cli connect to this registry."));
    theme::setTextRole(lead->second(), theme::Role::SecondText);
    m_problem->setObjectName(u"registryProblem"_s);
    m_problem->setWordWrap(true);
    theme::setTextRole(m_problem, theme::Role::Rejected);
    m_steps->hide();
    addPart(lead);
    addPart(buildForm());
    addPart(m_problem);
    addPart(m_steps);
    buildFoot();
}

QWidget *RegistryDialog::buildForm()
{
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(theme::PageMargin);
    form->setVerticalSpacing(theme::PartSpacing);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_scheme->setObjectName(u"registryScheme"_s);
    m_scheme->addItem(registry::isLoopback(m_host)
            ? tr("Plain HTTP on this machine, HTTPS if it speaks it")
            : tr("HTTPS"),
        int(Profile::Scheme::Default));
    m_scheme->addItem(tr("HTTPS only"), int(Profile::Scheme::Https));
    m_scheme->addItem(tr("Plain HTTP, not encrypted"), int(Profile::Scheme::PlainHttp));
    m_schemeNote->setWordWrap(true);
    theme::setType(m_schemeNote, theme::Type::Caption);
    theme::setTextRole(m_schemeNote, theme::Role::Caution);
    m_schemeNote->setText(
        tr("Everybody on the way can read and change what is sent, passwords too."));
    connect(m_scheme, &QComboBox::currentIndexChanged, this,
        [this] { m_schemeNote->setVisible(profile().scheme == Profile::Scheme::PlainHttp); });
    auto *schemeLabel = new Label(tr("Encr&yption"));
    schemeLabel->setBuddy(m_scheme);
    form->addRow(schemeLabel, m_scheme);
    form->addRow(QString(), m_schemeNote);
    m_authority = addFile(form, u"registryAuthority"_s, tr("Trusted &authority"));
    m_certificate = addFile(form, u"registryCertificate"_s, tr("&Client certificate"));
    m_key = addFile(form, u"registryKey"_s, tr("Its &key"));
    m_key->setPlaceholderText(tr("in the same file"));
    addPinned(form);
    m_mirror->setObjectName(u"registryMirror"_s);
    m_mirror->setPlaceholderText(tr("host of a mirror to read from, if any"));
    auto *mirrorLabel = new Label(tr("&Mirror for reading"));
    mirrorLabel->setBuddy(m_mirror);
    form->addRow(mirrorLabel, m_mirror);
    addSignIn(form);
    form->addRow(new Label(tr("Known of it")), m_facts);
    return box;
}

QLineEdit *RegistryDialog::addFile(QFormLayout *form, const QString &name, const QString &label)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setPlaceholderText(tr("none"));
    auto *text = new Label(label);
    text->setBuddy(edit);
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose a file: %1").arg(QString(label).remove(u'&')));
    connect(choose, &QPushButton::clicked, this, [this, edit, title = QString(label).remove(u'&')] {
        FileQuestion question;
        question.title = title;
        question.filter = tr("Certificates and keys (*.crt *.pem *.cer *.der *.cert *.key *.p12 "
                             "*.pfx);;All files (*)");
        m_context.prompts.askFile(
            this, question, [edit](const QString &file) { edit->setText(file); });
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::PartSpacing);
    row->addWidget(edit, 1);
    row->addWidget(choose);
    form->addRow(text, row);
    return edit;
}

void RegistryDialog::addPinned(QFormLayout *form)
{
    m_pinned->setElideMode(Qt::ElideMiddle, true);
    m_unpin->setObjectName(u"registryUnpin"_s);
    m_unpin->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::PartSpacing);
    row->addWidget(m_pinned, 1);
    row->addWidget(m_unpin);
    form->addRow(new Label(tr("Own trust")), row);
    connect(m_unpin, &QPushButton::clicked, this, [this] {
        m_profile.pinned.clear();
        showPinned();
    });
}

void RegistryDialog::showPinned()
{
    const bool isSet = !m_profile.pinned.isEmpty();
    m_pinned->setText(isSet ? shownFingerprint(m_profile.pinned) : tr("none"));
    theme::setType(m_pinned, isSet ? theme::Type::Mono : theme::Type::Body);
    m_unpin->setVisible(isSet);
}

void RegistryDialog::addSignIn(QFormLayout *form)
{
    m_signedIn->setObjectName(u"registrySignIn"_s);
    m_signedIn->setWordWrap(true);
    m_forget->setObjectName(u"registryForget"_s);
    m_forget->setAutoDefault(false);
    auto *again = new QPushButton(tr("&Sign in…"));
    again->setObjectName(u"signIn"_s);
    again->setAutoDefault(false);
    connect(m_forget, &QPushButton::clicked, this, &RegistryDialog::forgetSignIn);
    connect(again, &QPushButton::clicked, this, &RegistryDialog::signIn);
    form->addRow(new Label(tr("Signed in")), m_signedIn);
    m_agreed->setObjectName(u"registryAgreed"_s);
    m_agreed->setWordWrap(true);
    theme::setType(m_agreed, theme::Type::Caption);
    theme::setTextRole(m_agreed, theme::Role::Caution);
    form->addRow(QString(), m_agreed);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::PartSpacing);
    row->addWidget(again);
    row->addWidget(m_forget);
    row->addStretch(1);
    form->addRow(QString(), row);
}

void RegistryDialog::buildFoot()
{
    m_test->setObjectName(u"registryTest"_s);
    m_test->setAutoDefault(false);
    auto *saving = new QPushButton(tr("Sa&ve"));
    foot().addLeft(m_test);
    addAccept(saving, u"registrySave"_s);
    addCancel();
    connect(m_test, &QPushButton::clicked, this, &RegistryDialog::test);
    connect(saving, &QPushButton::clicked, this, &RegistryDialog::save);
}

void RegistryDialog::load()
{
    m_problem->setText(m_context.profiles.notice());
    m_problem->setVisible(!m_context.profiles.notice().isEmpty());
    m_profile = m_context.profiles.profile(m_host);
    m_scheme->setCurrentIndex(m_scheme->findData(int(m_profile.scheme)));
    m_schemeNote->setVisible(m_profile.scheme == Profile::Scheme::PlainHttp);
    m_authority->setText(m_profile.authorityFiles.join(u';'));
    m_certificate->setText(m_profile.clientCertificateFile);
    m_key->setText(m_profile.clientKeyFile);
    m_mirror->setText(m_profile.mirror);
    showPinned();
}

Profile RegistryDialog::profile() const
{
    Profile profile = m_profile;
    profile.host = m_host;
    profile.scheme = Profile::Scheme(m_scheme->currentData().toInt());
    profile.authorityFiles = m_authority->text().split(u';', Qt::SkipEmptyParts);
    profile.clientCertificateFile = m_certificate->text().trimmed();
    profile.clientKeyFile = m_key->text().trimmed();
    profile.mirror = m_mirror->text().trimmed();
    return profile;
}

void RegistryDialog::showSignIn()
{
    m_signedIn->setText(tr("looking…"));
    m_forget->hide();
    m_agreed->hide();
    async::Operation::run<Result<std::optional<registry::Credential>>>(this,
        tr("Looking for credentials"), m_context.signIn.origin(m_host),
        [this](const Result<std::optional<registry::Credential>> &found) {
            m_unasked = found ? std::nullopt : std::optional(found.error());
            if (!found)
                return m_signedIn->setText(found.error().message);
            showCredential(*found);
        });
}

// What was agreed to for it is forgotten along with it, and even if nothing else can be.
void RegistryDialog::showCredential(const std::optional<registry::Credential> &credential)
{
    using Place = registry::CredentialPlace;
    const QStringList agreed = agreements(m_context.signIn.consents(), m_host);
    m_agreed->setText(agreed.join(u' '));
    m_agreed->setVisible(!agreed.isEmpty());
    m_signedIn->setText(credential ? placeOf(*credential) : tr("no, as anybody"));
    m_place = credential ? credential->place : Place::Unknown;
    m_forget->setVisible(m_place == Place::Session || m_place == Place::Keychain
        || m_place == Place::DockerHelper || !agreed.isEmpty());
}

void RegistryDialog::forgetSignIn()
{
    if (m_place != registry::CredentialPlace::DockerHelper)
        return forget(false);
    Question question;
    question.risky = true;
    question.title = tr("Forget docker's password for %1?").arg(m_host);
    question.text = tr("Docker and Waybill share it. It is erased in docker's own store.");
    question.answers = QStringList {tr("Forget it"), tr("Cancel")};
    question.safe = 1;
    m_context.prompts.ask(this, question, [this](int answer) {
        if (answer == 0)
            forget(true);
    });
}

void RegistryDialog::forget(bool docker)
{
    async::Operation::run<Result<bool>>(this, tr("Forgetting the credentials"),
        m_context.signIn.forget(m_host, docker), [this](const Result<bool> &forgotten) {
            if (!forgotten)
                return m_signedIn->setText(forgotten.error().message);
            showSignIn();
        });
}

void RegistryDialog::signIn()
{
    const Asked asked {.host = m_host, .repository = {}};
    const auto again = [this] { showSignIn(); };
    if (m_unasked && m_unasked->consent)
        m_context.remedies.start(this, *m_unasked, asked, again);
    else
        m_context.remedies.signIn(this, asked, again);
}

void RegistryDialog::test()
{
    if (m_testing)
        return m_testing->cancel();
    m_steps->reset();
    m_steps->show();
    m_test->setText(tr("Stop the &test"));
    const auto report = [steps = QPointer(m_steps)](const registry::TestReport &one) {
        if (steps)
            steps->report(one);
    };
    m_testing = async::Operation::run<registry::TestResult>(this, tr("Testing %1").arg(m_host),
        registry::testConnection(m_context.transport, m_context.credentials, profile(), QString(),
            report, m_context.profiles.passphrases(), &m_context.signIn.consents()),
        [this](const registry::TestResult &result) { tested(result); });
    connect(m_testing, &QObject::destroyed, this, [this] { m_test->setText(tr("&Test")); });
}

void RegistryDialog::tested(const registry::TestResult &result)
{
    for (const registry::TestReport &one : result.reports)
        m_steps->report(one);
    m_facts->add(result.capabilities);
    for (const registry::TestReport &one : result.reports) {
        if (one.error && isAnsweredAtOnce(*one.error))
            return m_context.remedies.start(
                this, *one.error, {.host = m_host, .repository = {}}, [this] { test(); });
    }
}

void RegistryDialog::save()
{
    const auto saved = m_context.profiles.save(profile());
    if (saved)
        return accept();
    m_problem->setText(saved.error().message);
    m_problem->show();
}

}
