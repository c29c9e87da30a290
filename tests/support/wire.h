// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/tls.h"
#include "core/registry/profile.h"

#include <QString>

#include <memory>

class QTcpServer;
class QTcpSocket;

// How the servers of the tests speak: plain HTTP or, in a round of tests/rounds that says so, TLS
// with a certificate that nobody knows. WAYBILL_TEST_TLS is then a folder with ca.pem, server.pem
// and server.key, and $HOME is one of the round's own.
namespace waybill::test::wire {

bool isTls();
QString scheme(); // "http" or "https"
QString verify(); // "true" or "false": whether skopeo insists on TLS
QString authority(); // ca.pem; empty without TLS
QString certificate();
QString key();

// Where each request that came over TLS leaves a line; the round counts them.
QString requestsFile();
void noteRequest(const QByteArray &line);

// Makes the programs trust what answers there, as a user does it: "host:port" speaks HTTPS, and the
// authority is in its profile, or in certs.d where other programs find it as well. Without TLS
// nothing.
enum class Trust { Profile, CertsD };
void trust(const QString &host, Trust how);

// The profiles of a test that starts with none: in memory, or those that trust() wrote.
class Profiles : public registry::Profiles {
public:
    Profiles();
};

// For requests that are sent without a profile.
net::Tls tls();

std::unique_ptr<QTcpServer> makeServer();
// On its way to a server on loopback; what is written goes off when it is there.
std::unique_ptr<QTcpSocket> connectTo(quint16 port);

}
