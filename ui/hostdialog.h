// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/match/host.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace waybill::ui {

class Label;

// A host of the user's own: name, platform, usual client. Owner: whoever opens it, with open().
class HostDialog : public QDialog {
    Q_OBJECT

public:
    explicit HostDialog(const match::Host &host, QWidget *parent = nullptr);

public Q_SLOTS:
    void accept() override;

Q_SIGNALS:
    void chosen(const waybill::match::Host &host);

private:
    void build();
    void fill(const match::Host &host);
    void fitFields(); // to the operating system
    Result<match::Host> read() const;
    bool isWindows() const;

    match::Host m_host;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_os;
    QComboBox *m_architecture;
    QComboBox *m_variant;
    QComboBox *m_version;
    QCheckBox *m_clientEdition;
    QComboBox *m_client;
    Label *m_message;
};

}
