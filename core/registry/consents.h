// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace waybill {
struct ConsentNeeded;
}

namespace waybill::registry {

// What the user agreed to: the token servers outside of a registry's own host that may get that
// registry's password, one a registry; the registries that may get theirs over plain HTTP; and
// credential helpers that may be run, by their absolute paths. Kept in a file with host names and
// paths only, read anew before each change.
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
    void withdraw(const QString &registry); // all that is agreed to for it

    // Passwords and tokens over plain HTTP. Counts for nothing else, and not at all over HTTPS.
    bool allowsUnencrypted(const QString &registry) const;
    void allowUnencrypted(const QString &registry);

    bool allowsProgram(const QString &path) const { return m_programs.contains(path); }
    void allowProgram(const QString &path);

    void agree(const ConsentNeeded &asked); // to what an error asked, and to no more

private:
    void read();
    void write() const;

    QString m_file;
    QHash<QString, QString> m_byRegistry; // canonical hosts
    QStringList m_unencrypted; // canonical hosts
    QStringList m_programs;
};

}
