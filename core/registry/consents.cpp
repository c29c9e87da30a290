// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/consents.h"

#include "core/base/error.h"
#include "core/base/keptfile.h"
#include "core/base/log.h"
#include "core/registry/endpoint.h"
#include "core/registry/plainhttp.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace waybill::registry {

using namespace Qt::StringLiterals;

Consents::Consents(QString file) : m_file(std::move(file))
{
    read();
}

// What cannot be read leaves all as it is: nothing is agreed to that was not, and nothing lost.
void Consents::read()
{
    if (m_file.isEmpty())
        return;
    const auto kept = readKept(m_file);
    if (!kept) {
        qCWarning(logRegistry).noquote() << kept.error().message;
        return;
    }
    const QJsonObject &root = *kept;
    const QJsonObject pairs = root["tokenServers"_L1].toObject();
    m_byRegistry.clear();
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
        if (pair.value().isString())
            m_byRegistry.insert(canonicalHost(pair.key()), canonicalHost(pair.value().toString()));
    }
    m_unencrypted.clear();
    for (const QJsonValue &registry : root["unencrypted"_L1].toArray()) {
        if (registry.isString())
            m_unencrypted.append(canonicalHost(registry.toString()));
    }
    m_programs.clear();
    for (const QJsonValue &program : root["helpers"_L1].toArray()) {
        if (QDir::isAbsolutePath(program.toString()))
            m_programs.append(program.toString());
    }
}

QString Consents::defaultFile()
{
    return keptFile(u"consents.json"_s);
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
    read(); // the other program may have written
    m_byRegistry.insert(canonicalHost(registry), canonicalHost(tokenServer));
    write();
}

bool Consents::allowsUnencrypted(const QString &registry) const
{
    return m_unencrypted.contains(canonicalHost(registry));
}

void Consents::allowUnencrypted(const QString &registry)
{
    read();
    if (allowsUnencrypted(registry))
        return;
    m_unencrypted.append(canonicalHost(registry));
    write();
}

void Consents::allowProgram(const QString &path)
{
    read();
    if (m_programs.contains(path))
        return;
    m_programs.append(path);
    write();
}

void Consents::withdraw(const QString &registry)
{
    read();
    const bool hadServer = m_byRegistry.remove(canonicalHost(registry));
    const bool wasUnencrypted = m_unencrypted.removeAll(canonicalHost(registry)) > 0;
    if (hadServer || wasUnencrypted)
        write();
}

void Consents::agree(const ConsentNeeded &asked)
{
    if (!asked.program.isEmpty())
        allowProgram(asked.program);
    else if (isAboutPlainHttp(asked))
        allowUnencrypted(asked.registry);
    else
        allow(asked.registry, asked.tokenServer);
}

// If it cannot be written the user is asked again next time.
void Consents::write() const
{
    if (m_file.isEmpty())
        return;
    QJsonObject pairs;
    for (const auto &[registry, tokenServer] : m_byRegistry.asKeyValueRange())
        pairs.insert(registry, tokenServer);
    QJsonObject root {{u"tokenServers"_s, pairs}};
    if (!m_unencrypted.isEmpty())
        root.insert(u"unencrypted"_s, QJsonArray::fromStringList(m_unencrypted));
    if (!m_programs.isEmpty())
        root.insert(u"helpers"_s, QJsonArray::fromStringList(m_programs));
    if (const Result<> written = writeKept(m_file, root); !written)
        qCWarning(logRegistry).noquote() << written.error().message;
}

}
