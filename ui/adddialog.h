// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace waybill::ui {

class Label;

// Names of images and lists to be added, one a line, typed or pasted. Owner: the page; opened with
// open(), never exec().
class AddDialog : public QDialog {
    Q_OBJECT

public:
    explicit AddDialog(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QList<waybill::oci::Reference> &references);

private:
    void build();
    void read();

    QPlainTextEdit *m_names;
    Label *m_message;
    QPushButton *m_add;
    QList<oci::Reference> m_references;
};

}
