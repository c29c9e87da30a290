// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/coverage.h"
#include "ui/models/hostbook.h"

#include <QObject>
#include <QStringList>

namespace waybill::models {

// The hosts of the book that the matrix shows, and the client of each. Kept by id: a host that is
// not known (yet), such as a node of another run, keeps its place until it is taken out.
class ShownHosts : public QObject {
    Q_OBJECT

public:
    explicit ShownHosts(HostBook &book, QObject *parent = nullptr); // the book outlives it

    // Until somebody chooses: engines, this computer, nodes, own hosts and a few presets.
    QStringList ids() const; // of those that are known, in the order shown
    void setIds(const QStringList &ids);
    void add(const QStringList &ids); // at the end
    void remove(const QString &id);
    // Another client than the one that goes with the host; an empty id goes back to that.
    void setClient(const QString &id, const QString &client);

    QList<match::Asked> asked() const;

    QStringList save() const; // empty as long as nobody chose
    void restore(const QStringList &saved);

Q_SIGNALS:
    void changed(); // also when the book knows more or less

private:
    struct Shown {
        QString id;
        QString client; // empty: its own

        bool operator==(const Shown &) const = default;
    };

    QList<Shown> shown() const;
    void choose(const QList<Shown> &shown);
    void follow();

    HostBook &m_book;
    bool m_chosen = false;
    QList<Shown> m_shown;
    QStringList m_seen; // nodes and own hosts that were there at the last look
};

}
