// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/passphrasedialog.h"

#include "ui/credentialform.h"
#include "ui/dialogfoot.h"

#include <QFileInfo>
#include <QPushButton>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 456;
enum Place { Session, Keychain };

}

PassphraseDialog::PassphraseDialog(const QString &file, const QString &sentence, QWidget *parent)
    : FormDialog(u"passphraseDialog"_s, tr("Unlock the client certificate"), Width, parent),
      m_form(new CredentialForm(tr("&Passphrase")))
{
    m_form->askSecretOnly();
    m_form->setPlaces({tr("Memory, until Waybill closes"), tr("The keychain of this system")});
    addPart(new DialogLead(
        u"lock"_s, tr("%1 needs a passphrase").arg(QFileInfo(file).fileName()), sentence));
    addPart(m_form);
    auto *accepting = new QPushButton(tr("&Unlock"));
    addAccept(accepting, u"passphraseAccept"_s);
    addCancel();
    accepting->setEnabled(false);
    connect(m_form, &CredentialForm::changed, this,
        [this, accepting] { accepting->setEnabled(!m_form->secret().isEmpty()); });
    connect(accepting, &QPushButton::clicked, this, &PassphraseDialog::give);
}

void PassphraseDialog::give()
{
    Q_EMIT given(m_form->secret(), m_form->place() == Place::Keychain);
    accept();
}

}
