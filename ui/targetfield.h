// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLineEdit>

namespace waybill::ui {

// A line for a reference with a tag in front and, at its end, what is known about the reference.
class TargetField : public QLineEdit {
    Q_OBJECT

public:
    explicit TargetField(QWidget *parent = nullptr);

    void setState(const QString &text);
    QString state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect textRect() const;
    bool paintShortened();
    bool showsState() const;
    void makeRoom();

    QString m_state;
};

}
