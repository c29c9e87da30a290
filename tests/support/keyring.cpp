// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/keyring.h"

#include "tests/support/program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace waybill::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Inside = "WAYBILL_TEST_SESSION_BUS";

void mustRun(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    const Ran ran = runProgram(program, arguments, input);
    if (ran.code != 0)
        qFatal("%ls failed: %s", qUtf16Printable(program), ran.err.constData());
}

// What a session has started, a keyring among others, is this process's child once the session is
// over, and may write into its home folder until it is gone.
void endOrphans()
{
    do {
        QFile children(u"/proc/self/task/%1/children"_s.arg(getpid()));
        if (!children.open(QFile::ReadOnly))
            qFatal("cannot tell what still runs: %s", qPrintable(children.errorString()));
        for (const QByteArray &child : children.readAll().split(' ')) {
            if (const int process = child.toInt())
                kill(process, SIGKILL);
        }
    } while (waitpid(-1, nullptr, 0) > 0);
}

}

int onOwnSessionBus(int argc, char **argv)
{
    if (qEnvironmentVariableIsSet(Inside))
        return -1;
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    const QTemporaryDir home;
    QDir(home.path()).mkpath(u"run"_s);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(Inside), u"1"_s);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u".config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u".local/share"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, home.filePath(u".cache"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, home.filePath(u"run"_s));
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setProcessEnvironment(environment);
    QStringList arguments {u"--"_s};
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    process.start(u"dbus-run-session"_s, arguments);
    if (!process.waitForFinished(-1))
        qFatal("dbus-run-session does not start");
    endOrphans();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

void startKeyring()
{
    mustRun(u"gnome-keyring-daemon"_s, {u"--unlock"_s, u"--components=secrets"_s}, "test");
}

void lockKeyring()
{
    mustRun(u"secret-tool"_s, {u"lock"_s, u"--collection=login"_s});
}

}
