// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QStringList>

namespace waybill::test {

// What a run of a program gave.
struct Ran {
    int code = -1; // -1: it crashed or did not start
    QByteArray out;
    QByteArray err;
};

// Runs a program while this process goes on serving its own servers. It reads `input`.
Ran runProgram(
    const QString &program, const QStringList &arguments, const QByteArray &input = {});

}
