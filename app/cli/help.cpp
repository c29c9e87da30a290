// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/help.h"

#include "app/cli/arguments.h"

#include <QCoreApplication>

namespace waybill::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

// Two columns, the left one as wide as its widest text.
QString table(const QList<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &[left, right] : rows)
        width = std::max(width, left.size());
    QString text;
    for (const auto &[left, right] : rows)
        text += u"  "_s + left.leftJustified(width + 2) + right + u'\n';
    return text;
}

QString optionTable(const QList<Option> &options)
{
    QList<std::pair<QString, QString>> rows;
    for (const Option &option : options) {
        const QString value = option.value.isEmpty() ? QString() : u' ' + option.value;
        rows.append({u"--"_s + option.name + value, option.help});
    }
    return table(rows);
}

}

QString generalHelp()
{
    QList<std::pair<QString, QString>> rows;
    for (const Command *command : commands())
        rows.append({command->name + u' ' + command->synopsis, command->summary});
    return Text::tr("Usage: waybill-cli COMMAND ARGUMENTS...\n"
                    "\n"
                    "Looks into multi-platform container images and publishes lists of them.\n"
                    "\n"
                    "Commands:\n")
        + table(rows)
        + Text::tr("\n"
                   "waybill-cli help COMMAND tells more about a command; waybill-cli --version "
                   "names the version.\n"
                   "\n"
                   "Options of every command:\n")
        + optionTable(commonOptions())
        + Text::tr("\n"
                   "Registries on this machine (localhost, 127.0.0.1, ::1) are asked over plain "
                   "HTTP unless they speak TLS,\n"
                   "all others over HTTPS, signed in with what the keychain, docker's config.json "
                   "or podman's\nauth.json have for them.\n"
                   "\n"
                   "Exit codes:\n"
                   "  0  done\n"
                   "  1  the answer is no\n"
                   "  2  wrong arguments, or a name that cannot be one; nothing was sent\n"
                   "  3  failed; with --json the object \"error\" names the kind of failure\n"
                   "  4  there is no such image, tag or repository\n"
                   "  5  a sign-in is needed, was refused, or does not allow this\n"
                   "  6  too many requests, says the registry\n"
                   "  7  no answer, or no trusted connection\n"
                   "  8  what came is not what was asked for\n");
}

QString helpOf(const Command &command)
{
    QString text = Text::tr("Usage: waybill-cli %1 %2 [OPTIONS]\n\n%3\n")
                       .arg(command.name, command.synopsis, command.summary);
    if (!command.details.isEmpty())
        text += u'\n' + command.details + u'\n';
    return text + Text::tr("\nOptions:\n") + optionTable(command.options + commonOptions());
}

const Command *findCommand(const QString &name)
{
    for (const Command *command : commands()) {
        if (command->name == name)
            return command;
    }
    return nullptr;
}

}
