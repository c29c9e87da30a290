// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/tunnel.h"

#include <QTcpSocket>

namespace waybill::test {

namespace {

void copy(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
}

}

Tunnel::Tunnel(quint16 port) : m_port(port)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the test's proxy cannot listen");
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            QObject::connect(
                client, &QTcpSocket::readyRead, &m_server, [this, client] { lead(client); },
                Qt::SingleShotConnection);
        }
    });
}

QByteArray Tunnel::address() const
{
    return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort());
}

// Clients send nothing more before they are answered.
void Tunnel::lead(QTcpSocket *client)
{
    const QByteArrayList words = client->readAll().split(' ');
    if (words.value(0) != "CONNECT")
        return client->disconnectFromHost();
    m_asked.append(words.value(1));
    auto *server = new QTcpSocket(client);
    QObject::connect(server, &QTcpSocket::connected, client, [client, server] {
        copy(client, server);
        copy(server, client);
        client->write("HTTP/1.1 200 Connection established\r\n\r\n");
    });
    server->connectToHost(QHostAddress::LocalHost, m_port);
}

}
