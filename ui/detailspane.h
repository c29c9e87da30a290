// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/imagesubject.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace waybill::ui {

class ConfigView;
class JsonView;
class Noted;
class Prompts;
class SummaryView;
class TableView;

// Below the platforms: what is known of the chosen entry, or of the list.
class DetailsPane : public QWidget {
    Q_OBJECT

public:
    enum Tab { Summary, Json, Config, Layers, History, Attached };

    explicit DetailsPane(Prompts &prompts, QWidget *parent = nullptr); // prompts outlive the pane

    // `entry` is nullptr for the list. The subject is not kept.
    void show(const ImageSubject &subject);
    void setFileName(const QString &suggestion); // when the document is saved
    void setTab(Tab tab);
    Tab tab() const;
    void find(); // in the document

Q_SIGNALS:
    void copied(const QString &message);
    void failed(const QString &message); // something that the user asked for did not work
    void retryRequested(int position);
    void newListWithoutRequested(int position);
    void openRequested(const waybill::oci::Reference &reference);

private:
    QWidget *buildAttached();
    void addTab(const QString &text, QWidget *page);
    void connectViews();
    void showJson(const ImageSubject &subject);
    void showDetails(const ImageSubject &subject);
    void showAttached(const ImageSubject &subject);
    void openAttached();

    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    SummaryView *m_summary;
    JsonView *m_json;
    ConfigView *m_config;
    TableView *m_layers;
    TableView *m_history;
    TableView *m_attached;
    QPushButton *m_open;
    Noted *m_configPage;
    Noted *m_layersPage;
    Noted *m_historyPage;
    Noted *m_attachedPage;
    QList<oci::Reference> m_attachments; // by row of m_attached
};

}
