// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/pushing.h"
#include "app/cli/session.h"
#include "core/compose/draft.h"

#include <QCoreApplication>

namespace waybill::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

async::Task<int> pushDraft(Session &session, Arguments arguments)
{
    const auto draft = compose::loadDraft(arguments.plain.first());
    if (!draft)
        co_return fail(draft.error(), arguments.json());
    co_return co_await pushList(session, *draft, {}, arguments.json());
}

}

const Command &push()
{
    static const Command command {
        .name = u"push"_s,
        .synopsis = u"DRAFT"_s,
        .summary = Text::tr("push a list that was saved in the window"),
        .details = Text::tr("Looks at the target first, and reads the list back afterwards."),
        .run = pushDraft,
    };
    return command;
}

}
