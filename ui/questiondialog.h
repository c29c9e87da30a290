// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/formdialog.h"

namespace waybill::ui {

struct Question;

// A question with a button for each answer; begins on the safe one. Owner: whoever opens it.
class QuestionDialog : public FormDialog {
    Q_OBJECT

public:
    explicit QuestionDialog(const Question &question, QWidget *parent = nullptr);

    void reject() override; // is the safe answer

Q_SIGNALS:
    void answered(int answer); // once; the index into Question::answers

private:
    void addAnswer(int answer, const QString &text);
    void give(int answer);

    int m_safe;
};

}
