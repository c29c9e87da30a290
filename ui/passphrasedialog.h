// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/formdialog.h"

namespace waybill::ui {

class CredentialForm;

// Asks for the passphrase of a file with the key of a client certificate. Owner: whoever opens it.
class PassphraseDialog : public FormDialog {
    Q_OBJECT

public:
    // `sentence` says why it is asked.
    PassphraseDialog(const QString &file, const QString &sentence, QWidget *parent = nullptr);

Q_SIGNALS:
    void given(const QString &passphrase, bool inKeychain);

private:
    void give();

    CredentialForm *m_form;
};

}
