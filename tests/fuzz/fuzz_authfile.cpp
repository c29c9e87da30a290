// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/authfile.h"
#include "core/registry/endpoint.h"
#include "core/registry/serverkey.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// Whether an entry of the file is for this host, by whole names.
bool isNamed(const AuthFile &file, const QString &host)
{
    const QStringList keys = file.byKey.keys();
    return std::ranges::any_of(keys, [&](const QString &key) {
        return placeOfKey(key).section(u'/', 0, 0) == canonicalHost(host);
    });
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto file = AuthFile::parse(input(data, size));
    if (!file) {
        holds(file.error().kind == ErrorKind::Credentials, "a bad file is a matter of credentials");
        return 0;
    }
    QStringList hosts {u"docker.io"_s, u"reg.example.com"_s, u"com"_s, u"evil.com"_s};
    for (const auto &[key, credential] : file->byKey.asKeyValueRange()) {
        const QString host = placeOfKey(key).section(u'/', 0, 0);
        hosts += {host, host + u".evil.com"_s, u"evil"_s + host, host + u":1"_s};
        // A password may be empty, as in what docker writes.
        holds(
            !credential.secret.isEmpty() || !credential.user.isEmpty(), "an entry says something");
    }
    for (const QString &host : std::as_const(hosts)) {
        for (const QString &repository : {QString(), u"team/app"_s}) {
            if (file->find(host, repository))
                holds(isNamed(*file, host), "a password goes to the host it is for");
        }
        (void)file->helperFor(host);
    }
    return 0;
}
