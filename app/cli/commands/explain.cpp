// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/doctor/advice.h"
#include "core/doctor/subject.h"

#include <QCoreApplication>
#include <QFile>

namespace waybill::cli {

using namespace Qt::StringLiterals;
using oci::json::Array;
using oci::json::Object;
using oci::json::Value;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

constexpr qint64 MaxMessage = 16 * 1024 * 1024; // bytes
constexpr int MaxBudget = 1000;

Result<QString> readMessage(const QStringList &plain)
{
    QFile file(plain.value(0));
    const bool fromInput = plain.isEmpty() || plain.first() == "-"_L1;
    const bool isOpen =
        fromInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return failure(ErrorKind::Io,
            Text::tr("%1 cannot be read: %2").arg(plain.value(0), file.errorString()),
            plain.value(0));
    }
    const QByteArray bytes = file.read(MaxMessage);
    // PowerShell writes UTF-16 when it redirects.
    if (bytes.startsWith("\xff\xfe"))
        return QString::fromUtf16(
            reinterpret_cast<const char16_t *>(bytes.constData() + 2), (bytes.size() - 2) / 2);
    return QString::fromUtf8(bytes);
}

Value textOrNull(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

Object toJson(const doctor::SaidPlatform &said)
{
    Object platform;
    platform.set(u"os"_s, textOrNull(said.os));
    platform.set(u"architecture"_s, textOrNull(said.architecture));
    platform.set(u"variant"_s, textOrNull(said.variant));
    platform.set(u"os.version"_s, textOrNull(said.osVersion));
    return platform;
}

Object toJson(const doctor::Advice &advice)
{
    Object object;
    object.set(u"kind"_s, QString(doctor::adviceId(advice.kind)));
    object.set(u"title"_s, advice.title);
    object.set(u"detail"_s, advice.detail);
    object.set(u"reference"_s, advice.reference ? Value(advice.reference->toString()) : Value());
    object.set(u"line"_s, textOrNull(advice.line));
    object.set(u"host"_s, advice.host ? textOrNull(advice.host->id) : Value());
    return object;
}

Object toJson(const doctor::Diagnosis &diagnosis, const doctor::Explanation &explanation,
    const doctor::Findings &findings)
{
    Object object;
    object.set(u"recognised"_s, true);
    object.set(u"family"_s, QString(doctor::familyId(diagnosis.family)));
    object.set(u"versions"_s, textOrNull(diagnosis.versions));
    object.set(u"cause"_s, QString(doctor::causeId(diagnosis.cause)));
    object.set(u"reference"_s, textOrNull(diagnosis.reference));
    object.set(u"platform"_s, toJson(diagnosis.platform));
    const auto host = doctor::hostOf(diagnosis);
    object.set(u"host"_s, host ? textOrNull(host->id) : Value());
    object.set(u"client"_s, doctor::clientOf(diagnosis).id);
    object.set(u"title"_s, explanation.title);
    object.set(u"explanation"_s, explanation.text);
    Array list;
    for (const doctor::Advice &advice : explanation.advice)
        list.append(toJson(advice));
    object.set(u"advice"_s, list);
    object.set(u"requests"_s, qint64(findings.requests));
    object.set(u"tagsLooked"_s, qint64(findings.tagsLooked));
    return object;
}

Object notRecognised()
{
    Object object;
    object.set(u"recognised"_s, false);
    for (const auto &member : {u"family"_s, u"versions"_s, u"cause"_s, u"reference"_s})
        object.set(member, Value());
    object.set(u"platform"_s, toJson(doctor::SaidPlatform {}));
    object.set(u"advice"_s, Array());
    return object;
}

std::optional<int> budgetOf(const Arguments &arguments)
{
    if (arguments.has(u"offline"_s))
        return 0;
    if (!arguments.has(u"requests"_s))
        return doctor::DefaultBudget;
    bool isNumber = false;
    const int budget = arguments.value(u"requests"_s).toInt(&isNumber);
    return isNumber && budget >= 0 && budget <= MaxBudget ? std::optional(budget) : std::nullopt;
}

async::Task<int> explainMessage(Session &session, Arguments arguments)
{
    const bool json = arguments.json();
    const std::optional<int> budget = budgetOf(arguments);
    if (!budget)
        co_return misused(Text::tr("--requests takes a number from 0 to %1.").arg(MaxBudget), json);
    const Result<QString> message = readMessage(arguments.plain);
    if (!message)
        co_return fail(message.error(), json);
    const auto diagnosis = doctor::recognise(*message);
    if (!diagnosis) {
        if (json)
            printJson(notRecognised());
        else
            note(Text::tr(
                "Not recognised: this is no message of a container client that is known here."));
        co_return No;
    }
    doctor::Findings findings;
    if (*budget > 0)
        findings =
            co_await doctor::look(session.resolver(), session.registries(), *diagnosis, *budget);
    const doctor::Explanation explanation = doctor::explain(*diagnosis, findings);
    if (json)
        printJson(toJson(*diagnosis, explanation, findings));
    else
        printText(doctor::asText(*diagnosis, explanation, findings));
    co_return Done;
}

}

const Command &explain()
{
    static const Command command {
        .name = u"explain"_s,
        .synopsis = u"[FILE]"_s,
        .summary = Text::tr("explain an error message of a container client"),
        .details = Text::tr("Reads the message from FILE or standard input: one line, or a whole "
                            "log with the command.\n"
                            "Says who speaks, what is wrong and what to do, best first. For that "
                            "it looks at the image\n"
                            "and at tags of its repository, with a limited number of requests."),
        .minPlain = 0,
        .maxPlain = 1,
        .options = {{u"offline"_s, {}, Text::tr("ask no registry; advice from the message alone")},
            {u"requests"_s, u"N"_s, Text::tr("how many requests may be used (20)")}},
        .run = explainMessage,
    };
    return command;
}

}
