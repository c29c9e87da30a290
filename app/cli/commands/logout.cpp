// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/oci/reference.h"

#include <QCoreApplication>

namespace waybill::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

async::Task<int> logout(Session &session, Arguments arguments)
{
    const bool json = arguments.json();
    const auto host = oci::parseRegistryHost(arguments.plain.first());
    if (!host)
        co_return fail(host.error(), json);
    const auto forgotten = co_await session.signIn().forget(*host, arguments.has(u"docker"_s));
    if (!forgotten)
        co_return fail(forgotten.error(), json);
    const auto left = co_await session.signIn().origin(*host);
    const QString origin = left && *left ? (*left)->origin : QString();
    if (json) {
        oci::json::Object object;
        object.append(u"host"_s, *host);
        object.append(u"forgotten"_s, *forgotten);
        object.append(u"left"_s, origin.isEmpty() ? oci::json::Value() : oci::json::Value(origin));
        printJson(object);
    } else if (*forgotten) {
        printText(Text::tr("What was kept for %1 is forgotten.").arg(*host) + u'\n');
    } else {
        printText(Text::tr("Nothing was kept for %1.").arg(*host) + u'\n');
    }
    if (!origin.isEmpty())
        note(Text::tr("%1 still has a credential for %2.").arg(origin, *host));
    co_return *forgotten ? Done : No;
}

}

const Command &logout()
{
    static const Command command {
        .name = u"logout"_s,
        .synopsis = u"HOST"_s,
        .summary = Text::tr("forget what login has kept"),
        .details = Text::tr("Also the agreement to a token server. Files of other programs stay as "
                            "they are."),
        .options = {{u"docker"_s, {}, Text::tr("erase it in the helper that docker uses, too")}},
        .run = logout,
    };
    return command;
}

}
