// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/passphrases.h"

#include "core/registry/keychain.h"

#include <QCryptographicHash>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

// Keychain entries are named after hosts; no host has such a name.
QString entryFor(const QString &file)
{
    const QByteArray hash = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256);
    return u"client-key/"_s + QString::fromLatin1(hash.toHex().first(32));
}

}

void Passphrases::keep(const QString &file, const QString &passphrase)
{
    m_known.insert(file, passphrase);
    m_asked.insert(file); // what was typed counts, not what was kept earlier
}

async::Task<bool> Passphrases::recall(QString file)
{
    if (!m_keychain || m_asked.contains(file))
        co_return false;
    m_asked.insert(file);
    const auto found = co_await m_keychain->find(entryFor(file), {});
    if (!found || !*found)
        co_return false;
    m_known.insert(file, (*found)->secret);
    co_return true;
}

async::Task<Result<>> Passphrases::keepInKeychain(QString file, QString passphrase)
{
    keep(file, passphrase);
    if (!m_keychain)
        co_return Result<>();
    Credential credential;
    credential.user = file; // for people who look at the keychain
    credential.secret = passphrase;
    co_return co_await m_keychain->save(entryFor(file), std::move(credential));
}

}
