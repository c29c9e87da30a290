// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/json.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::oci::json {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::oci)
};

auto hasKey(QStringView key)
{
    return [key](const Member &member) { return member.key == key; };
}

bool isPlainWholeNumber(QByteArrayView text)
{
    if (text.startsWith('-'))
        text = text.sliced(1);
    return !text.isEmpty()
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}

const Value *Object::find(QStringView key) const
{
    const auto found = std::ranges::find_if(m_members, hasKey(key));
    return found == m_members.end() ? nullptr : &found->value;
}

void Object::append(QString key, Value value)
{
    m_members.append(Member {std::move(key), std::move(value)});
}

void Object::set(QStringView key, Value value)
{
    const auto found = std::ranges::find_if(m_members, hasKey(key));
    if (found == m_members.end())
        append(key.toString(), std::move(value));
    else
        found->value = std::move(value);
}

void Object::remove(QStringView key)
{
    m_members.removeIf(hasKey(key));
}

bool Object::operator==(const Object &) const = default;

std::optional<qint64> Number::toInteger() const
{
    if (!isPlainWholeNumber(text))
        return {};
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    return fits ? std::optional(number) : std::nullopt;
}

Value::Value(qint64 number) : m_data(Number {QByteArray::number(number)}) { }

QString Value::typeName() const
{
    switch (m_data.index()) {
    case 0:
        return Text::tr("null");
    case 1:
        return Text::tr("true or false");
    case 2:
        return Text::tr("a number");
    case 3:
        return Text::tr("a string");
    case 4:
        return Text::tr("a list");
    default:
        return Text::tr("an object");
    }
}

bool Value::operator==(const Value &) const = default;

QString pointerStep(QStringView key)
{
    QString step = key.toString();
    step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    return u'/' + step;
}

}
