// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/draft.h"
#include "core/oci/reference.h"

#include <QScrollArea>

class QVBoxLayout;

namespace waybill::ui {

struct Context;
class Card;

// What the window shows when nothing is open: the doors into the program, what was open before, and
// lists in progress.
class WelcomePage : public QScrollArea {
    Q_OBJECT

public:
    explicit WelcomePage(Context &context, QWidget *parent = nullptr);

    // Lists left over by the run before; see DraftKeeper::leftOver().
    void setDrafts(const QList<compose::DraftKeeper::Kept> &drafts);

Q_SIGNALS:
    void addressRequested(); // the door "Open an image"
    void addRegistryRequested();
    void explainRequested();
    void newListRequested();
    void openRequested(const waybill::oci::Reference &reference);
    void draftRequested(const QString &id);
    void draftDiscarded(const QString &id);

private:
    void build();
    QLayout *buildHeader();
    QLayout *buildDoors();
    Card *buildDoor(const QString &name, const QString &iconName, const QString &title,
        const QString &text, const QString &button, void (WelcomePage::*signal)());
    QLayout *buildLists();
    void fillRecent();
    void fillDrafts();

    Context &m_context;
    QVBoxLayout *m_recent;
    QVBoxLayout *m_drafts;
    QList<compose::DraftKeeper::Kept> m_leftOver;
};

}
