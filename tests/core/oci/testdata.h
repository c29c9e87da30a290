// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/json.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringList>

namespace waybill::oci::testdata {

// The bytes of tests/data/oci/NAME; the test program ends if it is not there.
inline QByteArray file(const QString &name)
{
    QFile file(QStringLiteral(WAYBILL_TEST_DATA "/oci/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll();
}

inline json::Value jsonFile(const QString &name)
{
    const auto value = json::parse(file(name));
    if (!value)
        qFatal("%s: %s", qPrintable(name), qPrintable(value.error().message));
    return *value;
}

// What a result complains about, for the message of a check that it is good.
template <typename T>
QString complaint(const Result<T> &result)
{
    return result ? QString() : result.error().message;
}

inline QString string(const json::Value &object, QStringView key)
{
    const json::Value *value = object.asObject()->find(key);
    return value ? *value->asString() : QString();
}

// The value with what the pointer names replaced or added; null pointer text as `replacement`
// removes it.
inline json::Value edited(
    const json::Value &value, QStringList steps, const json::Value *replacement)
{
    const QString step = steps.takeFirst();
    if (const json::Array *list = value.asArray()) {
        json::Array result = *list;
        json::Value &item = result[step.toInt()];
        item = steps.isEmpty() ? *replacement : edited(item, steps, replacement);
        return result;
    }
    json::Object result = *value.asObject();
    if (!steps.isEmpty())
        result.set(step, edited(*result.find(step), steps, replacement));
    else if (replacement)
        result.set(step, *replacement);
    else
        result.remove(step);
    return result;
}

inline json::Value edited(
    const json::Value &value, const QString &pointer, const json::Value *replacement)
{
    return edited(value, pointer.sliced(1).split(u'/'), replacement);
}

// A case of a data file: the document "base" with the changes of "set" (pointer to value) and
// "remove" (list of pointers).
inline QByteArray document(const json::Value &testCase)
{
    json::Value value = jsonFile(QStringLiteral("documents/") + string(testCase, u"base"));
    if (const json::Value *set = testCase.asObject()->find(u"set")) {
        for (const json::Member &change : set->asObject()->members())
            value = edited(value, change.key, &change.value);
    }
    if (const json::Value *remove = testCase.asObject()->find(u"remove")) {
        for (const json::Value &pointer : *remove->asArray())
            value = edited(value, *pointer.asString(), nullptr);
    }
    return json::write(value);
}

}
