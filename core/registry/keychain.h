// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/registry/credentials.h"

#include <QHash>

#include <chrono>

namespace waybill::registry {

// The operating system's own store of passwords: Secret Service or KWallet, the credentials of
// Windows, the keychain of macOS. One entry a registry, under the service "Waybill"; what is longer
// than Windows takes (2,560 bytes) is split.
//
// Errors: Credentials (no such store on this system, locked, or it does not answer in time).
class Keychain : public CredentialSource {
public:
    explicit Keychain(std::chrono::milliseconds patience = std::chrono::seconds(20));

    // Once the store did not answer it is not asked again before the next save().
    async::Task<Result<std::optional<Credential>>> find(QString host, QString repository) override;
    int revision() const override { return m_revision; }
    void distrust(const QString &host) override;

    async::Task<Result<>> save(QString host, Credential credential);
    async::Task<Result<bool>> remove(QString host); // whether there was one

private:
    async::Task<Result<std::optional<Credential>>> read(QString host);

    std::chrono::milliseconds m_patience;
    QHash<QString, std::optional<Credential>> m_known; // by canonical host
    std::optional<Error> m_broken;
    int m_revision = 0;
};

}
