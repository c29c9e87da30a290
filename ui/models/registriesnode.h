// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/registriesmodel.h"

namespace waybill::models {

// One row of RegistriesModel.
struct RegistriesModel::Node {
    Kind kind = Kind::Registry;
    QString name; // one part of a path, a tag, a host
    QString host;
    QString repository;
    State state = State::Unread;
    QString why; // of a failure
    QString note; // what else is to be said of a registry or a repository
    Marks marks = NoMark;
    QStringList markSentences;
    bool found = false; // came from a search
    bool announced = false; // "reading..." is shown
    int soFar = 0; // names that have come while it is read
    bool opened = false;
    int platforms = -1;

    Node *parent = nullptr;
    std::size_t row = 0;
    Children children;

    static std::unique_ptr<Node> make(
        Kind kind, const QString &name, const QString &host, const QString &repository = {});
    // The tree of groups and repositories of these paths, by name.
    static Children repositories(const QString &host, QStringList names);

    std::pair<int, QString> key() const { return {int(kind), name}; }
    Node *child(Kind kind, const QString &name) const;
    std::size_t placeFor(const Node &newcomer) const; // by name, before the rows that lead on
    void adopt(std::unique_ptr<Node> newcomer); // in its place; for nodes outside a model
    void renumber(std::size_t from);

    // "Go to repository...", "Search...": they stand last.
    bool leadsOn() const { return kind == Kind::GoTo || kind == Kind::Search; }
    bool isLazy() const { return kind == Kind::Registry || kind == Kind::Repository; }
    int repositoryCount() const; // below
};

}
