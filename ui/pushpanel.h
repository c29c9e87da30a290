// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/pusher.h"
#include "ui/models/pace.h"

#include <QElapsedTimer>
#include <QWidget>

class QAbstractButton;
class QPushButton;
class QVBoxLayout;

namespace waybill::registry {
class Profiles;
}

namespace waybill::ui {

class Label;
class PlainHttpMark;
class ProgressLine;
class PushCard;
class PushSteps;
class WaitCard;

// A push as it goes on, and how it ended. Shows what it is told. Owner: the page.
class PushPanel : public QWidget {
    Q_OBJECT

public:
    // The profiles must outlive it.
    explicit PushPanel(registry::Profiles &profiles, QWidget *parent = nullptr);

    void start(const compose::Plan &plan);
    void report(const compose::StepReport &report);
    void showResult(const compose::PushResult &result, int platforms);
    // Beside a result: the target held something else before. `hint` says what an undo puts back.
    void offerCompare();
    void offerUndo(const QString &hint);
    // `signedIn`: the registry was asked with a credential.
    void showFailure(const Error &error, bool signedIn);
    void stopWaiting(); // for a better time; see WaitCard
    void setUndoing(bool undoing); // no button of the outcome does anything meanwhile
    void showUndone(const compose::Undone &undone, const oci::Digest &holds);
    void showUndoFailure(const Error &error);
    async::Progress progress() const; // for the activity panel

Q_SIGNALS:
    void progressed();
    void openRequested();
    void retryRequested();
    void remedyRequested(const waybill::Error &error); // see Remedies
    void backRequested();
    void compareRequested(); // what the target holds now
    void pushAnywayRequested();
    void compareBeforeRequested(); // what the target held before the push
    void undoRequested();
    void removeRequested(const QStringList &digests); // entries that are nowhere any more
    void copied(const QString &message);

private:
    void build();
    void showCard(PushCard *card);
    QPushButton *addButton(
        PushCard *card, const QString &name, const QString &text, void (PushPanel::*request)());
    bool addRemedy(PushCard *card, const Error &error, bool signedIn); // whether there is one
    bool addRemoval(PushCard *card, const Error &error);
    void addCopyDetails(PushCard *card, const QString &word, const Error &error);
    PushCard *failureCard(const QString &word, const Error &error) const;
    QString numbers() const;
    void setStepsShown(bool shown);
    QString summary(const compose::PushResult &result) const;
    QString tagState(const Error &error) const;

    registry::Profiles &m_profiles;
    compose::Plan m_plan;
    QVBoxLayout *m_column;
    QWidget *m_running; // title, bar and numbers
    Label *m_title;
    PlainHttpMark *m_plainHttp;
    ProgressLine *m_bar;
    Label *m_numbers;
    models::Pace m_pace;
    QElapsedTimer m_clock;
    PushCard *m_card = nullptr;
    WaitCard *m_wait;
    QWidget *m_stepsRow;
    QAbstractButton *m_stepsButton;
    Label *m_summary;
    PushSteps *m_steps;
};

}
