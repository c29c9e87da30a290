// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"
#include "ui/models/roles.h"
#include "ui/models/versionbook.h"

#include <QAbstractListModel>

namespace waybill::models {

// A value that a field may take.
struct Suggestion {
    QString value; // "10.0.18362.1256"
    QString meaning; // "Server 1903"
    QString origin; // "from servercore:1903"

    bool operator==(const Suggestion &) const = default;
};

// What is offered while a field is edited: what this list has come across first, then what is
// generally known.
QList<Suggestion> suggestions(compose::edit::Field field, const compose::Composition &composition,
    const VersionBook &versions);

// Suggestions for a completer. DisplayRole and EditRole are the value.
class SuggestionsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum SuggestionRole { OriginRole = FirstFreeRole }; // SecondaryTextRole is the meaning

    explicit SuggestionsModel(QList<Suggestion> suggestions, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Suggestion> m_suggestions;
};

}
