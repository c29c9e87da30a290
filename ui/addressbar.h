// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

#include <QLineEdit>

class QLabel;
class QStringListModel;

namespace waybill::ui {

class FieldMessage;
class Settings;

// Where a reference is typed or pasted. A name that breaks the grammar is explained below the field
// and goes nowhere.
class AddressBar : public QLineEdit {
    Q_OBJECT

public:
    // Completes from what was opened before; the settings must outlive the field.
    explicit AddressBar(Settings &settings, QWidget *parent = nullptr);

    void setAddress(const QString &address); // of the current page; not while the user is typing
    void focusAndSelect();
    QString error() const { return m_error; } // what stands below the field; empty if nothing

public Q_SLOTS:
    void submit();

Q_SIGNALS:
    void openRequested(const waybill::oci::Reference &reference);
    void noticed(const QString &notice); // something that was understood differently
    void messagePasted(const QString &text); // no reference, but what a client said

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    bool takeMessage(const QString &text);
    void buildCompleter();
    void fillCompleter();
    void showError(const QString &error);
    void clearError();
    void placeHint();

    Settings &m_settings;
    QLabel *m_hint;
    FieldMessage *m_message = nullptr;
    QStringListModel *m_known;
    QString m_address;
    QString m_error;
};

}
