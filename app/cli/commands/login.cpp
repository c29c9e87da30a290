// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/secretline.h"
#include "app/cli/session.h"
#include "core/oci/reference.h"
#include "core/registry/endpoint.h"
#include "core/registry/plainhttp.h"

#include <QCoreApplication>

#include <cstdio>

namespace waybill::cli {

using namespace Qt::StringLiterals;
using registry::Credential;
using registry::SignIn;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

// The credential as the arguments and standard input give it. The error is a sentence.
std::expected<Credential, QString> readCredential(const Arguments &arguments)
{
    if (!arguments.has(u"password-stdin"_s))
        return std::unexpected(Text::tr(
            "login reads the secret from standard input only, which --password-stdin confirms."));
    const QString user = arguments.value(u"user"_s);
    const bool isToken = arguments.has(u"token"_s);
    if (user.isEmpty() != isToken || user.contains(u':'))
        return std::unexpected(
            Text::tr("login takes either --user NAME, for a password, or --token."));
    const auto secret = readSecretLine();
    if (!secret)
        return std::unexpected(secret.error());
    if (std::fgetc(stdin) != EOF)
        return std::unexpected(
            Text::tr("What stands on standard input is no secret: one line of text is expected."));
    Credential credential;
    credential.user = user;
    credential.secret = *secret;
    if (isToken)
        credential.kind = registry::SecretKind::IdentityToken;
    return credential;
}

// Whether the arguments say yes to this: to plain HTTP, or to exactly that token server.
bool isAgreedTo(const ConsentNeeded &asked, const Arguments &arguments)
{
    if (registry::isAboutPlainHttp(asked))
        return arguments.has(u"unencrypted"_s);
    const QString tokenServer = arguments.value(u"token-server"_s);
    return !tokenServer.isEmpty()
        && registry::canonicalHost(tokenServer) == registry::canonicalHost(asked.tokenServer);
}

// Tries it, and once more after each question that the arguments have answered; none comes twice.
async::Task<Result<SignIn::Verdict>> tried(
    Session &session, QString host, Credential credential, Arguments arguments)
{
    auto verdict = co_await session.signIn().check(host, credential);
    while (!verdict && verdict.error().consent && isAgreedTo(*verdict.error().consent, arguments)) {
        session.consents().agree(*verdict.error().consent);
        verdict = co_await session.signIn().check(host, credential);
    }
    co_return verdict;
}

// In the keychain, or where that does not exist in the helper that docker uses for the registry.
// Gives the place's name for people.
async::Task<Result<QString>> kept(Session &session, QString host, Credential credential)
{
    const auto inKeychain =
        co_await session.signIn().save(host, credential, SignIn::Where::Keychain);
    if (inKeychain)
        co_return Text::tr("the keychain");
    const QString helper = session.signIn().dockerHelper(host);
    if (!helper.isEmpty()) {
        const auto inHelper =
            co_await session.signIn().save(host, credential, SignIn::Where::DockerHelper);
        if (inHelper)
            co_return u"docker-credential-"_s + helper;
        co_return std::unexpected(inHelper.error());
    }
    Error error = inKeychain.error();
    error.message = Text::tr("%1 accepts this, but there is no safe place to keep it. %2 docker "
                             "login keeps it in a file, which Waybill reads too.")
                        .arg(host, error.message);
    co_return std::unexpected(error);
}

int tell(const QString &host, const QString &user, const QString &place, bool json)
{
    if (json) {
        oci::json::Object object;
        object.append(u"host"_s, host);
        object.append(u"user"_s, user);
        object.append(u"kept"_s, place.isEmpty() ? oci::json::Value() : oci::json::Value(place));
        printJson(object);
    } else if (place.isEmpty()) {
        printText(Text::tr("%1 lets everybody in; nothing was kept.").arg(host) + u'\n');
    } else {
        printText(Text::tr("%1 accepts this; kept in %2.").arg(host, place) + u'\n');
    }
    return Done;
}

// Only the very helper that waits for it; then it is seen what it has.
async::Task<int> agreeToHelper(Session &session, QString host, QString helper, bool json)
{
    auto found = co_await session.signIn().origin(host);
    const auto needed = found ? std::nullopt : found.error().consent;
    if (!needed || needed->program != helper)
        co_return misused(Text::tr("%1 is no credential helper that waits to be agreed to for %2.")
                              .arg(helper, host),
            json);
    session.consents().allowProgram(helper);
    found = co_await session.signIn().origin(host);
    if (!found)
        co_return fail(found.error(), json);
    const QString user = *found ? (*found)->user : QString();
    if (json) {
        oci::json::Object object;
        object.append(u"host"_s, host);
        object.append(u"helper"_s, helper);
        object.append(u"user"_s, *found ? oci::json::Value(user) : oci::json::Value());
        printJson(object);
    } else {
        printText(Text::tr("%1 is run from now on.").arg(helper) + u'\n');
    }
    co_return Done;
}

async::Task<int> login(Session &session, Arguments arguments)
{
    const bool json = arguments.json();
    const auto host = oci::parseRegistryHost(arguments.plain.first());
    if (!host)
        co_return fail(host.error(), json);
    if (arguments.has(u"helper"_s))
        co_return co_await agreeToHelper(session, *host, arguments.value(u"helper"_s), json);
    const auto credential = readCredential(arguments);
    if (!credential)
        co_return misused(credential.error(), json);
    const auto verdict = co_await tried(session, *host, *credential, arguments);
    if (!verdict)
        co_return fail(verdict.error(), json);
    if (*verdict == SignIn::Verdict::NotAsked)
        co_return tell(*host, credential->user, {}, json);
    const auto place = co_await kept(session, *host, *credential);
    if (!place)
        co_return fail(place.error(), json);
    co_return tell(*host, credential->user, *place, json);
}

}

const Command &login()
{
    static const Command command {
        .name = u"login"_s,
        .synopsis = u"HOST"_s,
        .summary = Text::tr("try a password or token and keep it in the keychain"),
        .details = Text::tr("The secret is read from standard input and is never an argument."),
        .options = {{u"user"_s, u"NAME"_s, Text::tr("the user that the password belongs to")},
            {u"password-stdin"_s, {}, Text::tr("read the secret from standard input (required)")},
            {u"token"_s, {}, Text::tr("the secret is an identity token, which needs no user")},
            {u"token-server"_s, u"HOST"_s,
                Text::tr("agree that the secret goes to this token server of another name")},
            {u"unencrypted"_s, {},
                Text::tr("agree that secret and tokens go to HOST over plain HTTP, readable on the "
                         "way")},
            {u"helper"_s, u"PATH"_s,
                Text::tr("agree that this credential helper is run; no secret is read then")}},
        .run = login,
    };
    return command;
}

}
