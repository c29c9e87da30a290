// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/rowverdict.h"

#include <QAbstractButton>

namespace waybill::ui {

// The verdict in one line, for the status bar: "Server 2022, Docker Engine 28: does not run".
class VerdictButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit VerdictButton(QWidget *parent = nullptr);

    void setVerdict(const QString &host, const QString &client, const match::Verdict &verdict);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_lead; // "Server 2022, Docker Engine 28:"
    QString m_words; // "does not run"
    QString m_icon;
    match::Outcome m_outcome = match::Outcome::CannotTell;
};

}
