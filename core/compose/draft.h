// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"

#include <QString>

#include <memory>
#include <unordered_map>

class QLockFile;

namespace waybill::compose {

// The file format of a list in progress: JSON, described in docs/draft-format.md. No secrets, no
// connection settings; opening one makes no request.
inline constexpr qint64 MaxDraftBytes = 16 * 1024 * 1024;
QByteArray writeDraft(const Composition &composition);
// Errors: BadDocument (`where` names the field), Unsupported (written by a newer Waybill).
Result<Composition> readDraft(const QByteArray &bytes);

// Writes through a temporary file; the old one stays whole if anything fails. Errors: Io.
Result<> saveDraft(const QString &path, const Composition &composition);
Result<Composition> loadDraft(const QString &path);

// Drafts kept as the user types, in a folder of the program's own, for the next start after a
// crash. Each open list has one file; a clean close removes it. Several running programs can share
// the folder: a draft belongs to the one that keeps it, until that one forgets it or ends.
class DraftKeeper {
public:
    // `folder` is created when first needed.
    explicit DraftKeeper(QString folder);
    ~DraftKeeper(); // what is kept stays, and is left over
    DraftKeeper(const DraftKeeper &) = delete;
    DraftKeeper &operator=(const DraftKeeper &) = delete;

    struct Kept {
        QString id;
        QString savedAs; // the user's own file for it; empty if never saved
        QDateTime when;
        Composition composition;
    };
    QString newId() const;
    // Also with the id of one that was left over: it goes on under its id. Errors: Io, also if
    // another program has taken it meanwhile.
    Result<> keep(const QString &id, const Composition &composition, const QString &savedAs);
    void forget(const QString &id); // leaves alone what belongs to another program
    // Of programs that are gone; newest first. Unreadable files are left alone and left out.
    QList<Kept> leftOver() const;

private:
    QString path(const QString &id) const;
    QString lockPath(const QString &id) const;
    bool own(const QString &id); // whether it is ours now

    QString m_folder;
    std::unordered_map<QString, std::unique_ptr<QLockFile>> m_locks;
};

}
