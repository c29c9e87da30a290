// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/http.h"
#include "core/registry/credentials.h"
#include "core/registry/registries.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"
#include "tests/support/wire.h"

namespace waybill::test {

using namespace Qt::StringLiterals;

class FakeCredentials : public registry::CredentialSource {
public:
    std::optional<registry::Credential> value;
    int asked = 0;

    async::Task<Result<std::optional<registry::Credential>>> find(QString, QString) override
    {
        ++asked;
        co_return value;
    }
};

// A scripted registry and a client for it.
struct Testbed {
    ScriptedServer server;
    net::Http http;
    FakeCredentials credentials;
    wire::Profiles profiles;
    registry::Registries registries {http, credentials, nullptr, &profiles};

    registry::Client &client() { return registries.client(server.host()); }
    oci::Reference reference(const QString &tag = u"1"_s, const QString &repository = u"a"_s) const
    {
        oci::Reference reference;
        reference.host = server.host();
        reference.repository = repository;
        reference.tag = tag;
        return reference;
    }
    Result<oci::Document> manifest(const QString &tag = u"1"_s, const QString &repository = u"a"_s)
    {
        return await(client().manifest(reference(tag, repository)));
    }
};

inline Answer manifestAnswer(const QByteArray &bytes = "{}")
{
    Answer answer = Answer::json(bytes);
    answer.headers = {{"Content-Type", "application/vnd.oci.image.index.v1+json"}};
    return answer;
}

inline Answer challenged(const QByteArray &challenge)
{
    Answer answer =
        Answer::json(R"({"errors":[{"code":"UNAUTHORIZED","message":"who are you"}]})", 401);
    if (!challenge.isEmpty())
        answer.headers.append({"WWW-Authenticate", challenge});
    return answer;
}

}
