// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/verdict.h"
#include "ui/surfaces.h"

namespace waybill::ui {

class Label;
class VerdictSentence;

// The one loud spot of the window: runs, does not run, cannot tell; and the two questions behind
// it, what is pulled and whether that starts.
class VerdictCard : public Card {
    Q_OBJECT

public:
    explicit VerdictCard(QWidget *parent = nullptr);

    // `note` is what an edit has just changed; empty if nothing.
    void show(const match::Verdict &verdict, const QString &note);

private:
    class TintLine;
    struct Fact {
        Label *name = nullptr;
        IconView *icon = nullptr;
        Label *text = nullptr;
    };

    void build();
    Fact makeFact(const QString &name, const QString &objectName);
    static void setFact(
        const Fact &fact, const QString &icon, theme::Role role, const QString &text);
    void showStart(const match::Verdict &verdict);

    IconView *m_icon;
    VerdictSentence *m_sentence;
    TintLine *m_line;
    Fact m_pull;
    Fact m_start;
    Label *m_note;
};

}
