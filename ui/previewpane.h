// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/index.h"
#include "ui/models/changesmodel.h"
#include "ui/models/hostverdictsmodel.h"

#include <QWidget>

class QListView;
class QStackedWidget;
class QTabBar;

namespace waybill::ui {

class CopyButton;
class JsonView;
class Label;
class Prompts;

// What a push would write: the difference to what the target holds, the exact bytes, and what hosts
// would do with it. Owner: the page.
class PreviewPane : public QWidget {
    Q_OBJECT

public:
    // The prompts must outlive the pane.
    explicit PreviewPane(Prompts &prompts, QWidget *parent = nullptr);

    // `lead` says what the changes are against.
    void setDifference(const QString &lead, const QList<compose::Change> &changes);
    // A null digest: there is nothing to write yet.
    void setDocument(const oci::Document &document, const QString &fileName);
    // What each host would do with it.
    void setHosts(const match::Coverage &coverage);
    bool showsHosts() const;
    void showDifference();

Q_SIGNALS:
    void hostsShown(); // the tab was chosen: setHosts() is worth the work now
    void hostChosen(const QString &id);
    void copied(const QString &message);
    void failed(const QString &message);

private:
    QWidget *buildHeader();
    QWidget *buildDifference();
    QWidget *buildDocument();
    QWidget *buildHosts();

    models::ChangesModel m_changes;
    models::HostVerdictsModel m_hosts;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    Label *m_lead;
    QListView *m_list;
    JsonView *m_json;
    Label *m_size;
    Label *m_digestLabel;
    Label *m_digest;
    CopyButton *m_copy;
};

}
