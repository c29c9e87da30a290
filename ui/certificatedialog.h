// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/certificate.h"
#include "ui/formdialog.h"

class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace waybill::ui {

class FactsForm;
class Prompts;

// Shows a certificate that is not trusted, and asks whether to trust it for its registry. Begins on
// Cancel. Owner: whoever opens it, with open(), never exec().
class CertificateDialog : public FormDialog {
    Q_OBJECT

public:
    // `prompts` must outlive the dialog.
    CertificateDialog(const Certificate &certificate, Prompts &prompts, QWidget *parent = nullptr);

Q_SIGNALS:
    void pinned(); // trust exactly this certificate
    void authorityChosen(const QString &file); // trust what this authority vouches for
    void copied(const QString &message);

private:
    void build();
    QWidget *buildFacts();
    QWidget *buildChoices();
    QWidget *buildChoice(QRadioButton *button, const QString &note);
    void buildFoot();
    void trust();
    void copyDetails();

    Certificate m_certificate;
    Prompts &m_prompts;
    FactsForm *m_facts;
    QRadioButton *m_pin;
    QRadioButton *m_authority;
    QPushButton *m_trust;
};

// What is wrong with a certificate, a sentence each.
QStringList certificateProblems(const Certificate &certificate);

}
