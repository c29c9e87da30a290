// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/dockerconfig.h"

#include "core/registry/serverkey.h"

#include <QCoreApplication>
#include <QDir>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Variable = "DOCKER_AUTH_CONFIG";

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

Result<AuthFile> fromEnvironment()
{
    const QByteArray value = qgetenv(Variable);
    if (value.isEmpty())
        return AuthFile();
    Result<AuthFile> parsed = AuthFile::parse(value);
    if (parsed) {
        parsed->helpers.clear(); // docker reads nothing but the entries there
        parsed->store.clear();
        return parsed;
    }
    return failure(ErrorKind::Credentials,
        Text::tr("The passwords in %1 were left aside: %2.")
            .arg(QString::fromLatin1(Variable), parsed.error().message));
}

}

QString DockerConfig::defaultFile()
{
    const QString folder = qEnvironmentVariable("DOCKER_CONFIG");
    return QDir(folder.isEmpty() ? QDir::home().filePath(u".docker"_s) : folder)
        .filePath(u"config.json"_s);
}

DockerConfig::DockerConfig(QString file, const Consents *consents)
    : m_file(std::move(file)), m_helpers(consents)
{
}

async::Task<Result<std::optional<Credential>>> DockerConfig::find(QString host, QString repository)
{
    const QString variable = QString::fromLatin1(Variable);
    auto found = co_await findIn(
        fromEnvironment(), variable, CredentialPlace::DockerConfig, m_helpers, host, repository);
    if (found && *found)
        co_return found;
    auto inFile = co_await findIn(
        AuthFile::read(m_file), m_file, CredentialPlace::DockerConfig, m_helpers, host, repository);
    co_return inFile && !*inFile ? found : inFile;
}

QString DockerConfig::helperFor(const QString &host) const
{
    const Result<AuthFile> file = AuthFile::read(m_file);
    return file ? file->helperFor(host) : QString();
}

async::Task<Result<>> DockerConfig::store(QString host, Credential credential)
{
    const auto stored =
        co_await m_helpers.store(helperFor(host), serverKey(host), std::move(credential));
    ++m_revision;
    co_return stored;
}

async::Task<Result<>> DockerConfig::erase(QString host)
{
    const auto erased = co_await m_helpers.erase(helperFor(host), serverKey(host));
    ++m_revision;
    co_return erased;
}

}
