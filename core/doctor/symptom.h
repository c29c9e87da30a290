// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/doctor/diagnosis.h"

#include <QList>
#include <QRegularExpression>

#include <functional>

// A cause's known wordings are one file in symptoms/ that defines `const Symptoms &file_stem()`.
namespace waybill::doctor {

struct Symptom {
    // Named groups that are understood: platform ("windows/amd64 10.0.17763"), os, arch, variant,
    // version.
    QRegularExpression words;
    // Who says it. Unset: judged by the words around it, else the registry itself.
    std::optional<Family> family = {};
    QString versions = {};
    // Words that other programs use too: only believed in a text that is about images.
    bool needsContext = false;
    // Last say on the diagnosis, where the match alone does not decide.
    void (*refine)(
        Diagnosis &diagnosis, const QRegularExpressionMatch &match, const QString &text) = nullptr;
};

struct Symptoms {
    // A rate limit or a refused login is looked for first: it is never explained as a missing
    // platform.
    int priority = 0;
    Cause cause = Cause::NotFound;
    QList<Symptom> list;
};
const QList<const Symptoms *> &symptoms(); // written by CMake from the folder

// A case-insensitive pattern in which one blank stands for any white space: pasted text is wrapped
// anywhere.
QRegularExpression wording(const QString &pattern);

}
