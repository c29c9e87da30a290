// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/proxydialog.h"

#include "ui/credentialform.h"
#include "ui/dialogfoot.h"
#include "ui/surfaces.h"
#include "ui/text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;

ProxyDialog::ProxyDialog(const QString &proxy, QWidget *parent)
    : QDialog(parent), m_form(new CredentialForm(tr("&Password")))
{
    setObjectName(u"proxyDialog"_s);
    setWindowTitle(tr("Sign in to the proxy"));
    build(proxy);
}

void ProxyDialog::build(const QString &proxy)
{
    useBaseBackground(this);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(
        theme::DialogMargin, theme::DialogMargin, theme::DialogMargin, theme::DialogMargin);
    body->setSpacing(theme::PageMargin);
    body->addWidget(new DialogLead(u"lock"_s, tr("The proxy %1 wants a password").arg(proxy),
        tr("This is your network's proxy, not the registry. The password is kept until Waybill "
           "closes.")));
    body->addWidget(m_form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body);
    column->addStretch(1);
    column->addWidget(buildFoot());
    setMinimumWidth(456);
}

QWidget *ProxyDialog::buildFoot()
{
    auto *accepting = new QPushButton(tr("&Sign in"));
    accepting->setObjectName(u"proxyAccept"_s);
    accepting->setDefault(true);
    accepting->setEnabled(false);
    theme::makePrimary(accepting);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(m_form, &CredentialForm::changed, this,
        [this, accepting] { accepting->setEnabled(!m_form->user().isEmpty()); });
    connect(accepting, &QPushButton::clicked, this, [this] {
        Q_EMIT given(m_form->user(), m_form->secret());
        accept();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new DialogFoot;
    foot->addRight(accepting);
    foot->addRight(cancel);
    return foot;
}

}
