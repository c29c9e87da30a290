// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QTcpServer>

namespace waybill::test {

// A proxy that leads whoever wants to any host over TLS to one port on loopback, so that a server
// of the test's own can stand in for a service of the internet under its real name.
class Tunnel {
public:
    explicit Tunnel(quint16 port);

    QByteArray address() const; // "http://127.0.0.1:PORT", for HTTPS_PROXY
    const QByteArrayList &asked() const { return m_asked; } // "hub.docker.com:443"

private:
    void lead(class QTcpSocket *client);

    QTcpServer m_server;
    quint16 m_port;
    QByteArrayList m_asked;
};

}
