// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace waybill::ui {

class DialogFoot;

// What our dialogs have in common: parts below each other, and the buttons on a strip of their own.
// As high as its texts need at the width that it has, and grows with them.
class FormDialog : public QDialog {
    Q_OBJECT

public:
    QSize sizeHint() const override;

protected:
    // At least `width` wide, in logical pixels.
    FormDialog(const QString &objectName, const QString &title, int width, QWidget *parent);

    void addPart(QWidget *part, Qt::Alignment alignment = {});
    DialogFoot &foot() { return *m_foot; }
    // The primary button, which Enter presses. What it does is for the caller to connect.
    void addAccept(QPushButton *button, const QString &objectName);
    QPushButton *addCancel(); // Esc does the same

    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void grow();

    QVBoxLayout *m_parts;
    DialogFoot *m_foot;
};

}
