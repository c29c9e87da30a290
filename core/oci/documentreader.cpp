// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/documentreader.h"

#include "core/oci/quote.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::oci {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::oci)
};

// The largest whole number that every reader keeps exact (2^53).
constexpr qint64 MaxSize = qint64(1) << 53;

QString itemPointer(const QString &list, qsizetype index)
{
    return list + u'/' + QString::number(index);
}

}

void Findings::add(const QString &where, const QString &message)
{
    if (m_count == 0) {
        m_where = quote(where, 200);
        m_message = message;
    }
    ++m_count;
}

Error Findings::toError() const
{
    Error error;
    error.kind = ErrorKind::BadDocument;
    error.where = m_where;
    error.message = m_message;
    if (m_count == 2)
        error.message += u' ' + Text::tr("One more problem was found.");
    else if (m_count > 2)
        error.message += u' ' + Text::tr("%1 more problems were found.").arg(m_count - 1);
    return error;
}

ObjectReader::ObjectReader(const json::Object &object, QString where, Findings &findings)
    : m_object(object), m_where(std::move(where)), m_findings(findings)
{
}

const json::Value *ObjectReader::member(QStringView key, Presence presence)
{
    m_known.append(key);
    const json::Value *value = m_object.find(key);
    if (value && !value->isNull())
        return value;
    if (presence == Presence::Required) {
        const QString where = pointer(key);
        m_findings.add(where,
            value ? Text::tr("%1 must not be null.").arg(quote(where, 200))
                  : Text::tr("%1 is missing.").arg(quote(where, 200)));
    }
    return nullptr;
}

const QString *ObjectReader::text(QStringView key, Presence presence)
{
    const json::Value *value = member(key, presence);
    if (value && !value->asString())
        wrongType(key, *value, Text::tr("a string"));
    return value ? value->asString() : nullptr;
}

QString ObjectReader::string(QStringView key, Presence presence)
{
    const QString *found = text(key, presence);
    return found ? *found : QString();
}

QStringList ObjectReader::strings(QStringView key)
{
    QStringList result;
    const json::Array *list = array(key);
    if (!list)
        return result;
    for (qsizetype i = 0; i < list->size(); ++i) {
        if (const QString *text = list->at(i).asString())
            result.append(*text);
        else
            m_findings.add(itemPointer(pointer(key), i),
                Text::tr("%1 must be a string, but is %2.")
                    .arg(quote(itemPointer(pointer(key), i), 200), list->at(i).typeName()));
    }
    return result;
}

const json::Array *ObjectReader::array(QStringView key, Presence presence)
{
    const json::Value *value = member(key, presence);
    if (value && !value->asArray())
        wrongType(key, *value, Text::tr("a list"));
    return value ? value->asArray() : nullptr;
}

const json::Object *ObjectReader::object(QStringView key, Presence presence)
{
    const json::Value *value = member(key, presence);
    if (value && !value->asObject())
        wrongType(key, *value, Text::tr("an object"));
    return value ? value->asObject() : nullptr;
}

std::optional<qint64> ObjectReader::size(QStringView key)
{
    const json::Value *value = member(key, Presence::Required);
    if (!value)
        return {};
    const json::Number *number = value->asNumber();
    const std::optional<qint64> size = number ? number->toInteger() : std::nullopt;
    if (size && *size >= 0 && *size <= MaxSize)
        return size;
    const QString found = number ? quote(QString::fromLatin1(number->text)) : value->typeName();
    m_findings.add(pointer(key),
        Text::tr("%1 must be a whole number from 0 to %2, but is %3.")
            .arg(quote(pointer(key), 200), QString::number(MaxSize), found));
    return {};
}

Annotations ObjectReader::annotations(QStringView key)
{
    Annotations result;
    const json::Object *map = object(key);
    if (!map)
        return result;
    for (const json::Member &entry : map->members()) {
        const QString *text = entry.value.asString();
        if (!text && !entry.value.isNull()) {
            const QString where = pointer(key) + json::pointerStep(entry.key);
            m_findings.add(where,
                Text::tr("%1 must be a string, but is %2.")
                    .arg(quote(where, 200), entry.value.typeName()));
        }
        result.append({entry.key, text ? *text : QString()});
    }
    return result;
}

QList<Descriptor> ObjectReader::descriptors(QStringView key)
{
    QList<Descriptor> result;
    const json::Array *list = array(key, Presence::Required);
    if (!list)
        return result;
    result.reserve(list->size());
    for (qsizetype i = 0; i < list->size(); ++i) {
        const QString where = itemPointer(pointer(key), i);
        if (const json::Object *entry = list->at(i).asObject())
            result.append(readDescriptor(*entry, where, m_findings));
        else
            m_findings.add(where,
                Text::tr("%1 must be an object, but is %2.")
                    .arg(quote(where, 200), list->at(i).typeName()));
    }
    return result;
}

std::optional<Descriptor> ObjectReader::descriptor(QStringView key, Presence presence)
{
    const json::Object *found = object(key, presence);
    if (!found)
        return {};
    return readDescriptor(*found, pointer(key), m_findings);
}

void ObjectReader::forbid(QStringView key, const QString &message)
{
    m_known.append(key);
    if (m_object.find(key))
        m_findings.add(pointer(key), message);
}

json::Object ObjectReader::rest()
{
    json::Object result;
    for (const json::Member &member : m_object.members()) {
        const auto like = [&member](QStringView key) {
            return key.compare(member.key, Qt::CaseInsensitive) == 0;
        };
        const auto twin = std::ranges::find_if(m_known, like);
        if (twin == m_known.end())
            result.append(member.key, member.value);
        else if (*twin != member.key)
            m_findings.add(pointer(member.key),
                Text::tr("The document is ambiguous: some programs read %1 as \"%2\".")
                    .arg(quote(pointer(member.key), 200), *twin));
    }
    return result;
}

QString ObjectReader::pointer(QStringView key) const
{
    return m_where + json::pointerStep(key);
}

void ObjectReader::wrongType(QStringView key, const json::Value &value, const QString &wanted)
{
    m_findings.add(pointer(key),
        Text::tr("%1 must be %2, but is %3.")
            .arg(quote(pointer(key), 200), wanted, value.typeName()));
}

}
