// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/hosts/kubectl.h"

#include "core/async/wait.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace waybill::hosts {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxAnswer = 64 * 1024 * 1024;
constexpr qint64 MaxWords = 2000; // of what it says when it fails

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::hosts)
};

// Empty and relative folders of PATH would mean the current one, which anybody may have filled.
QString kubectl()
{
    QStringList folders = qEnvironmentVariable("PATH").split(QDir::listSeparator());
    folders.removeIf([](const QString &folder) { return !QDir::isAbsolutePath(folder); });
    return folders.isEmpty() ? QString() : QStandardPaths::findExecutable(u"kubectl"_s, folders);
}

struct End {
    void operator()(QProcess *process) const
    {
        process->disconnect();
        process->kill();
        process->deleteLater();
    }
};

Result<QByteArray> answerOf(QProcess &process, const QString &program)
{
    const bool failed = process.error() == QProcess::FailedToStart
        || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0;
    if (!failed)
        return process.readAllStandardOutput();
    Error error;
    error.kind = ErrorKind::Io;
    error.message = Text::tr("kubectl could not list the nodes.");
    error.where = program;
    error.systemSaid =
        QString::fromLocal8Bit(process.readAllStandardError().left(MaxWords)).trimmed();
    if (process.error() == QProcess::FailedToStart)
        error.systemSaid = process.errorString();
    return std::unexpected(error);
}

}

async::Task<Result<QByteArray>> askKubectl(std::chrono::milliseconds patience)
{
    const QString program = kubectl();
    if (program.isEmpty())
        co_return failure(
            ErrorKind::Unsupported, Text::tr("There is no kubectl on this computer."));
    const std::unique_ptr<QProcess, End> process(new QProcess);
    async::Signal changed;
    bool timedOut = false;
    const auto notify = [&changed] { changed.notify(); };
    QObject::connect(process.get(), &QProcess::finished, process.get(), notify);
    QObject::connect(process.get(), &QProcess::errorOccurred, process.get(), notify);
    QObject::connect(process.get(), &QProcess::readyReadStandardOutput, process.get(), notify);
    QTimer::singleShot(patience, process.get(), [&changed, &timedOut] {
        timedOut = true;
        changed.notify();
    });
    process->setStandardInputFile(QProcess::nullDevice());
    process->setWorkingDirectory(QDir::homePath());
    process->start(program, {u"get"_s, u"nodes"_s, u"-o"_s, u"json"_s});
    while (process->state() != QProcess::NotRunning && !timedOut
        && process->bytesAvailable() <= MaxAnswer)
        co_await changed;
    if (timedOut)
        co_return failure(ErrorKind::Timeout, Text::tr("kubectl did not answer."), program);
    if (process->bytesAvailable() > MaxAnswer)
        co_return failure(ErrorKind::BadDocument, Text::tr("kubectl said too much."), program);
    co_return answerOf(*process, program);
}

}
