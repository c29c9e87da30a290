// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/json.h"
#include "tests/support/program.h"

namespace waybill::test {

// A member of an object; null if it is not there.
inline oci::json::Value member(const oci::json::Object &object, QStringView key)
{
    const oci::json::Value *value = object.find(key);
    return value ? *value : oci::json::Value();
}
inline oci::json::Object objectAt(const oci::json::Object &object, QStringView key)
{
    const oci::json::Value value = member(object, key);
    return value.asObject() ? *value.asObject() : oci::json::Object();
}
inline oci::json::Array arrayAt(const oci::json::Object &object, QStringView key)
{
    const oci::json::Value value = member(object, key);
    return value.asArray() ? *value.asArray() : oci::json::Array();
}
inline QString stringAt(const oci::json::Object &object, QStringView key)
{
    const oci::json::Value value = member(object, key);
    return value.asString() ? *value.asString() : QString();
}

// What a run of waybill-cli gave.
struct CliRan : Ran {
    // Standard output as a JSON object; empty if it is none.
    oci::json::Object json() const
    {
        const auto value = oci::json::parse(out);
        const auto *object = value ? value->asObject() : nullptr;
        return object ? *object : oci::json::Object();
    }
    // error.kind of it; empty if there is none.
    QString errorKind() const { return stringAt(objectAt(json(), u"error"), u"kind"); }
    // Whether standard error is one sentence on one line.
    bool isOneSentence() const
    {
        return err.startsWith("waybill-cli: ") && err.count('\n') == 1 && err.endsWith('\n')
            && err.size() > 20;
    }
};

inline CliRan cli(const QStringList &arguments, const QByteArray &input = {})
{
    return {runProgram(QStringLiteral(WAYBILL_CLI), arguments, input)};
}

}
