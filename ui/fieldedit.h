// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/suggestionsmodel.h"

#include <QAbstractItemDelegate>
#include <QLineEdit>

#include <functional>

namespace waybill::ui {

class FieldNote;

// The editor in a cell: offers values while typing, and says below itself what is wrong with one
// that was refused, until it is right. Owner: the view, through its delegate.
class FieldEdit : public QLineEdit {
    Q_OBJECT

public:
    using Check = std::function<QString(const QString &)>; // a sentence, or empty if fine

    FieldEdit(Check check, const QList<models::Suggestion> &suggestions, QWidget *parent);

    QString problem() const { return m_check(text()); }
    void showProblem(); // opens the note if there is one to tell
    // Places the editor so that its text stands where the cell's text stood.
    void setGeometryFor(const QRect &cell, int textOffset);

Q_SIGNALS:
    // Enter, Tab or a choice from the popup, which the delegate does not see.
    void taken(QAbstractItemDelegate::EndEditHint hint);

protected:
    bool event(QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpCompleter(const QList<models::Suggestion> &suggestions);
    void takeChoice();
    void placeNote();

    Check m_check;
    FieldNote *m_note;
};

}
