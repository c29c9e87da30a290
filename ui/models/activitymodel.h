// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/operation.h"
#include "ui/models/roles.h"

#include <QAbstractListModel>
#include <QElapsedTimer>

namespace waybill::models {

// Long work and what became of it, newest last. Told by whoever does the work.
class ActivityModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Running, Done, Failed };
    enum ActivityRole {
        ProgressRole = FirstFreeRole, // async::Progress
        SpeedRole, // bytes a second as a double; 0 if not known
    };

    struct Row {
        int id = 0;
        Kind kind = Kind::Running;
        QString iconName;
        QString title;
        async::Progress progress;
        double bytesPerSecond = 0;
        QElapsedTimer since;
    };

    using QAbstractListModel::QAbstractListModel;

    int begin(const QString &iconName, const QString &title); // gives the row's id
    void setProgress(int id, const async::Progress &progress);
    void finish(int id); // the row goes; what is worth keeping is said with note()
    int note(Kind kind, const QString &iconName, const QString &text);
    void remove(int id);
    void clearFinished();

    int idAt(const QModelIndex &index) const;
    int runningCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void runningCountChanged();

private:
    int rowOf(int id) const;
    int append(Row row);

    QList<Row> m_rows;
    int m_lastId = 0;
};

}
