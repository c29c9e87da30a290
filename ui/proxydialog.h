// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/formdialog.h"

namespace waybill::ui {

class CredentialForm;

// Asks for a proxy's user name and password; never a registry's. Owner: whoever opens it.
class ProxyDialog : public FormDialog {
    Q_OBJECT

public:
    explicit ProxyDialog(const QString &proxy, QWidget *parent = nullptr); // "host:port"

Q_SIGNALS:
    void given(const QString &user, const QString &secret);

private:
    void give();

    CredentialForm *m_form;
};

}
