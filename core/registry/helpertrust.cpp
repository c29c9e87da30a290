// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/helpertrust.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_UNIX

// A folder where all may write but nobody may take away what is another's (/tmp) is no way in: what
// is below it has an owner of its own, who is looked at, too.
bool isOurs(const QString &path)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return false;
    const bool known = facts.st_uid == 0 || facts.st_uid == ::geteuid();
    const bool sticky = S_ISDIR(facts.st_mode) && (facts.st_mode & S_ISVTX) != 0;
    return known && ((facts.st_mode & (S_IWGRP | S_IWOTH)) == 0 || sticky);
}

bool allOurs(QString path)
{
    while (isOurs(path)) {
        const QString parent = QFileInfo(path).absolutePath();
        if (parent == path)
            return true;
        path = parent;
    }
    return false;
}

#endif

}

#ifdef Q_OS_UNIX

bool isOutOfReachOfOthers(const QString &program)
{
    const QFileInfo info(program);
    const QString real = info.canonicalFilePath();
    return !real.isEmpty() && allOurs(info.absoluteFilePath()) && allOurs(real);
}

#else

bool isOutOfReachOfOthers(const QString &program)
{
    const QString real = QFileInfo(program).canonicalFilePath();
    const char *folders[] = {"ProgramFiles", "ProgramFiles(x86)", "ProgramW6432", "SystemRoot"};
    return std::ranges::any_of(folders, [&](const char *name) {
        const QString folder = QDir::fromNativeSeparators(qEnvironmentVariable(name));
        return !folder.isEmpty() && real.startsWith(folder + u'/', Qt::CaseInsensitive);
    });
}

#endif

}
