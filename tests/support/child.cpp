// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/child.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QStandardPaths>
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

bool takesConnections(quint16 port)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(200);
}

void letEventsRun(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

}

QString serverProgram(const QString &name)
{
    const QString path = QStandardPaths::findExecutable(name);
    return path.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s}) : path;
}

Child::Child()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_LINUX
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
}

Child::~Child()
{
    stop();
}

void Child::start(const QString &program, const QStringList &arguments, quint16 port)
{
    const QString path = serverProgram(program);
    if (path.isEmpty())
        qFatal("%ls is not installed", qUtf16Printable(program));
    m_process.start(path, arguments);
    const QDeadlineTimer deadline(30s);
    while (!takesConnections(port)) {
        if (m_process.state() == QProcess::NotRunning || deadline.hasExpired())
            qFatal("%ls does not come up: %s", qUtf16Printable(program),
                m_process.readAll().constData());
        letEventsRun(20ms);
    }
}

void Child::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(3000))
        m_process.kill();
    m_process.waitForFinished();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %ls: %ls", qUtf16Printable(path), qUtf16Printable(file.errorString()));
}

}
