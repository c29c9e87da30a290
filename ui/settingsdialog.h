// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace waybill::ui {

class Settings;

// Language, appearance, what new lists are. Takes effect on OK; the language at the next start.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    explicit SettingsDialog(Settings &settings, QWidget *parent = nullptr);

public Q_SLOTS:
    void accept() override;

Q_SIGNALS:
    void languageChosen(); // another one than before

private:
    void build();
    QComboBox *addChoice(QFormLayout *form, const QString &objectName, const QString &label);
    void load();

    Settings &m_settings;
    QComboBox *m_language = nullptr;
    QComboBox *m_appearance = nullptr;
    QComboBox *m_format = nullptr;
    QCheckBox *m_drafts;
};

}
