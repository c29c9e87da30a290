// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/base/error.h"
#include "core/oci/reference.h"
#include "ui/models/dragpayload.h"
#include "ui/models/registriesmodel.h"

#include <QDockWidget>
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QSortFilterProxyModel>

#include <functional>

class QLineEdit;
class QMenu;
class QPushButton;
class QTimer;
class QTreeView;

namespace waybill::async {
class Operation;
}
namespace waybill::browse {
struct Found;
struct Names;
}

namespace waybill::ui {

struct Context;

// Registry, repository, tag: read when they are unfolded, filtered as you type, dragged into lists.
class RegistriesDock : public QDockWidget {
    Q_OBJECT

public:
    explicit RegistriesDock(Context &context, QWidget *parent = nullptr);

    void focusFilter();
    void addRegistry(const QString &host); // also remembers and selects it
    void askForRegistry();
    void expandRegistry(const QString &host);
    // What a tag turned out to be.
    void setOpened(const oci::Reference &reference, int platforms);
    void select(const oci::Reference &reference); // if its row is there

    // The selected tags.
    models::DragPayload selection() const;
    bool hasFocusInside() const;
    void copySelection();
    void refresh(); // what is below the current row, read again
    QString currentHost() const; // of the current row; empty without one
    void signIn(); // to the registry of the current row, for its repository
    void editConnection(); // of the registry of the current row

    const models::RegistriesModel &model() const { return m_model; }

Q_SIGNALS:
    void openRequested(const waybill::oci::Reference &reference);
    void addToListRequested(const waybill::models::DragPayload &payload);
    void statusChanged(const QString &iconName, const QString &text);
    // Reading failed for a reason that something can be done about: what to say, and to do.
    void remedyOffered(const QString &sentence, const QString &button, std::function<void()> start);
    // What was said of a failure does not count any more: the status, and the sentence offered.
    void overcome(const QString &status, const QString &sentence);
    void copied(const QString &message);
    void selectionChanged();

private:
    using Key = std::pair<QString, QString>; // host, repository

    void build();
    void buildTree();
    void connectTree();
    void activate(const QModelIndex &shown);
    void expanded(const QModelIndex &shown);
    void filter(const QString &text);
    void expandMatches(const QModelIndex &shown);
    void showMenu(const QPoint &at);
    void addTagActions(QMenu *menu);
    void addBranchActions(QMenu *menu, const QModelIndex &index);

    void readRepositories(const QString &host);
    void readTags(const QString &host, const QString &repository);
    void startReading(const Key &key, async::Operation *operation);
    void stopReading(const QString &host);
    void namesCame(const Key &key, const browse::Names &names, bool last);
    void failed(const Key &key, const Error &error);
    void retry(const QModelIndex &shown);
    void readAgain(const QString &host, const QString &repository);
    void offerRemedy(const Key &key, const Error &error);
    void readFailedAgain(const QString &host); // empty: of all hosts
    void forgetFailure(const Key &key);
    void fill(const Key &key, const QStringList &tags);
    void searchOn(const QString &host);
    void search(const QString &host, const QString &text);
    void readOwner(const QString &host, const QString &owner);
    void lookUp(const QString &host, const QString &what, async::Task<Result<browse::Found>> task);
    void foundCame(const QString &host, const QString &what, const browse::Found &found);
    void showMarks(const QString &host); // canonical
    void showUsage(const QString &host);
    QStringList rowsOf(const QString &host) const; // as they are spelled in the tree
    void goTo(const QString &host);
    void goneTo(const QString &host, const QString &text);
    void removeRegistry(const QString &host);
    QModelIndex source(const QModelIndex &shown) const;

    Context &m_context;
    models::RegistriesModel m_model;
    QSortFilterProxyModel m_filtered;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QPushButton *m_add;
    QHash<Key, QPointer<async::Operation>> m_reading;
    struct Failure {
        QString status;
        QString sentence;
    };
    QHash<Key, Failure> m_failures; // as they were told
    QHash<Key, QPointer<QTimer>> m_filling; // long lists on their way into the tree
    QSet<QPersistentModelIndex> m_unfoldedBefore; // the filter, to fold the others back
};

}
