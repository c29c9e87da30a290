// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/wire.h"

#include "core/registry/certsd.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QStandardPaths>

namespace waybill::test::wire {

using namespace Qt::StringLiterals;

namespace {

QString file(const QString &name)
{
    const QString folder = qEnvironmentVariable("WAYBILL_TEST_TLS");
    return folder.isEmpty() ? QString() : folder + u'/' + name;
}

QSslConfiguration serverConfiguration()
{
    QFile keyFile(key());
    if (!keyFile.open(QFile::ReadOnly))
        qFatal("cannot read %ls", qUtf16Printable(keyFile.fileName()));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate()));
    configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    return configuration;
}

}

bool isTls()
{
    static const bool is = qEnvironmentVariableIsSet("WAYBILL_TEST_TLS");
    return is;
}

QString scheme()
{
    return isTls() ? u"https"_s : u"http"_s;
}

QString verify()
{
    return isTls() ? u"true"_s : u"false"_s;
}

QString authority()
{
    return file(u"ca.pem"_s);
}

QString certificate()
{
    return file(u"server.pem"_s);
}

QString key()
{
    return file(u"server.key"_s);
}

QString requestsFile()
{
    return file(u"requests"_s);
}

void noteRequest(const QByteArray &line)
{
    QFile requests(requestsFile());
    if (isTls() && requests.open(QFile::Append))
        requests.write(line + '\n');
}

void trust(const QString &host, Trust how)
{
    if (!isTls())
        return;
    registry::Profile profile;
    profile.host = host;
    profile.scheme = registry::Profile::Scheme::Https;
    if (how == Trust::Profile)
        profile.authorityFiles = {authority()};
    if (const auto saved = Profiles().save(profile); !saved)
        qFatal("%ls", qUtf16Printable(saved.error().message));
    if (how == Trust::Profile)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/containers/certs.d/"_s + host;
    QDir().mkpath(folder);
    if (!QFile::exists(folder + u"/ca.crt"_s) && !QFile::copy(authority(), folder + u"/ca.crt"_s))
        qFatal("cannot write into %ls", qUtf16Printable(folder));
}

Profiles::Profiles()
    : registry::Profiles(isTls() ? defaultFile() : QString(),
          isTls() ? defaultCertificateFolders() : QStringList())
{
}

net::Tls tls()
{
    net::Tls tls;
    if (isTls())
        tls.authorities = QSslCertificate::fromPath(authority());
    return tls;
}

std::unique_ptr<QTcpServer> makeServer()
{
    if (!isTls())
        return std::make_unique<QTcpServer>();
    static const QSslConfiguration configuration = serverConfiguration();
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

std::unique_ptr<QTcpSocket> connectTo(quint16 port)
{
    if (!isTls()) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, port);
        return socket;
    }
    auto socket = std::make_unique<QSslSocket>();
    socket->setSslConfiguration(net::sslConfiguration(tls()));
    socket->connectToHostEncrypted(u"127.0.0.1"_s, port);
    return socket;
}

}
