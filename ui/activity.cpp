// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/activity.h"

namespace waybill::ui {

using namespace Qt::StringLiterals;
using async::Operation;

Activity::Activity(QObject *parent) : QObject(parent) { }

void Activity::add(Operation *operation, const QString &iconName)
{
    const int id = m_model.begin(iconName, operation->title());
    m_operations.insert(id, operation);
    m_model.setProgress(id, operation->progress());
    connect(operation, &Operation::progressChanged, this,
        [this, id](const async::Progress &progress) { m_model.setProgress(id, progress); });
    // Covers the result, the cancel and an owner that goes away.
    connect(operation, &QObject::destroyed, this, [this, id] {
        m_operations.remove(id);
        m_model.finish(id);
    });
}

void Activity::note(models::ActivityModel::Kind kind, const QString &iconName, const QString &text)
{
    m_model.note(kind, iconName, text);
}

void Activity::noteWarning(const QString &host, const QString &text)
{
    note(models::ActivityModel::Kind::Done, u"warning"_s,
        tr("%1 says: %2", "registry, its words").arg(host, text));
}

void Activity::dismiss(const QModelIndex &index)
{
    const int id = m_model.idAt(index);
    if (Operation *operation = m_operations.value(id))
        operation->cancel();
    else
        m_model.remove(id);
}

}
