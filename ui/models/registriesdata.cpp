// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/dragpayload.h"
#include "ui/models/plaintext.h"
#include "ui/models/registriesnode.h"

#include <QLocale>
#include <QMimeData>

namespace waybill::models {

using namespace Qt::StringLiterals;

QModelIndex RegistriesModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *above = node(parent);
    if (row < 0 || column != 0 || std::size_t(row) >= above->children.size())
        return {};
    return createIndex(row, 0, above->children[std::size_t(row)].get());
}

QModelIndex RegistriesModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(node(index)->parent) : QModelIndex();
}

int RegistriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent)->children.size());
}

int RegistriesModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool RegistriesModel::hasChildren(const QModelIndex &parent) const
{
    const Node *at = node(parent);
    const bool mayHave = at->isLazy() && at != m_root.get()
        && (at->state == State::Unread || at->state == State::Reading);
    return mayHave || !at->children.empty();
}

bool RegistriesModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *at = node(parent);
    return parent.isValid() && at->isLazy() && at->state == State::Unread;
}

void RegistriesModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Node *at = node(parent);
    at->state = State::Reading;
    if (at->kind == Kind::Registry)
        Q_EMIT repositoriesWanted(at->host);
    else
        Q_EMIT tagsWanted(at->host, at->repository);
}

std::optional<oci::Reference> RegistriesModel::reference(const QModelIndex &index) const
{
    const Node *at = node(index);
    if (!index.isValid() || at->kind != Kind::Tag)
        return {};
    return oci::Reference {at->host, at->repository, at->name, {}};
}

QString RegistriesModel::secondaryText(const Node &node) const
{
    if (node.announced && node.soFar > 0)
        return tr("reading… %1", "how many names so far").arg(QLocale().toString(node.soFar));
    if (node.announced)
        return tr("reading…");
    if (node.state == State::Failed)
        return tr("Retry");
    if (node.kind == Kind::Group)
        return QLocale().toString(node.repositoryCount());
    if (node.kind == Kind::Repository && node.state == State::Ready)
        return QLocale().toString(qlonglong(node.children.size()));
    return {};
}

// What a row stands for, as it is copied.
static QString fullName(const RegistriesModel::Node &node)
{
    using Kind = RegistriesModel::Kind;
    switch (node.kind) {
    case Kind::Registry:
        return node.host;
    case Kind::Repository:
        return node.host + u'/' + node.repository;
    case Kind::Tag:
        return oci::Reference {node.host, node.repository, node.name, {}}.toString();
    default:
        return {};
    }
}

QString RegistriesModel::toolTip(const Node &node) const
{
    QStringList lines {fullName(node), description(node)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

// What the row says by badges and colours, in words.
QString RegistriesModel::description(const Node &node) const
{
    QStringList lines {node.why};
    for (const QString &sentence : node.markSentences)
        lines += visible(sentence);
    lines += visible(node.note);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

static QString iconName(const RegistriesModel::Kind kind, bool failed, bool opened, int platforms)
{
    using Kind = RegistriesModel::Kind;
    switch (kind) {
    case Kind::Registry:
        return failed ? u"unreachable"_s : u"registry"_s;
    case Kind::Group:
        return u"path-group"_s;
    case Kind::Repository:
        return u"repository"_s;
    case Kind::GoTo:
        return u"forward"_s;
    case Kind::Search:
        return u"search"_s;
    case Kind::Tag:
        if (!opened)
            return u"tag"_s;
        return platforms < 0 ? u"image"_s : u"list"_s;
    case Kind::Skeleton:
        break;
    }
    return {};
}

QString RegistriesModel::displayText(const Node &node) const
{
    switch (node.kind) {
    case Kind::Skeleton:
        return {};
    case Kind::GoTo:
        return tr("Go to repository…");
    case Kind::Search:
        return tr("Search %1…").arg(node.name);
    default:
        return visible(node.name);
    }
}

QVariant RegistriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &at = *node(index);
    switch (role) {
    case Qt::DisplayRole:
        return displayText(at);
    case Qt::ToolTipRole:
        return toolTip(at); // the view escapes it
    case Qt::AccessibleDescriptionRole:
        return description(at);
    case SecondaryTextRole:
        return secondaryText(at);
    case BadgesRole:
        return at.opened && at.platforms >= 0 ? QStringList {QLocale().toString(at.platforms)}
                                              : QStringList();
    case CopyRole:
        return fullName(at);
    case IconNameRole:
        return iconName(at.kind, at.state == State::Failed, at.opened, at.platforms);
    case KindRole:
        return int(at.kind);
    case StateRole:
        return int(at.state);
    case MarksRole:
        return int(at.marks);
    case HostRole:
        return at.host;
    case RepositoryRole:
        return at.repository;
    default:
        return {};
    }
}

Qt::ItemFlags RegistriesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    switch (node(index)->kind) {
    case Kind::Skeleton:
        return Qt::ItemIsEnabled;
    case Kind::Tag:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
            | Qt::ItemNeverHasChildren;
    default:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    }
}

QStringList RegistriesModel::mimeTypes() const
{
    return {QLatin1StringView(DragMimeType), u"text/plain"_s};
}

QMimeData *RegistriesModel::mimeData(const QModelIndexList &indexes) const
{
    DragPayload payload;
    for (const QModelIndex &index : indexes)
        if (const auto tag = reference(index))
            payload.references.append(*tag);
    return payload.isEmpty() ? nullptr : toMime(payload).release();
}

}
