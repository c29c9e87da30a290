// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/matching/cases.h"

#include "core/match/match.h"
#include "core/oci/mediatype.h"

#include <QCoreApplication>

namespace waybill::cli {

using namespace Qt::StringLiterals;
using oci::json::Array;
using oci::json::Null;
using oci::json::Object;
using oci::json::Value;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

// One case as it is read; `name` and `where` are for messages: the case's id, and the field's
// pointer.
struct Reading {
    const Object &object;
    QString name;
    QString where;

    std::unexpected<Error> wrong(const QString &field, const QString &what) const
    {
        return failure(ErrorKind::BadDocument,
            Text::tr("Case %1: the field \"%2\" %3.").arg(name, field, what), where + u'/' + field);
    }
};

// A field that may be missing or null.
const Value *field(const Object &object, QStringView name)
{
    const Value *value = object.find(name);
    return value && !value->isNull() ? value : nullptr;
}

Result<QString> text(const Reading &reading, const QString &name, bool needed)
{
    const Value *value = field(reading.object, name);
    if (!value && needed)
        return reading.wrong(name, Text::tr("is missing"));
    if (value && !value->asString())
        return reading.wrong(name, Text::tr("is %1, not a string").arg(value->typeName()));
    return value ? *value->asString() : QString();
}

Result<std::optional<oci::Platform>> platform(
    const Reading &reading, const Object &object, QStringView key, const QString &name)
{
    const Value *value = field(object, key);
    if (!value)
        return std::nullopt;
    if (!value->asObject())
        return reading.wrong(name, Text::tr("is %1, not an object").arg(value->typeName()));
    const Result<oci::Platform> read = oci::platformFromJson(*value->asObject());
    if (!read)
        return reading.wrong(name, Text::tr("is no platform: %1").arg(read.error().message));
    return *read;
}

Result<oci::Annotations> annotations(
    const Reading &reading, const Object &entry, const QString &name)
{
    oci::Annotations read;
    const Value *value = field(entry, u"annotations");
    if (value && !value->asObject())
        return reading.wrong(name, Text::tr("is %1, not an object").arg(value->typeName()));
    if (!value)
        return read;
    for (const oci::json::Member &member : value->asObject()->members()) {
        if (!member.value.asString())
            return reading.wrong(name + u'/' + member.key, Text::tr("is not a string"));
        read.append({member.key, *member.value.asString()});
    }
    return read;
}

// An entry without a platform has an image for linux/amd64, unless the case says another.
Result<match::Candidate> entryOf(const Reading &reading, const Value &value, const QString &name)
{
    const Object *entry = value.asObject();
    if (!entry)
        return reading.wrong(name, Text::tr("is %1, not an object").arg(value.typeName()));
    const auto ofEntry = platform(reading, *entry, u"platform", name + u"/platform"_s);
    if (!ofEntry)
        return std::unexpected(ofEntry.error());
    const auto ofImage = platform(reading, *entry, u"config", name + u"/config"_s);
    if (!ofImage)
        return std::unexpected(ofImage.error());
    const auto notes = annotations(reading, *entry, name + u"/annotations"_s);
    if (!notes)
        return std::unexpected(notes.error());
    oci::Platform assumed;
    assumed.os = u"linux"_s;
    assumed.architecture = u"amd64"_s;
    return match::Candidate {*ofEntry, *notes, *ofEntry ? *ofImage : ofImage->value_or(assumed)};
}

Result<QList<match::Candidate>> entriesOf(const Reading &reading)
{
    const Value *value = field(reading.object, u"manifests");
    if (!value)
        return reading.wrong(u"manifests"_s, Text::tr("is missing"));
    if (!value->asArray())
        return reading.wrong(
            u"manifests"_s, Text::tr("is %1, not an array").arg(value->typeName()));
    QList<match::Candidate> entries;
    for (const Value &one : *value->asArray()) {
        const auto entry = entryOf(reading, one, u"manifests/"_s + QString::number(entries.size()));
        if (!entry)
            return std::unexpected(entry.error());
        entries.append(*entry);
    }
    return entries;
}

Result<match::Question> questionOf(const Reading &reading)
{
    const auto host = platform(reading, reading.object, u"host", u"host"_s);
    if (!host)
        return std::unexpected(host.error());
    if (!*host || (*host)->os.isEmpty())
        return reading.wrong(*host ? u"host/os"_s : u"host"_s, Text::tr("is missing"));
    const auto request = text(reading, u"request"_s, false);
    if (!request)
        return std::unexpected(request.error());
    const auto mediaType = text(reading, u"media_type"_s, false);
    if (!mediaType)
        return std::unexpected(mediaType.error());
    const auto entries = entriesOf(reading);
    if (!entries)
        return std::unexpected(entries.error());
    return match::Question {**host, *request, *mediaType == oci::mediatype::DockerList, *entries};
}

// The chosen entry of one case.
Result<Value> answer(const Reading &reading)
{
    const auto client = text(reading, u"client"_s, true);
    if (!client)
        return std::unexpected(client.error());
    const match::RuleSet *rules = match::ruleSet(*client);
    if (!rules)
        return reading.wrong(
            u"client"_s, Text::tr("is \"%1\", which is no rule set that is known").arg(*client));
    const auto question = questionOf(reading);
    if (!question)
        return std::unexpected(question.error());
    const std::optional<int> chosen = match::choose(*rules, *question).chosen;
    return chosen ? Value(qint64(*chosen)) : Value(Null {});
}

Result<Value> answered(const Value &value, qsizetype number)
{
    static const Object nothing;
    const QString where = u'/' + QString::number(number);
    const Object *object = value.asObject();
    const Reading unnamed {object ? *object : nothing, QString::number(number + 1), where};
    const Value *id = object ? field(*object, u"id") : nullptr;
    if (!id || (!id->asString() && !id->asNumber()))
        return unnamed.wrong(u"id"_s, Text::tr("is missing, or neither a string nor a number"));
    const QString name =
        id->asString() ? *id->asString() : QString::fromLatin1(id->asNumber()->text);
    const Result<Value> chosen = answer({*object, u'"' + name + u'"', where});
    if (!chosen)
        return std::unexpected(chosen.error());
    Object result;
    result.append(u"id"_s, *id);
    result.append(u"chosen"_s, *chosen);
    return Value(result);
}

}

Result<Array> answerCases(const QByteArray &json)
{
    const Result<Value> value = oci::json::parse(json);
    if (!value)
        return std::unexpected(value.error());
    if (!value->asArray()) {
        return failure(ErrorKind::BadDocument,
            Text::tr("Cases are an array, and this is %1.").arg(value->typeName()));
    }
    Array answers;
    for (const Value &one : *value->asArray()) {
        const Result<Value> answer = answered(one, answers.size());
        if (!answer)
            return std::unexpected(answer.error());
        answers.append(*answer);
    }
    return answers;
}

}
