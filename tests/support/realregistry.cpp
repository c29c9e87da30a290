// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/realregistry.h"

#include "tests/support/wire.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <csignal>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace waybill::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %ls: %ls", qUtf16Printable(path), qUtf16Printable(file.errorString()));
}

void letEventsRun(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

RealRegistry::RealRegistry(Options options) : m_options(std::move(options))
{
    if (wire::isTls())
        m_process.setStandardOutputFile(wire::requestsFile(), QIODevice::Append);
    else
        m_process.setProcessChannelMode(QProcess::MergedChannels);
    // Debian's build would otherwise look for a trace collector.
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OTEL_TRACES_EXPORTER"_s, u"none"_s);
    m_process.setProcessEnvironment(environment);
#ifdef Q_OS_LINUX
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    for (int attempt = 0; attempt < 5; ++attempt) {
        m_port = m_options.port ? m_options.port : freePort();
        if (start()) {
            trustIt();
            return;
        }
    }
    qFatal("docker-registry does not come up: %s", m_process.readAll().constData());
}

void RealRegistry::trustIt() const
{
    wire::trust(host(), wire::Trust::CertsD);
    wire::trust(u"127.0.0.1:%1"_s.arg(m_port), wire::Trust::CertsD);
}

RealRegistry::~RealRegistry()
{
    stop();
}

QString RealRegistry::host() const
{
    return u"localhost:%1"_s.arg(m_port);
}

QString RealRegistry::reference(const QString &repositoryAndTag) const
{
    return host() + u'/' + repositoryAndTag;
}

QString RealRegistry::storageFolder() const
{
    return m_folder.filePath(u"storage"_s);
}

void RealRegistry::removeRepository(const QString &repository)
{
    QDir(storageFolder() + u"/docker/registry/v2/repositories/"_s + repository).removeRecursively();
}

void RealRegistry::stop()
{
    m_process.kill();
    m_process.waitForFinished();
}

void RealRegistry::restart()
{
    stop();
    if (!start())
        qFatal("docker-registry does not come up again: %s", m_process.readAll().constData());
}

bool RealRegistry::start()
{
    writeConfig();
    const QString program = QStandardPaths::findExecutable(u"docker-registry"_s);
    if (program.isEmpty())
        qFatal("docker-registry is not installed");
    m_process.start(program, {u"serve"_s, m_folder.filePath(u"config.yml"_s)});
    const QDeadlineTimer deadline(30s);
    while (!deadline.hasExpired()) {
        if (m_process.state() == QProcess::NotRunning)
            return false;
        if (answers())
            return true;
        letEventsRun(10ms);
    }
    qFatal("docker-registry does not answer: %s", m_process.readAll().constData());
}

bool RealRegistry::answers() const
{
    const auto socket = wire::connectTo(m_port);
    QEventLoop loop;
    QByteArray answer;
    QObject::connect(
        socket.get(), &QTcpSocket::readyRead, &loop, [&] { answer += socket->readAll(); });
    QObject::connect(socket.get(), &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
    QObject::connect(socket.get(), &QTcpSocket::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(5s, &loop, &QEventLoop::quit);
    socket->write("GET /v2/ HTTP/1.0\r\nHost: localhost\r\n\r\n");
    loop.exec();
    return answer.contains("200 OK") || answer.contains("401 Unauthorized");
}

void RealRegistry::writeConfig() const
{
    QByteArray config = "version: 0.1\n"
                        "log: {level: error, accesslog: {disabled: "
        + QByteArray(wire::isTls() ? "false" : "true")
        + "}}\n"
          "storage:\n"
          "  filesystem: {rootdirectory: '"
        + QFile::encodeName(storageFolder())
        + "'}\n"
          "  delete: {enabled: true}\n"
          "  cache: {blobdescriptor: inmemory}\n"
          "http: {addr: '127.0.0.1:"
        + QByteArray::number(m_port) + '\'';
    if (wire::isTls())
        config += ", tls: {certificate: '" + QFile::encodeName(wire::certificate()) + "', key: '"
            + QFile::encodeName(wire::key()) + "'}";
    config += "}\n";
    if (!m_options.htpasswd.isEmpty()) {
        const QString path = m_folder.filePath(u"htpasswd"_s);
        writeFile(path, m_options.htpasswd);
        config +=
            "auth: {htpasswd: {realm: waybill-test, path: '" + QFile::encodeName(path) + "'}}\n";
    }
    config += m_options.tokens;
    writeFile(m_folder.filePath(u"config.yml"_s), config);
}

}
