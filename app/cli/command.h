// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace waybill::cli {

class Session;

// What the program ends with; --help tells them too.
enum ExitCode {
    Done = 0,
    No = 1, // the answer is no
    Usage = 2, // wrong arguments; nothing was sent
    Failed = 3, // could not be done, for another reason than those below
    NotThere = 4, // no such image, tag or repository
    NotLetIn = 5, // a sign-in is needed, was refused, or does not allow this; a proxy's, too
    TooMany = 6, // requests, says the registry
    NotReached = 7, // no answer, no trusted connection
    NotGenuine = 8, // what came is not what was asked for, or cannot be understood
};

// An option of a command. Without `value` it is a switch.
struct Option {
    QString name; // "format"
    QString value; // what the help calls its value: "docker|oci"
    QString help;
    bool several = false; // may stand there several times; the values are joined by commas
};

// The arguments of a call, checked against what the command takes.
struct Arguments {
    QStringList plain;
    QHash<QString, QString> options; // switches have an empty value

    bool has(const QString &option) const { return options.contains(option); }
    QString value(const QString &option) const { return options.value(option); }
    bool json() const { return has(QStringLiteral("json")); }
};

// A command is one file in commands/ that defines `const Command &file_stem()`.
struct Command {
    QString name;
    QString synopsis; // its arguments: "REF"
    QString summary; // one line for the list of commands
    QString details = {}; // further lines of its own help
    int minPlain = 1; // how many arguments that are no options
    int maxPlain = 1; // -1: any number
    QList<Option> options = {};
    // What wrong arguments end with, where Usage would be taken for an answer.
    ExitCode misuse = Usage;
    async::Task<int> (*run)(Session &session, Arguments arguments) = nullptr; // gives the exit code
};
const QList<const Command *> &commands(); // written by CMake from the folder

}
