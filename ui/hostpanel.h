// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/verdict.h"
#include "ui/models/reasonsmodel.h"

#include <QDockWidget>

class QListView;
class QPushButton;

namespace waybill::ui {

struct Context;
class HostChooser;
class Label;
class VerdictCard;
class VerdictWatch;

// "Will it run?": host and client, one verdict in a sentence, and a reason an entry. Shows what the
// watch finds for the page in front.
class HostPanel : public QDockWidget {
    Q_OBJECT

public:
    // Both must outlive the panel.
    HostPanel(Context &context, const VerdictWatch &watch, QWidget *parent = nullptr);

    void selectEntry(int entry); // in the reasons, without saying so; -1: none

Q_SIGNALS:
    void entryChosen(int entry); // by the user
    void newEntryRequested(); // one that the host could take
    void allHostsRequested();
    void copied(const QString &message);

private:
    // Something that would help, with the button for it.
    struct Help {
        QWidget *row = nullptr;
        Label *text = nullptr;
        QPushButton *button = nullptr;
    };

    void build();
    QWidget *buildFoot();
    void buildReasons();
    Help makeHelp(const QString &icon, const QString &name);
    void refresh();
    void showHelp(const match::Verdict &verdict);
    QString runLine() const; // with Hyper-V isolation; empty where none can be given
    void announce(const match::Verdict &verdict);

    Context &m_context;
    const VerdictWatch &m_watch;
    models::ReasonsModel m_reasons;
    HostChooser *m_chooser;
    Label *m_empty;
    QWidget *m_answer;
    VerdictCard *m_card;
    Help m_hyperV;
    Help m_newEntry;
    QListView *m_list;
    QPushButton *m_allHosts;
    QString m_said; // the sentence that was announced last
    bool m_following = false; // the selection follows the page
};

}
