// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/registriesnode.h"

#include <algorithm>

namespace waybill::models {

using Node = RegistriesModel::Node;

std::unique_ptr<Node> Node::make(
    Kind kind, const QString &name, const QString &host, const QString &repository)
{
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->name = name;
    node->host = host;
    node->repository = repository;
    return node;
}

RegistriesModel::Children Node::repositories(const QString &host, QStringList names)
{
    Node root;
    for (const QString &name : std::as_const(names)) {
        Node *at = &root;
        const QStringList parts = name.split(u'/');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const bool last = i + 1 == parts.size();
            const Kind kind = last ? Kind::Repository : Kind::Group;
            Node *next = at->child(kind, parts.at(i));
            if (!next) {
                auto one = make(kind, parts.at(i), host, last ? name : QString());
                next = one.get();
                at->adopt(std::move(one));
            }
            at = next;
        }
    }
    return std::move(root.children);
}

namespace {

// Groups and repositories by name; a group before the repository of the same name.
bool comesBefore(const Node &one, const Node &other)
{
    if (const int order = QString::compare(one.name, other.name); order != 0)
        return order < 0;
    return int(one.kind) < int(other.kind);
}

}

Node *Node::child(Kind wantedKind, const QString &wantedName) const
{
    for (const auto &one : children)
        if (one->kind == wantedKind && one->name == wantedName)
            return one.get();
    return nullptr;
}

std::size_t Node::placeFor(const Node &newcomer) const
{
    const auto place = std::ranges::find_if(children,
        [&newcomer](const auto &one) { return one->leadsOn() || comesBefore(newcomer, *one); });
    return std::size_t(place - children.begin());
}

void Node::adopt(std::unique_ptr<Node> newcomer)
{
    newcomer->parent = this;
    const std::size_t place = placeFor(*newcomer);
    children.insert(children.begin() + std::ptrdiff_t(place), std::move(newcomer));
    renumber(place);
}

void Node::renumber(std::size_t from)
{
    for (std::size_t i = from; i < children.size(); ++i)
        children[i]->row = i;
}

int Node::repositoryCount() const
{
    int count = 0;
    for (const auto &one : children)
        count += one->kind == Kind::Repository ? 1 : one->repositoryCount();
    return count;
}

}
