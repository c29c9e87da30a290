// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/certificates.h"
#include "tests/support/child.h"

#include <QTemporaryDir>

namespace waybill::test {

// Debian's nginx on loopback with TLS, in front of a registry (or anything that speaks HTTP there).
class Nginx {
public:
    struct Options {
        CertificatePair server;
        quint16 upstream = 0; // port of what is behind it
        QString clientAuthority; // certificates that it demands of clients; empty: none
        QString blobs; // "https://localhost:PORT": where it sends those who want a blob
        bool hidesTls = false; // writes http:// into Location, as a proxy that nobody set up does
    };

    explicit Nginx(const Options &options);

    quint16 port() const { return m_port; }
    QString host() const; // "localhost:PORT"
    QByteArray
    log() const; // a line for each request: method, path, client's certificate, "Authorization"

private:
    QByteArray config(const Options &options) const;

    quint16 m_port = 0;
    QTemporaryDir m_folder;
    Child m_process; // ends first
};

}
