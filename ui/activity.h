// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/activitymodel.h"
#include "ui/waits.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace waybill::ui {

// The long work of the whole program, as the panel at the bottom shows it. Pages hand over the
// operations that they run and own; everything else follows from the operation's signals.
class Activity : public QObject {
    Q_OBJECT

public:
    explicit Activity(QObject *parent = nullptr);

    // Shows the operation, with progress and cancel, until it ends.
    void add(async::Operation *operation, const QString &iconName);
    // Something that happened and is worth keeping until it is dismissed.
    void note(models::ActivityModel::Kind kind, const QString &iconName, const QString &text);

    // What a registry wants people to read.
    void noteWarning(const QString &host, const QString &text);

    // Cancels what runs in this row, or dismisses the note in it.
    void dismiss(const QModelIndex &index);

    models::ActivityModel *model() { return &m_model; }
    Waits &waits() { return m_waits; }

private:
    models::ActivityModel m_model;
    Waits m_waits;
    QHash<int, QPointer<async::Operation>> m_operations;
};

}
