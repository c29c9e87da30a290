// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/certificatedialog.h"

#include "ui/dialogfoot.h"
#include "ui/factsform.h"
#include "ui/prompts.h"
#include "ui/surfaces.h"
#include "ui/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxNames = 20; // some certificates are for thousands of hosts
constexpr int Width = 560;

QString day(const QDateTime &time)
{
    return QLocale().toString(time.date(), u"d MMM yyyy"_s);
}

QString problem(const Certificate &certificate, CertificateFault fault)
{
    switch (fault) {
    case CertificateFault::Expired:
        return CertificateDialog::tr("It expired on %1.").arg(day(certificate.validUntil));
    case CertificateFault::NotYetValid:
        return CertificateDialog::tr("It is not valid before %1; is this computer's clock right?")
            .arg(day(certificate.validFrom));
    case CertificateFault::WrongHost:
        return CertificateDialog::tr("It is not for %1.").arg(certificate.place);
    case CertificateFault::SelfSigned:
        return CertificateDialog::tr("It vouches for itself; nobody else does.");
    case CertificateFault::UnknownIssuer:
        return CertificateDialog::tr(
            "It was issued by %1, which is not in the list of trusted authorities.")
            .arg(certificate.issuer);
    case CertificateFault::MissingIntermediate:
        return CertificateDialog::tr("The server does not send the intermediate certificate; its "
                                     "administrator can mend that.");
    case CertificateFault::Revoked:
        return CertificateDialog::tr("Its issuer has revoked it.");
    case CertificateFault::Replaced:
        return CertificateDialog::tr(
            "It is another one than the one that you chose to trust for this registry.");
    case CertificateFault::Other:
        return CertificateDialog::tr("It cannot be checked.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString title(const Certificate &certificate)
{
    if (certificate.faults.contains(CertificateFault::Replaced))
        return CertificateDialog::tr("This registry's certificate has changed");
    return CertificateDialog::tr("This registry's certificate is not trusted");
}

// In two lines of groups of four digits, as one compares them.
QStringList fingerprintLines(const QByteArray &sha256)
{
    const QString hex = QString::fromLatin1(sha256).toUpper();
    QStringList groups;
    for (qsizetype i = 0; i < hex.size(); i += 4)
        groups.append(hex.mid(i, 4));
    return {groups.mid(0, 8).join(u' '), groups.mid(8).join(u' ')};
}

}

QStringList certificateProblems(const Certificate &certificate)
{
    QStringList problems;
    for (const CertificateFault fault : certificate.faults)
        problems.append(problem(certificate, fault));
    return problems;
}

CertificateDialog::CertificateDialog(
    const Certificate &certificate, Prompts &prompts, QWidget *parent)
    : FormDialog(u"certificateDialog"_s, tr("Certificate not trusted"), Width, parent),
      m_certificate(certificate), m_prompts(prompts), m_facts(new FactsForm),
      m_pin(new QRadioButton(tr("Trust &exactly this certificate, for this registry only"))),
      m_authority(new QRadioButton(tr("Trust an &authority from a file…"))),
      m_trust(new QPushButton(tr("&Trust")))
{
    build();
}

void CertificateDialog::build()
{
    const QString problems = certificateProblems(m_certificate).join(u' ');
    auto *lead = new DialogLead(u"certificate"_s, title(m_certificate),
        tr("%1 Nothing has been sent yet.", "sentences about the certificate").arg(problems),
        theme::Role::Caution);
    lead->second()->setObjectName(u"certificateProblems"_s);
    addPart(lead);
    addPart(buildFacts());
    addPart(buildChoices());
    buildFoot();
}

QWidget *CertificateDialog::buildFacts()
{
    QStringList names = m_certificate.names;
    if (names.isEmpty())
        names.append(m_certificate.subject);
    m_facts->add(tr("Registry"), m_certificate.place);
    const qsizetype others = std::max<qsizetype>(0, names.size() - MaxNames);
    names.resize(names.size() - others);
    const QString shown = names.join(u", "_s);
    m_facts->add(
        tr("Issued to"), others ? tr("%1 and %n more", nullptr, int(others)).arg(shown) : shown);
    m_facts->add(tr("Issued by"), m_certificate.issuer);
    m_facts->add(tr("Valid"),
        tr("%1 to %2").arg(day(m_certificate.validFrom), day(m_certificate.validUntil)));
    m_facts->addCode(tr("SHA-256"), fingerprintLines(m_certificate.sha256));
    if (!m_certificate.pinned.isEmpty())
        m_facts->addCode(tr("Trusted until now"), fingerprintLines(m_certificate.pinned));
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->addWidget(m_facts);
    return card;
}

QWidget *CertificateDialog::buildChoices()
{
    m_pin->setObjectName(u"trustCertificate"_s);
    m_pin->setChecked(m_certificate.mayBePinned);
    m_pin->setEnabled(m_certificate.mayBePinned);
    m_authority->setObjectName(u"trustAuthority"_s);
    m_authority->setChecked(!m_certificate.mayBePinned);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(buildChoice(m_pin,
        m_certificate.mayBePinned ? tr("If it changes, you are asked again.")
                                  : tr("Not possible for this certificate.")));
    column->addWidget(buildChoice(
        m_authority, tr("A .crt or .pem from your administrator, for this registry only.")));
    return box;
}

QWidget *CertificateDialog::buildChoice(QRadioButton *button, const QString &note)
{
    auto *text = new Label(note);
    text->setWordWrap(true);
    text->setContentsMargins(button->style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
            + button->style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing),
        0, 0, 0);
    theme::setType(text, theme::Type::Caption);
    theme::setTextRole(text, theme::Role::SecondText);
    button->setAccessibleDescription(note);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(button);
    column->addWidget(text);
    return box;
}

// Trusting is risky, so there is no primary button and Enter does nothing before a choice.
void CertificateDialog::buildFoot()
{
    auto *copy = new QPushButton(theme::icon(u"copy"_s), tr("&Copy details"));
    copy->setObjectName(u"copyDetails"_s);
    m_trust->setObjectName(u"trust"_s);
    for (QPushButton *button : {copy, m_trust})
        button->setAutoDefault(false);
    foot().addLeft(copy);
    foot().addRight(m_trust);
    QPushButton *cancel = addCancel();
    cancel->setObjectName(u"cancel"_s);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(copy, &QPushButton::clicked, this, &CertificateDialog::copyDetails);
    connect(m_trust, &QPushButton::clicked, this, &CertificateDialog::trust);
}

void CertificateDialog::trust()
{
    if (m_pin->isChecked()) {
        Q_EMIT pinned();
        return accept();
    }
    FileQuestion question;
    question.title = tr("Authority to trust for %1").arg(m_certificate.place);
    question.filter = tr("Certificates (*.crt *.pem *.cer *.der);;All files (*)");
    m_prompts.askFile(this, question, [this](const QString &file) {
        Q_EMIT authorityChosen(file);
        accept();
    });
}

void CertificateDialog::copyDetails()
{
    QStringList lines = certificateProblems(m_certificate);
    lines += tr("Registry: %1").arg(m_certificate.place);
    lines += tr("Issued to: %1").arg(m_certificate.names.join(u", "_s));
    lines += tr("Issued by: %1").arg(m_certificate.issuer);
    lines += u"SHA-256: "_s + shownFingerprint(m_certificate.sha256);
    lines += QString::fromLatin1(m_certificate.pem);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT copied(tr("Details copied"));
}

}
