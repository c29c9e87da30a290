// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/base/error.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace waybill::registry {

class Keychain;

// The passphrases of files with the key of a client certificate: in memory until the program ends,
// and in the keychain where the user wants that. Never in a file. Owned by the composition root.
class Passphrases {
public:
    // The keychain must outlive it; without one, memory is all there is.
    explicit Passphrases(Keychain *keychain = nullptr) : m_keychain(keychain) { }

    QString of(const QString &file) const { return m_known.value(file); } // empty: none is known
    void keep(const QString &file, const QString &passphrase);

    // Whether the keychain had one, which of() gives from now on. It is asked once for each file.
    async::Task<bool> recall(QString file);
    // Errors: Credentials.
    async::Task<Result<>> keepInKeychain(QString file, QString passphrase);

private:
    Keychain *m_keychain;
    QHash<QString, QString> m_known;
    QSet<QString> m_asked;
};

}
