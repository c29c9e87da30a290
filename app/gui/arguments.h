// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme.h"

#include <QStringList>

#include <optional>

namespace waybill::gui {

// What the program was asked to do.
struct Arguments {
    enum class Task { Run, Help, Version, Misuse };

    Task task = Task::Run;
    QString message; // help, version, or what is wrong: one or more lines for the console
    QStringList open; // references and .waybill files, as typed
    QStringList registries; // hosts to show in the dock
    QString tour; // folder for pictures; empty: no tour
    QString language; // empty: as in the settings
    std::optional<ui::theme::Scheme> scheme; // unset: as in the settings
};

// `words` is the command line without the program's own name.
Arguments parseArguments(const QStringList &words);

// The command line as the system gives it, without the program's own name.
QStringList commandLine(int argc, char **argv);

// Whoever starts the program through a link or a file association could otherwise have Qt load
// plugins and styles of their choice (-platformpluginpath and the like): Qt gets the program's name
// only. Variables such as QT_QPA_PLATFORM are the user's own and count.
class QtArguments {
public:
    explicit QtArguments(char **argv) : m_argv {argv[0], nullptr} { }
    int &count() { return m_count; }
    char **values() { return m_argv; }

private:
    int m_count = 1;
    char *m_argv[2];
};

}
