// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/proxydialog.h"

#include "ui/credentialform.h"
#include "ui/dialogfoot.h"

#include <QPushButton>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 456;

}

ProxyDialog::ProxyDialog(const QString &proxy, QWidget *parent)
    : FormDialog(u"proxyDialog"_s, tr("Sign in to the proxy"), Width, parent),
      m_form(new CredentialForm(tr("&Password")))
{
    addPart(new DialogLead(u"lock"_s, tr("The proxy %1 wants a password").arg(proxy),
        tr("This is your network's proxy, not the registry. The password is kept until Waybill "
           "closes.")));
    addPart(m_form);
    auto *accepting = new QPushButton(tr("&Sign in"));
    addAccept(accepting, u"proxyAccept"_s);
    addCancel();
    accepting->setEnabled(false);
    connect(m_form, &CredentialForm::changed, this,
        [this, accepting] { accepting->setEnabled(!m_form->user().isEmpty()); });
    connect(accepting, &QPushButton::clicked, this, &ProxyDialog::give);
}

void ProxyDialog::give()
{
    Q_EMIT given(m_form->user(), m_form->secret());
    accept();
}

}
