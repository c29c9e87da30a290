// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/transport.h"

#include <algorithm>

namespace waybill::net {

namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isPlain(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c <= 0x7e; });
}

}

bool Headers::add(QByteArrayView name, QByteArrayView value)
{
    if (name.isEmpty() || !isPlain(name) || !isPlain(value))
        return false;
    m_fields.append({name.toByteArray(), value.toByteArray()});
    return true;
}

void Headers::remove(QByteArrayView name)
{
    m_fields.removeIf([&](const auto &field) { return sameName(field.first, name); });
}

QByteArray Headers::value(QByteArrayView name) const
{
    const auto field =
        std::ranges::find_if(m_fields, [&](const auto &one) { return sameName(one.first, name); });
    return field == m_fields.end() ? QByteArray() : field->second;
}

QList<QByteArray> Headers::values(QByteArrayView name) const
{
    QList<QByteArray> values;
    for (const auto &[field, value] : m_fields) {
        if (sameName(field, name))
            values.append(value);
    }
    return values;
}

bool Headers::contains(QByteArrayView name) const
{
    return std::ranges::any_of(
        m_fields, [&](const auto &field) { return sameName(field.first, name); });
}

}
