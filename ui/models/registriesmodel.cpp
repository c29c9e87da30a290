// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/registriesmodel.h"

#include "ui/models/registriesnode.h"

#include <QSet>

#include <algorithm>

namespace waybill::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostSkeletons = 3;

// Whether all that is there comes in the wanted order, too.
bool isInOrder(const auto &there, const auto &wanted)
{
    auto at = there.begin();
    for (const auto &one : wanted)
        if (at != there.end() && (*at)->key() == one->key())
            ++at;
    return at == there.end();
}

}

RegistriesModel::RegistriesModel(QObject *parent)
    : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
}

RegistriesModel::~RegistriesModel() = default;

RegistriesModel::Node *RegistriesModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex RegistriesModel::indexOf(const Node *node) const
{
    if (!node || node == m_root.get())
        return {};
    return createIndex(int(node->row), 0, const_cast<Node *>(node));
}

RegistriesModel::Node *RegistriesModel::registry(const QString &host) const
{
    for (const auto &child : m_root->children)
        if (child->host == host)
            return child.get();
    return nullptr;
}

RegistriesModel::Node *RegistriesModel::find(const QString &host, const QString &repository) const
{
    Node *at = registry(host);
    if (!at || repository.isEmpty())
        return at;
    const QStringList parts = repository.split(u'/');
    for (qsizetype i = 0; at && i < parts.size(); ++i)
        at = at->child(i + 1 == parts.size() ? Kind::Repository : Kind::Group, parts.at(i));
    return at;
}

QModelIndex RegistriesModel::indexOf(const QString &host, const QString &repository) const
{
    return indexOf(find(host, repository));
}

void RegistriesModel::insert(Node *parent, std::size_t at, Children nodes)
{
    if (nodes.empty())
        return;
    beginInsertRows(indexOf(parent), int(at), int(at + nodes.size() - 1));
    for (const auto &one : nodes)
        one->parent = parent;
    parent->children.insert(parent->children.begin() + std::ptrdiff_t(at),
        std::make_move_iterator(nodes.begin()), std::make_move_iterator(nodes.end()));
    parent->renumber(at);
    endInsertRows();
}

void RegistriesModel::removeRows(Node *parent, std::size_t at, std::size_t count)
{
    beginRemoveRows(indexOf(parent), int(at), int(at + count - 1));
    const auto first = parent->children.begin() + std::ptrdiff_t(at);
    parent->children.erase(first, first + std::ptrdiff_t(count));
    parent->renumber(at);
    endRemoveRows();
}

void RegistriesModel::removeKind(Node *parent, Kind kind)
{
    for (std::size_t i = parent->children.size(); i-- > 0;)
        if (parent->children[i]->kind == kind)
            removeRows(parent, i, 1);
}

// Turns the children of a row into the wanted ones, in runs, so that a long list costs few signals
// and rows that stay keep their selection and what is below them.
void RegistriesModel::merge(Node *parent, Children wanted)
{
    QSet<std::pair<int, QString>> names;
    for (const auto &one : wanted)
        names.insert(one->key());
    for (std::size_t end = parent->children.size(); end > 0;) {
        std::size_t begin = end;
        while (begin > 0 && !names.contains(parent->children[begin - 1]->key()))
            --begin;
        if (begin < end)
            removeRows(parent, begin, end - begin);
        end = begin > 0 ? begin - 1 : 0;
    }
    if (!isInOrder(parent->children, wanted))
        removeRows(parent, 0, parent->children.size());
    Children run;
    std::size_t at = 0;
    for (auto &one : wanted) {
        if (at >= parent->children.size() || parent->children[at]->key() != one->key()) {
            run.push_back(std::move(one));
            continue;
        }
        const std::size_t added = run.size();
        insert(parent, at, std::exchange(run, {}));
        at += added;
        mergeBelow(parent->children[at].get(), std::move(one));
        ++at;
    }
    insert(parent, at, std::move(run));
}

// Only groups take over what is below; repositories keep their tags.
void RegistriesModel::mergeBelow(Node *kept, std::unique_ptr<Node> wanted)
{
    if (kept->kind != Kind::Group)
        return;
    merge(kept, std::move(wanted->children));
    changed(kept);
}

void RegistriesModel::changed(Node *node)
{
    const QModelIndex index = indexOf(node);
    Q_EMIT dataChanged(index, index);
}

void RegistriesModel::setState(Node *node, State state)
{
    node->state = state;
    node->announced = false;
    if (state != State::Failed)
        node->why.clear();
    changed(node);
}

void RegistriesModel::setHosts(const QStringList &hosts)
{
    Children wanted;
    for (const QString &host : hosts)
        wanted.push_back(Node::make(Kind::Registry, host, host));
    merge(m_root.get(), std::move(wanted));
}

QStringList RegistriesModel::hosts() const
{
    QStringList hosts;
    for (const auto &child : m_root->children)
        hosts.append(child->host);
    return hosts;
}

void RegistriesModel::setRepositories(const QString &host, const QStringList &names)
{
    Node *node = registry(host);
    if (!node)
        return;
    merge(node, Node::repositories(host, names));
    setState(node, State::Ready);
}

