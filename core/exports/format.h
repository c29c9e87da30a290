// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

// Ways to take what Waybill shows into other programs. Cells may hold text from outside: a format
// writes it so that the program that reads it takes it for text.
namespace waybill::exports {

// What a format writes: plain text in rows, all as long as the header.
struct Table {
    QStringList header;
    QList<QStringList> rows;

    bool operator==(const Table &) const = default;
};

// A format is one file in formats/ that defines `const Format &file_stem()`.
struct Format {
    QString id; // stable: "csv"
    QString name; // a proper name, not translated: "CSV"
    QString suffix; // of files, "csv"
    // UTF-8. Errors: Unsupported (the format cannot hold such a text).
    std::function<Result<QByteArray>(const Table &)> write;
};
const QList<const Format *> &formats(); // written by CMake from the folder
const Format *format(const QString &id); // nullptr if there is none

}
