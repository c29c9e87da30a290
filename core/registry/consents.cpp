// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/consents.h"

#include "core/base/log.h"
#include "core/registry/endpoint.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxFileBytes = 1024 * 1024;

}

Consents::Consents(QString file) : m_file(std::move(file))
{
    QFile stored(m_file);
    if (!QFileInfo(m_file).isFile() || !stored.open(QFile::ReadOnly))
        return;
    const QJsonObject pairs = QJsonDocument::fromJson(stored.read(MaxFileBytes))
                                  .object()
                                  .value("tokenServers"_L1)
                                  .toObject();
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
        if (pair.value().isString())
            m_byRegistry.insert(canonicalHost(pair.key()), canonicalHost(pair.value().toString()));
    }
}

QString Consents::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/waybill/consents.json"_s;
}

bool Consents::allows(const QString &registry, const QString &tokenServer) const
{
    const QString agreed = allowed(registry);
    return !agreed.isEmpty() && agreed == canonicalHost(tokenServer);
}

QString Consents::allowed(const QString &registry) const
{
    return m_byRegistry.value(canonicalHost(registry));
}

void Consents::allow(const QString &registry, const QString &tokenServer)
{
    m_byRegistry.insert(canonicalHost(registry), canonicalHost(tokenServer));
    write();
}

void Consents::withdraw(const QString &registry)
{
    if (m_byRegistry.remove(canonicalHost(registry)))
        write();
}

// If it cannot be written the user is asked again next time.
void Consents::write() const
{
    if (m_file.isEmpty())
        return;
    QJsonObject pairs;
    for (const auto &[registry, tokenServer] : m_byRegistry.asKeyValueRange())
        pairs.insert(registry, tokenServer);
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    const bool isWritten = file.open(QFile::WriteOnly)
        && file.write(QJsonDocument(QJsonObject {{u"tokenServers"_s, pairs}}).toJson()) >= 0
        && file.commit();
    if (!isWritten)
        qCWarning(logRegistry).noquote() << "cannot write" << m_file << file.errorString();
}

}