void RegistriesModel::setTags(
    const QString &host, const QString &repository, const QStringList &tags)
{
    Node *node = find(host, repository);
    if (!node)
        return;
    Children wanted;
    wanted.reserve(std::size_t(tags.size()));
    for (const QString &tag : tags)
        wanted.push_back(Node::make(Kind::Tag, tag, host, repository));
    merge(node, std::move(wanted));
    setState(node, State::Ready);
}

void RegistriesModel::appendTags(
    const QString &host, const QString &repository, const QStringList &tags)
{
    Node *node = find(host, repository);
    if (!node)
        return;
    Children more;
    more.reserve(std::size_t(tags.size()));
    for (const QString &tag : tags)
        more.push_back(Node::make(Kind::Tag, tag, host, repository));
    insert(node, node->children.size(), std::move(more));
    changed(node);
}

void RegistriesModel::setNoCatalog(const QString &host, const QString &directory)
{
    Node *node = registry(host);
    if (!node)
        return;
    removeKind(node, Kind::Skeleton);
    Children leads;
    if (!directory.isEmpty() && !node->child(Kind::Search, directory))
        leads.push_back(Node::make(Kind::Search, directory, host));
    if (!node->child(Kind::GoTo, {}))
        leads.push_back(Node::make(Kind::GoTo, {}, host));
    insert(node, node->children.size(), std::move(leads));
    setState(node, State::Ready);
}

void RegistriesModel::setFound(const QString &host, const QList<FoundRow> &found)
{
    Node *registry = this->registry(host);
    if (!registry)
        return;
    removeFound(registry);
    for (const FoundRow &row : found) {
        const bool known = find(host, row.repository) != nullptr;
        Node *repository = node(addRepository(host, row.repository));
        repository->found = repository->found || !known;
        repository->note = row.description;
        changed(repository);
    }
}

// What was found before and not looked into, and groups that are empty then.
void RegistriesModel::removeFound(Node *parent)
{
    for (std::size_t i = parent->children.size(); i-- > 0;) {
        Node *child = parent->children[i].get();
        if (child->kind == Kind::Group)
            removeFound(child);
        const bool emptied = child->kind == Kind::Group && child->children.empty();
        const bool stale = child->found && child->state == State::Unread;
        if (emptied || stale)
            removeRows(parent, i, 1);
        else if (child->kind == Kind::Group)
            changed(child);
    }
}

void RegistriesModel::setNote(const QString &host, const QString &note)
{
    Node *node = registry(host);
    if (!node || node->note == note)
        return;
    node->note = note;
    changed(node);
}

void RegistriesModel::setMarks(const QString &host, Marks marks, const QStringList &sentences)
{
    Node *node = registry(host);
    if (!node || (node->marks == marks && node->markSentences == sentences))
        return;
    node->marks = marks;
    node->markSentences = sentences;
    changed(node);
}

QModelIndex RegistriesModel::addRepository(const QString &host, const QString &repository)
{
    Node *at = registry(host);
    if (!at || repository.isEmpty())
        return {};
    const QStringList parts = repository.split(u'/');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const Kind kind = i + 1 == parts.size() ? Kind::Repository : Kind::Group;
        Node *next = at->child(kind, parts.at(i));
        if (!next) {
            Children one;
            one.push_back(Node::make(
                kind, parts.at(i), host, kind == Kind::Repository ? repository : QString()));
            next = one.front().get();
            insert(at, at->placeFor(*next), std::move(one));
            changed(at);
        }
        at = next;
    }
    return indexOf(at);
}

void RegistriesModel::setReading(const QString &host, const QString &repository)
{
    if (Node *node = find(host, repository))
        setState(node, State::Reading);
}

void RegistriesModel::showReading(const QString &host, const QString &repository, int soFar)
{
    Node *node = find(host, repository);
    if (!node || node->state != State::Reading)
        return;
    node->announced = true;
    node->soFar = soFar;
    changed(node);
    if (!node->children.empty())
        return;
    Children places;
    for (int i = 0; i < MostSkeletons; ++i)
        places.push_back(Node::make(Kind::Skeleton, QString::number(i), host));
    insert(node, 0, std::move(places));
}

void RegistriesModel::setFailed(
    const QString &host, const QString &repository, const QString &why, bool offerGoTo)
{
    if (offerGoTo)
        setNoCatalog(host);
    Node *node = find(host, repository);
    if (!node)
        return;
    removeKind(node, Kind::Skeleton);
    node->why = why;
    setState(node, State::Failed);
}

void RegistriesModel::setUnread(const QString &host, const QString &repository)
{
    if (Node *node = find(host, repository)) {
        removeKind(node, Kind::Skeleton);
        setState(node, State::Unread);
    }
}

void RegistriesModel::setOpened(const oci::Reference &reference, int platforms)
{
    Node *repository = find(reference.host, reference.repository);
    Node *tag = repository ? repository->child(Kind::Tag, reference.tag) : nullptr;
    if (!tag)
        return;
    tag->opened = true;
    tag->platforms = platforms;
    changed(tag);
}

}
