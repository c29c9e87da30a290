// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace waybill::ui {

// A question with named answers. Texts may hold words from outside: they are shown as plain text.
struct Question {
    QString title; // what is asked, one short sentence
    QString text; // what follows from the answers; may be empty
    QStringList answers; // button texts, best first, e.g. "Save", "Discard", "Cancel"
    int safe = -1; // the answer of Esc and of closing the window; it has the focus
    bool risky = false; // whether the first answer may do harm
};

// A question for one line of text.
struct TextQuestion {
    QString title;
    QString label; // of the field, with mnemonic
    QString value;
    QString hint; // second text below the field
    QString accept; // the button: "Add"
    // What is wrong with a text, as a sentence; empty if it may be accepted.
    std::function<QString(const QString &)> check;
};

struct FileQuestion {
    QString title;
    QString filter; // "Lists (*.waybill)"
    QString suffix; // added when saving without one: "waybill"
    QString suggestion; // path or name
    bool save = false;
};

// Every modal question goes through here, so that tests can script the answers. None of them nests
// an event loop: the answer arrives later, in `answer`, which is not called if the parent went
// away.
class Prompts {
public:
    virtual ~Prompts() = default;

    // The index into Question::answers.
    virtual void ask(QWidget *parent, Question question, std::function<void(int)> answer) = 0;
    // The accepted text; not called when the user says no.
    virtual void askText(
        QWidget *parent, TextQuestion question, std::function<void(QString)> answer) = 0;
    // The path of a file; not called when the user says no.
    virtual void askFile(
        QWidget *parent, FileQuestion question, std::function<void(QString)> answer) = 0;
};

// With windows on the screen.
class DialogPrompts : public Prompts {
public:
    void ask(QWidget *parent, Question question, std::function<void(int)> answer) override;
    void askText(
        QWidget *parent, TextQuestion question, std::function<void(QString)> answer) override;
    void askFile(
        QWidget *parent, FileQuestion question, std::function<void(QString)> answer) override;
};

}
