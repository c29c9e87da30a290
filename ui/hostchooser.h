// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QMenu;
class QToolButton;

namespace waybill::models {
enum class HostGroup;
class HostBook;
}

namespace waybill::ui {

struct Context;
class Label;
class NodesImport;

// Host, client, and how the client is called: what "Will it run?" is asked about. Shows and changes
// the choice of the host book.
class HostChooser : public QWidget {
    Q_OBJECT

public:
    explicit HostChooser(Context &context, QWidget *parent = nullptr); // context outlives it

    // A request that the client cannot read is said below its field.
    void setUnreadable(const QString &request);

Q_SIGNALS:
    void noticed(const QString &message); // a short message: "7 nodes imported"

private:
    void build();
    void buildOptions();
    void buildMenu();
    void connectParts();
    QToolButton *button(const QString &name, const QString &icon, const QString &text) const;

    void fillHosts();
    void addGroup(models::HostGroup group);
    void showChoice();
    void fillClients();
    void showOptions();
    QString note() const;
    void updateMenu();
    void editHost(bool another);
    void removeHost();
    void removeNodes();

    Context &m_context;
    models::HostBook &m_book;
    NodesImport *m_nodes;
    QComboBox *m_host;
    QComboBox *m_client;
    QToolButton *m_more;
    QToolButton *m_optionsButton;
    QMenu *m_menu;
    Label *m_note;
    QWidget *m_options;
    Label *m_requestLabel;
    QLineEdit *m_request;
    Label *m_isolationLabel;
    QComboBox *m_isolation;
    Label *m_unreadable;
};

}
