// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

namespace waybill::ui {

class CredentialForm;

// Asks for the passphrase of a file with the key of a client certificate. Owner: whoever opens it.
class PassphraseDialog : public QDialog {
    Q_OBJECT

public:
    // `sentence` says why it is asked.
    PassphraseDialog(const QString &file, const QString &sentence, QWidget *parent = nullptr);

Q_SIGNALS:
    void given(const QString &passphrase, bool inKeychain);

private:
    void build(const QString &file, const QString &sentence);
    QWidget *buildFoot();

    CredentialForm *m_form;
};

}
