// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"

#include <QString>

namespace waybill::compose {

// The file format of a list in progress: JSON, described in docs in the repository. No secrets, no
// connection settings; opening one makes no request. Limit 16 MiB.
QByteArray writeDraft(const Composition &composition);
// Errors: BadDocument (`where` names the field), Unsupported (written by a newer Waybill).
Result<Composition> readDraft(const QByteArray &bytes);

// Writes through a temporary file; the old one stays whole if anything fails. Errors: Io.
Result<> saveDraft(const QString &path, const Composition &composition);
Result<Composition> loadDraft(const QString &path);

// Drafts kept as the user types, in a folder of the program's own, for the next start after a
// crash. Each open list has one file; a clean close removes it.
class DraftKeeper {
public:
    // `folder` is created when first needed.
    explicit DraftKeeper(QString folder);

    struct Kept {
        QString id;
        QString savedAs; // the user's own file for it; empty if never saved
        QDateTime when;
        Composition composition;
    };
    QString newId() const;
    Result<> keep(const QString &id, const Composition &composition, const QString &savedAs);
    void forget(const QString &id);
    QList<Kept> leftOver() const; // newest first; unreadable files are left alone and left out

private:
    QString m_folder;
};

}
