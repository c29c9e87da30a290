// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/containersauth.h"

#include <QDir>
#include <QStandardPaths>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr auto InFolder = "containers/auth.json"_L1;

}

QStringList ContainersAuth::defaultFiles()
{
    if (const QString file = qEnvironmentVariable("REGISTRY_AUTH_FILE"); !file.isEmpty())
        return {file};
    QStringList files;
#ifdef Q_OS_LINUX
    if (const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR"); !folder.isEmpty())
        files.append(QDir(folder).filePath(QString(InFolder)));
    files.append(QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
            .filePath(QString(InFolder)));
#else
    files.append(QDir::home().filePath(u".config/"_s + InFolder));
#endif
    return files;
}

ContainersAuth::ContainersAuth(QStringList files, const Consents *consents)
    : m_files(std::move(files)), m_helpers(consents)
{
}

async::Task<Result<std::optional<Credential>>> ContainersAuth::find(
    QString host, QString repository)
{
    std::optional<Error> unable;
    for (const QString &path : std::as_const(m_files)) {
        auto found = co_await findIn(AuthFile::read(path), path, CredentialPlace::ContainersAuth,
            m_helpers, host, repository);
        if (found && *found)
            co_return found;
        if (!found && !unable)
            unable = found.error();
    }
    if (unable)
        co_return std::unexpected(*unable);
    co_return std::nullopt;
}

}
