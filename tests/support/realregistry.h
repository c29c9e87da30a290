// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace waybill::test {

// Lets in "ali" with "open sesame": crypt("open sesame", "$2y$05$..."), as `htpasswd -B` writes it.
inline const QByteArray AliHtpasswd =
    "ali:$2y$05$abcdefghijklmnopqrstuupx2xBUC4954936wVIjyyPHmUBFu0wCW\n";

// Debian's docker-registry on loopback (see wire.h), with its storage in a folder of its own; ends
// with this object, also if the test crashes. Does not come up: the test program ends, saying why.
class RealRegistry {
public:
    struct Options {
        quint16 port = 0; // 0: a free one
        QByteArray htpasswd =
            {}; // lines of an htpasswd file (bcrypt only); empty: open to everybody
        QByteArray tokens = {}; // "auth: {token: ...}", as TokenServer::settings() writes it
    };

    RealRegistry() : RealRegistry(Options()) { }
    explicit RealRegistry(Options options);
    ~RealRegistry();

    QString host() const; // as in references: "localhost:PORT"
    quint16 port() const { return m_port; }
    QString reference(const QString &repositoryAndTag) const; // "localhost:PORT/..."
    QString storageFolder() const; // .../docker/registry/v2 is below it

    // All that is known of a repository's manifests, tags and layers.
    void removeRepository(const QString &repository);

    // Ends the process at once, as a crash would. The port refuses connections from then on.
    void stop();
    // The same port and storage again.
    void restart();

private:
    bool start(); // on m_port; false if the port was taken meanwhile
    void trustIt() const;
    bool answers() const;
    void writeConfig() const;

    Options m_options;
    quint16 m_port = 0;
    QTemporaryDir m_folder;
    QProcess m_process;
};

// A loopback port that nobody listened on a moment ago.
quint16 freePort();

}
