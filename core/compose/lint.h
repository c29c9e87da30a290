// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace waybill::compose {

enum class Severity { Error, Warning, Note };

// A one-click repair.
struct Fix {
    QString label; // translated: "Use 10.0.19042.804"
    // Empty where a page's own problem offers a look at something instead.
    std::function<Composition(const Composition &)> apply;
};

struct Problem {
    QString rule; // the rule's stable id, e.g. "windows-without-version"
    Severity severity = Severity::Warning;
    int position = -1; // index of the item concerned; -1 for the whole list
    QString title; // "#7 has no OS version"
    QString detail; // why it matters, one or two sentences
    QList<Fix> fixes;
    std::optional<edit::Field> field = {}; // the cell that the table marks, where it is one
};

// A rule is one file in rules/ that defines `const Rule &file_stem()`. Its check leaves
// Problem::rule empty.
struct Rule {
    QString id;
    QList<Problem> (*check)(const Composition &composition);
};
const QList<const Rule *> &rules(); // written by CMake from the folder

// All problems, worst first, then in the order of the list. Pure; fast enough for every keystroke.
QList<Problem> lint(const Composition &composition);
bool hasErrors(const QList<Problem> &problems);

// "#7": how problems, and everything beside them, name an item.
QString placeName(const Composition &composition, int position);

}
