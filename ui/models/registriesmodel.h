// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"
#include "ui/models/roles.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <vector>

namespace waybill::models {

// Registry, path group, repository, tag. Told by the dock, never fetches; what has not been read
// yet says so with canFetchMore(), and fetchMore() raises repositoriesWanted() or tagsWanted().
class RegistriesModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Kind {
        Registry,
        Group, // a part of a path: "samples"
        Repository,
        Tag,
        Search, // the row that leads to a search where there is no catalog
        GoTo, // the row that leads to a repository where there is no catalog
        Skeleton, // a place where something will be
    };
    enum class State { Unread, Reading, Ready, Failed };
    // What has to be said of the way to a registry and of who asks.
    enum Mark {
        NoMark = 0,
        PlainHttp = 1,
        OwnTrust = 2,
        SignedIn = 4,
        Mirrored = 8,
    };
    Q_DECLARE_FLAGS(Marks, Mark)
    enum RegistriesRole {
        StateRole = FirstFreeRole, // int of State
        MarksRole, // int of Marks; of registries only
        HostRole,
        RepositoryRole, // the whole path below the host; empty for registries and groups
    };

    struct Node; // registriesnode.h

    explicit RegistriesModel(QObject *parent = nullptr);
    ~RegistriesModel() override;

    // Registries in this order; those that stay keep what is below them.
    void setHosts(const QStringList &hosts);
    QStringList hosts() const;

    // What was read, whole or as it grows. Rows that stay keep what is below them.
    void setRepositories(const QString &host, const QStringList &names);
    void setTags(const QString &host, const QString &repository, const QStringList &tags);
    // More tags behind the last one.
    void appendTags(const QString &host, const QString &repository, const QStringList &tags);
    // Nothing but a way to a repository by name, and to a search in `directory` ("Docker Hub") if
    // there is one.
    void setNoCatalog(const QString &host, const QString &directory = {});
    // What a search or an owner's list has found, in place of what was found before; repositories
    // with tags and those that the user named stay. Descriptions are text from outside.
    struct FoundRow {
        QString repository;
        QString description;
    };
    void setFound(const QString &host, const QList<FoundRow> &found);
    // Shown with the registry's name: what is left of its limits, say. May be empty.
    void setNote(const QString &host, const QString &note);
    // The sentences explain them, one each.
    void setMarks(const QString &host, Marks marks, const QStringList &sentences);
    // A repository that the user named. Its index.
    QModelIndex addRepository(const QString &host, const QString &repository);

    // For the registry itself `repository` is empty.
    void setReading(const QString &host, const QString &repository);
    // Says "reading..." and, where nothing is below yet, shows the places of three rows. `soFar`:
    // how many names have come.
    void showReading(const QString &host, const QString &repository, int soFar = 0);
    void setFailed(
        const QString &host, const QString &repository, const QString &why, bool offerGoTo = false);
    // Back to unread, so that it will be wanted again. What is below stays until then.
    void setUnread(const QString &host, const QString &repository);

    // What the tag turned out to be when it was opened; `platforms` below 0: a single image.
    void setOpened(const oci::Reference &reference, int platforms);

    QModelIndex indexOf(const QString &host, const QString &repository = {}) const;
    // With the tag; :latest and the like are not filled in for other kinds.
    std::optional<oci::Reference> reference(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

Q_SIGNALS:
    void repositoriesWanted(const QString &host);
    void tagsWanted(const QString &host, const QString &repository);

private:
    using Children = std::vector<std::unique_ptr<Node>>;

    Node *node(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node) const;
    Node *registry(const QString &host) const;
    Node *find(const QString &host, const QString &repository) const;

    void insert(Node *parent, std::size_t at, Children nodes);
    void removeRows(Node *parent, std::size_t at, std::size_t count);
    void removeKind(Node *parent, Kind kind);
    void merge(Node *parent, Children wanted);
    void mergeBelow(Node *kept, std::unique_ptr<Node> wanted);
    void removeFound(Node *parent);
    void changed(Node *node);
    void setState(Node *node, State state);

    QString displayText(const Node &node) const;
    QString secondaryText(const Node &node) const;
    QString toolTip(const Node &node) const;
    QString description(const Node &node) const;

    std::unique_ptr<Node> m_root;
};

}
