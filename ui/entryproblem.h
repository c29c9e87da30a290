// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/imagesubject.h"

#include <QWidget>

class QPushButton;

namespace waybill::ui {

class FactsForm;
class Label;

// Why one entry could not be read, with what helps. The rest of the list is untouched.
class EntryProblem : public QWidget {
    Q_OBJECT

public:
    explicit EntryProblem(QWidget *parent = nullptr);

    void show(const ImageSubject &subject); // of an entry with a failure

Q_SIGNALS:
    void retryRequested(int position);
    void newListWithoutRequested(int position);
    void copied(const QString &message);

private:
    int m_position = 0;
    Label *m_title;
    Label *m_text;
    FactsForm *m_facts;
    QPushButton *m_without;
};

}
