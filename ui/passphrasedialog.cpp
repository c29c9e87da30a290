// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/passphrasedialog.h"

#include "ui/credentialform.h"
#include "ui/dialogfoot.h"
#include "ui/surfaces.h"
#include "ui/text.h"

#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 456;
enum Place { Session, Keychain };

}

PassphraseDialog::PassphraseDialog(const QString &file, const QString &sentence, QWidget *parent)
    : QDialog(parent), m_form(new CredentialForm(tr("&Passphrase")))
{
    setObjectName(u"passphraseDialog"_s);
    setWindowTitle(tr("Unlock the client certificate"));
    build(file, sentence);
}

void PassphraseDialog::build(const QString &file, const QString &sentence)
{
    useBaseBackground(this);
    m_form->askSecretOnly();
    m_form->setPlaces({tr("Memory, until Waybill closes"), tr("The keychain of this system")});
    auto *body = new QVBoxLayout;
    body->setContentsMargins(
        theme::DialogMargin, theme::DialogMargin, theme::DialogMargin, theme::DialogMargin);
    body->setSpacing(theme::PageMargin);
    body->addWidget(new DialogLead(
        u"lock"_s, tr("%1 needs a passphrase").arg(QFileInfo(file).fileName()), sentence));
    body->addWidget(m_form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body);
    column->addStretch(1);
    column->addWidget(buildFoot());
    setMinimumWidth(Width);
}

QWidget *PassphraseDialog::buildFoot()
{
    auto *accepting = new QPushButton(tr("&Unlock"));
    accepting->setObjectName(u"passphraseAccept"_s);
    accepting->setDefault(true);
    accepting->setEnabled(false);
    theme::makePrimary(accepting);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(m_form, &CredentialForm::changed, this,
        [this, accepting] { accepting->setEnabled(!m_form->secret().isEmpty()); });
    connect(accepting, &QPushButton::clicked, this, [this] {
        Q_EMIT given(m_form->secret(), m_form->place() == Place::Keychain);
        accept();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new DialogFoot;
    foot->addRight(accepting);
    foot->addRight(cancel);
    return foot;
}

}
