// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/prompts.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace waybill::ui {

class Label;

// One line of text, with what is wrong with it said below the field when it is accepted.
class InputDialog : public QDialog {
    Q_OBJECT

public:
    explicit InputDialog(TextQuestion question, QWidget *parent = nullptr);
    QString value() const;

public Q_SLOTS:
    void accept() override;

private:
    void build();
    void clearError();

    TextQuestion m_question;
    QLineEdit *m_edit;
    Label *m_hint;
};

}
