// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFormLayout>
#include <QWidget>

namespace waybill::ui {

class Label;

// Names and values below each other. Values come from outside and are shown as plain text that can
// be selected; rows without a value are left out.
class FactsForm : public QWidget {
    Q_OBJECT

public:
    explicit FactsForm(QWidget *parent = nullptr);

    void clear();
    void add(const QString &name, const QString &value, const QString &toolTip = {});
    // One line each, in monospace.
    void addCode(const QString &name, const QStringList &lines);
    // "sha256:159f09ff965a…" with a button that copies it whole; `what` as CopyButton has it.
    void addDigest(const QString &name, const QString &what, const QString &digest);

Q_SIGNALS:
    void copied(const QString &message);

private:
    void addRow(const QString &name, QWidget *value);

    QFormLayout *m_form;
};

}
