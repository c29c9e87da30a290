// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"
#include "app/cli/help.h"
#include "app/cli/output.h"
#include "app/cli/session.h"

#include <QCoreApplication>
#include <QMetaObject>

namespace {

using namespace waybill;
using namespace waybill::cli;
using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

async::Task<void> drive(Session *session, async::Task<int> command)
{
    const int code = co_await command;
    for (const QString &line : session->pullsLeft())
        note(line);
    QCoreApplication::exit(code);
}

int run(QCoreApplication &app, const Command &command, const Arguments &arguments)
{
    const auto limit = timeLimit(arguments);
    if (!limit)
        return misused(limit.error(), arguments.json(), command.misuse);
    const auto how = connecting(arguments);
    if (!how)
        return misused(how.error(), arguments.json(), command.misuse);
    Session session(*limit, *how);
    async::Task<void> task = drive(&session, command.run(session, arguments));
    // Queued, because exit() before exec() would be forgotten.
    QMetaObject::invokeMethod(&app, [&task] { task.start(); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int help(const QStringList &words)
{
    if (words.isEmpty()) {
        print(generalHelp().toUtf8());
        return Done;
    }
    const Command *command = findCommand(words.first());
    if (!command)
        return misused(
            Text::tr("There is no command \"%1\"; see waybill-cli --help.").arg(words.first()),
            false);
    print(helpOf(*command).toUtf8());
    return Done;
}

int dispatch(QCoreApplication &app, const QStringList &words)
{
    const bool json = words.contains("--json"_L1); // also where the other arguments are wrong
    if (words.isEmpty())
        return misused(Text::tr("A command is missing; see waybill-cli --help."), json);
    const QString &name = words.first();
    if (name == "--version"_L1) {
        print("waybill-cli " WAYBILL_VERSION "\n");
        return Done;
    }
    if (name == "--help"_L1 || name == "-h"_L1 || name == "help"_L1)
        return help(name == "help"_L1 ? words.sliced(1) : QStringList());
    const Command *command = findCommand(name);
    if (!command)
        return misused(
            Text::tr("There is no command \"%1\"; see waybill-cli --help.").arg(name), json);
    const auto arguments = readArguments(*command, words.sliced(1));
    if (!arguments)
        return misused(arguments.error(), json, command->misuse);
    return arguments->has(u"help"_s) ? help({name}) : run(app, *command, *arguments);
}

}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"waybill-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYBILL_VERSION));
    return dispatch(app, QCoreApplication::arguments().sliced(1));
}
