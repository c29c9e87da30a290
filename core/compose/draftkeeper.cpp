// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/draft.h"
#include "core/compose/draftjson.h"
#include "core/compose/field.h"
#include "core/compose/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QUuid>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waybill::compose {

using oci::json::Object;
using oci::json::Value;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

// The draft, and around it what the file's name does not say.
constexpr qint64 MaxKeptBytes = MaxDraftBytes + 64 * 1024;

// Ids become file names.
bool isId(const QString &id)
{
    return id == QUuid::fromString(id).toString(QUuid::WithoutBraces) && !QUuid(id).isNull();
}

// A lock is let go when its program is gone, however old it is.
std::unique_ptr<QLockFile> lockFor(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0ms);
    return lock;
}

Value keptToJson(const Composition &composition, const QString &savedAs)
{
    Object kept;
    kept.append(u"savedAs"_s, savedAs);
    kept.append(u"when"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    kept.append(u"draft"_s, draftToJson(composition));
    return kept;
}

std::optional<DraftKeeper::Kept> readKept(const QString &id, const QString &path)
{
    const auto bytes = readFile(path, MaxKeptBytes);
    const auto value = bytes ? oci::json::parse(*bytes) : std::unexpected(bytes.error());
    const Object *root = value ? value->asObject() : nullptr;
    const Value *draft = root ? root->find(u"draft") : nullptr;
    const auto composition =
        draft ? draftFromJson(*draft, u"/draft"_s) : failure(ErrorKind::BadDocument, {});
    if (!composition)
        return {};
    std::optional<Error> error;
    const Field field(&*value, {}, error);
    DraftKeeper::Kept kept {
        id, field["savedAs"_L1].text(), field["when"_L1].optionalTime(), *composition};
    return error ? std::nullopt : std::optional(kept);
}

}

DraftKeeper::DraftKeeper(QString folder) : m_folder(std::move(folder)) { }

DraftKeeper::~DraftKeeper() = default;

QString DraftKeeper::path(const QString &id) const
{
    return QDir(m_folder).filePath(id + u".json"_s);
}

QString DraftKeeper::lockPath(const QString &id) const
{
    return QDir(m_folder).filePath(id + u".lock"_s);
}

bool DraftKeeper::own(const QString &id)
{
    if (m_locks.contains(id))
        return true;
    auto lock = lockFor(lockPath(id));
    if (!lock->tryLock(100ms)) // another program may be looking for what is left over
        return false;
    m_locks.emplace(id, std::move(lock));
    QDir folder(m_folder); // what a killed program was about to write
    for (const QString &name : folder.entryList({id + u".json.*"_s}, QDir::Files))
        folder.remove(name);
    return true;
}

QString DraftKeeper::newId() const
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<> DraftKeeper::keep(
    const QString &id, const Composition &composition, const QString &savedAs)
{
    if (!isId(id) || !QDir().mkpath(m_folder))
        return failure(ErrorKind::Io, Words::tr("The folder for drafts cannot be used."), m_folder);
    if (!own(id))
        return failure(ErrorKind::Io,
            Words::tr("This draft is open in another Waybill, or its folder cannot be written."),
            path(id));
    return writeFile(path(id), oci::json::write(keptToJson(composition, savedAs), 1) + '\n');
}

void DraftKeeper::forget(const QString &id)
{
    if (!isId(id) || !own(id))
        return;
    QFile::remove(path(id));
    m_locks.erase(id);
}

QList<DraftKeeper::Kept> DraftKeeper::leftOver() const
{
    QList<Kept> all;
    for (const QString &name : QDir(m_folder).entryList({u"*.json"_s}, QDir::Files)) {
        const QString id = name.chopped(5);
        if (!isId(id) || !lockFor(lockPath(id))->tryLock(0ms))
            continue;
        if (auto kept = readKept(id, path(id)))
            all += std::move(*kept);
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &Kept::when);
    return all;
}

}
