// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace waybill::net {
class Proxies;
struct ProxyChoice;
}

namespace waybill::ui {

class Label;
class Settings;

// Language, appearance, what new lists are, which proxy requests go through. Takes effect on OK;
// the language at the next start.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    // Both outlive the dialog.
    SettingsDialog(Settings &settings, net::Proxies &proxies, QWidget *parent = nullptr);

public Q_SLOTS:
    void accept() override;

Q_SIGNALS:
    void languageChosen(); // another one than before

private:
    void build();
    QComboBox *addChoice(QFormLayout *form, const QString &objectName, const QString &label);
    void addProxy(QFormLayout *form);
    void showProxy(QFormLayout *form);
    net::ProxyChoice proxyChoice() const; // as the fields are now
    void load();
    bool saveProxy(); // false: the dialog says why not

    Settings &m_settings;
    net::Proxies &m_proxies;
    QComboBox *m_language = nullptr;
    QComboBox *m_appearance = nullptr;
    QComboBox *m_format = nullptr;
    QCheckBox *m_drafts;
    QComboBox *m_proxy = nullptr;
    QWidget *m_proxyAddress;
    QLineEdit *m_proxyHost;
    QSpinBox *m_proxyPort;
    QLineEdit *m_proxyExempt;
    Label *m_problem;
};

}
