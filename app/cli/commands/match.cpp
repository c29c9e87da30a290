// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/command.h"
#include "app/cli/matching/cases.h"
#include "app/cli/matching/report.h"
#include "app/cli/matching/subject.h"
#include "app/cli/names.h"
#include "app/cli/output.h"
#include "app/cli/session.h"

#include <QCoreApplication>

namespace waybill::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

// As fail(), for a command whose answers take up the codes below Failed.
int failed(const Error &error, bool json)
{
    fail(error, json);
    return Failed;
}

int runCases(const Arguments &arguments)
{
    const bool json = arguments.json();
    if (!arguments.plain.isEmpty() || arguments.has(u"host"_s) || arguments.has(u"nodes"_s)
        || arguments.has(u"client"_s) || arguments.has(u"platform"_s)
        || arguments.has(u"isolation"_s))
        return misused(
            Text::tr("--cases stands alone: each case has its host and client."), json, Failed);
    const Result<QByteArray> bytes = readFile(arguments.value(u"cases"_s));
    if (!bytes)
        return failed(bytes.error(), json);
    const Result<oci::json::Array> answers = answerCases(*bytes);
    if (!answers)
        return failed(answers.error(), json);
    printJson(*answers);
    return Done;
}

int report(const MatchOrder &order, const match::Subject &subject, bool json)
{
    const match::Coverage coverage = match::cover(subject, order.hosts);
    if (order.areNodes) {
        if (json)
            printJson(nodesJson(coverage));
        else
            printText(nodesText(coverage));
        return exitCode(overall(coverage.totals()));
    }
    const match::Asked &asked = order.hosts.first();
    if (json)
        printJson(reportJson(asked, subject));
    else
        printText(reportText(asked, subject));
    return exitCode(coverage.hosts.first().outcome);
}

async::Task<int> matchImage(Session &session, Arguments arguments)
{
    const bool json = arguments.json();
    if (arguments.has(u"cases"_s))
        co_return runCases(arguments);
    const Result<MatchOrder> order = readMatchOrder(arguments);
    if (!order)
        co_return order.error().kind == ErrorKind::BadReference
            ? misused(order.error().message, json, Failed)
            : failed(order.error(), json);
    if (!order->areNodes && !order->hosts.first().client)
        co_return misused(Text::tr("Nothing is known of the client there; name one with --client."),
            json, Failed);
    const Result<match::Subject> subject = co_await subjectOf(session, order->image, order->hosts);
    if (subject)
        co_return report(*order, *subject, json);
    const auto reference = oci::parseReference(order->image);
    if (subject.error().kind == ErrorKind::NotFound && reference)
        co_return co_await failWithTags(session, *reference, subject.error(), json);
    co_return failed(subject.error(), json);
}

}

const Command &match()
{
    static const Command command {
        .name = u"match"_s,
        .synopsis = u"REF|FILE"_s,
        .summary = Text::tr("tell whether an image runs on a host, and which entry is taken"),
        .details = Text::tr(
            "Asks how a client chooses from a list, and whether the result can start there. FILE "
            "is a\n"
            "list, an image manifest or a draft (.waybill) on disk. Ids: waybill-cli hosts, "
            "waybill-cli\n"
            "clients; --host also takes os/arch[/variant][:os.version] and this-computer. Without "
            "--client\n"
            "the client is the usual one of the host, or the one that the node runs.\n"
            "\n"
            "Exit codes of this command: 0 it runs (on all nodes), 1 it does not, 2 cannot tell,\n"
            "3 failed, also for wrong arguments."),
        .minPlain = 0,
        .options = {{u"host"_s, u"SPEC"_s, Text::tr("the machine to answer for")},
            {u"nodes"_s, u"FILE"_s,
                Text::tr("all nodes of a cluster: the output of kubectl get nodes -o json")},
            {u"client"_s, u"ID"_s, Text::tr("what pulls the image")},
            {u"platform"_s, u"PLATFORM"_s,
                Text::tr("the client's own option --platform, in its grammar")},
            {u"isolation"_s, u"process|hyperv"_s, Text::tr("how Windows starts the container")},
            {u"cases"_s, u"FILE"_s,
                Text::tr("answer an array of cases instead, as JSON: id and chosen entry")}},
        .misuse = Failed,
        .run = matchImage,
    };
    return command;
}

}
