// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractButton>

namespace waybill::ui {

// A flat button in the link colour: an action of the second rank inside a page.
class LinkButton : public QAbstractButton {
    Q_OBJECT

public:
    // `iconName` may be empty. `text` is shown as it is, without mnemonics.
    LinkButton(const QString &iconName, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_iconName;
};

}
