// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/doctor/advice.h"
#include "ui/surfaces.h"

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace waybill::ui {

class Label;

// "What to do, best first": one row an advice, with the buttons that its data allows.
class AdviceCard : public Card {
    Q_OBJECT

public:
    explicit AdviceCard(QWidget *parent = nullptr);

    void setAdvice(const QList<doctor::Advice> &advice);
    // How far looking has come: "5 tags looked at, ..."; with `isLooking` a button ends it.
    void setProgress(const QString &text, bool isLooking);

Q_SIGNALS:
    void stopRequested();
    void openRequested(const waybill::doctor::Advice &advice); // Open: this image
    void showRequested(const waybill::doctor::Advice &advice); // Show: the image with that host
    void newListRequested(const waybill::doctor::Advice &advice);
    void copied(const QString &message);

private:
    QWidget *makeHead();
    QWidget *makeRow(int place, const doctor::Advice &advice);
    void addButtons(QBoxLayout *layout, const doctor::Advice &advice);
    QPushButton *makeButton(const QString &name, const QString &text, const doctor::Advice &advice);

    Label *m_used;
    QPushButton *m_stop;
    QVBoxLayout *m_rows;
};

}
