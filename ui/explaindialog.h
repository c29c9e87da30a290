// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/operation.h"
#include "core/doctor/advice.h"
#include "ui/models/dragpayload.h"
#include "ui/models/hostbook.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <optional>

class QGridLayout;
class QPushButton;

namespace waybill::ui {

struct Context;
class AdviceCard;
class IconView;
class Label;
class MessageField;

// "Explain an error": a message is pasted, recognised at once, and explained; then the registry is
// looked at, with a limited number of requests, for what would help. Owner: the window; opened with
// open(), never exec().
class ExplainDialog : public QDialog {
    Q_OBJECT

public:
    // The context outlives the dialog.
    explicit ExplainDialog(Context &context, QWidget *parent = nullptr);

    void setMessage(const QString &text);

Q_SIGNALS:
    // Open the image; with a choice: after setting "Will it run?" to it.
    void openRequested(const waybill::oci::Reference &reference,
        const std::optional<waybill::models::HostChoice> &choice);
    void newListRequested(const waybill::models::DragPayload &payload);
    void copied(const QString &message);

private:
    void build();
    QWidget *buildHead();
    QWidget *buildResult();
    QLayout *buildFacts();
    QWidget *buildFoot();
    Label *addFact(
        QGridLayout *grid, int row, int column, const QString &name, const QString &objectName);
    void connectParts();

    void read(); // the message, at once
    void startLook();
    void stopLook();
    void found(const doctor::Findings &findings);
    void showExplanation(const doctor::Findings &findings);
    void showNothing();
    void showFacts();
    void showSpoken(const QString &title, const QString &text);

    // The host as one of the book's, and the client that spoke.
    std::optional<models::HostChoice> choiceFor(
        const std::optional<match::Host> &host, match::Isolation isolation) const;
    void openWithHost();
    void follow(const doctor::Advice &advice);
    void copyText();

    Context &m_context;
    MessageField *m_message;
    QWidget *m_result;
    IconView *m_icon;
    Label *m_title;
    Label *m_text;
    QWidget *m_facts;
    Label *m_from = nullptr;
    Label *m_host = nullptr;
    Label *m_image = nullptr;
    Label *m_cause = nullptr;
    AdviceCard *m_advice;
    QPushButton *m_copy;
    QPushButton *m_open;
    QTimer m_soon; // recognises after the paste or the key
    QTimer m_pause; // looks after the typing
    std::optional<doctor::Diagnosis> m_diagnosis;
    doctor::Findings m_findings;
    doctor::Explanation m_explanation;
    QPointer<async::Operation> m_looking;
};

}
