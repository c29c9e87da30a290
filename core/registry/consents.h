// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QString>

namespace waybill::registry {

// The token servers outside of a registry's own host that the user agreed to send that registry's
// password to: one a registry. Kept in a file with host names only.
class Consents {
public:
    Consents() = default; // in memory
    explicit Consents(QString file); // reads it; one that is missing or unreadable counts as empty
    static QString defaultFile(); // of this user, shared by window and console program

    // `tokenServer` as "host" or "host:port".
    bool allows(const QString &registry, const QString &tokenServer) const;
    // What was agreed to before for this registry; empty if nothing was.
    QString allowed(const QString &registry) const;

    void allow(const QString &registry, const QString &tokenServer);
    void withdraw(const QString &registry);

private:
    void write() const;

    QString m_file;
    QHash<QString, QString> m_byRegistry; // canonical hosts
};

}
