// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/command.h"
#include "core/registry/profile.h"

#include <chrono>
#include <expected>
#include <optional>

namespace waybill::cli {

// Options that every command has: json, timeout, those of connections, help.
const QList<Option> &commonOptions();

// Reads what stands after the command's name. The error is a sentence about what is wrong.
std::expected<Arguments, QString> readArguments(const Command &command, const QStringList &words);

// How registries are connected to in this run, besides what their profiles say.
struct Connecting {
    QStringList plainHosts; // over plain HTTP
    registry::Profile everywhere; // authorities and client certificate; without a host
    QString keyPassphrase; // secret; empty: none was given

    const QString &keyFile() const; // the one that the passphrase is for
};
// The error is a sentence.
std::expected<Connecting, QString> connecting(const Arguments &arguments);

// The time limit of a request, if one is given. The error is a sentence.
std::expected<std::optional<std::chrono::milliseconds>, QString> timeLimit(
    const Arguments &arguments);

}
