// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/registry/credentials.h"

#include <QHash>

namespace waybill::registry {

// Credentials that were typed in and are kept in memory until the program ends.
class SessionCredentials : public CredentialSource {
public:
    void keep(const QString &host, Credential credential);
    bool forget(const QString &host); // whether there was one

    async::Task<Result<std::optional<Credential>>> find(QString host, QString repository) override;
    int revision() const override { return m_revision; }

private:
    QHash<QString, Credential> m_byHost; // canonical
    int m_revision = 0;
};

}
