// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace waybill::oci::json {

// JSON values that keep what QJsonValue loses: the order of members, big numbers, duplicates found.
class Value;
using Array = QList<Value>;

struct Member;

class Object {
public:
    bool isEmpty() const { return m_members.isEmpty(); }
    const QList<Member> &members() const { return m_members; }
    const Value *find(QStringView key) const; // nullptr if absent
    void append(QString key, Value value); // the caller sees to it that the key is new
    void set(QStringView key, Value value); // replaces in place or appends
    void remove(QStringView key);

    bool operator==(const Object &) const;

private:
    QList<Member> m_members;
};

struct Null {
    bool operator==(const Null &) const = default;
};

// A number as it was written; only whole numbers have a value that can be trusted.
struct Number {
    QByteArray text;

    // Set only for a plain whole number that fits ("5.0" and "1e3" are not).
    std::optional<qint64> toInteger() const;
    bool operator==(const Number &) const = default;
};

class Value {
public:
    using Data = std::variant<Null, bool, Number, QString, Array, Object>;

    Value() = default;
    template <typename T>
        requires std::constructible_from<Data, T>
    Value(T data) // NOLINT(google-explicit-constructor): a literal should read like a literal
        : m_data(std::move(data))
    {
    }
    Value(qint64 number);

    bool isNull() const { return std::holds_alternative<Null>(m_data); }
    const bool *asBool() const { return std::get_if<bool>(&m_data); }
    const Number *asNumber() const { return std::get_if<Number>(&m_data); }
    const QString *asString() const { return std::get_if<QString>(&m_data); }
    const Array *asArray() const { return std::get_if<Array>(&m_data); }
    const Object *asObject() const { return std::get_if<Object>(&m_data); }
    QString typeName() const; // "a string" (translated), for messages

    bool operator==(const Value &) const;

private:
    Data m_data;
};

struct Member {
    QString key;
    Value value;

    bool operator==(const Member &) const = default;
};

// Strict parser for documents from outside. Refuses what two readers could understand differently:
// duplicate keys and keys that differ only in case, a byte order mark, NUL, lone surrogates, broken
// UTF-8, more than `maxDepth` levels, anything after the value. Keys that differ only in case are
// allowed where all readers keep them apart, in the maps of free keys (annotations, Labels and the
// like). Errors: BadDocument; `where` is the JSON pointer or "byte 17".
inline constexpr int MaxDepth = 64;
Result<Value> parse(QByteArrayView bytes, int maxDepth = MaxDepth);

// Writes a value with `indent` blanks a level (0: one line without blanks). Members keep their
// order. Deterministic; escapes only what JSON requires.
QByteArray write(const Value &value, int indent = 0);

// One step of a JSON pointer (RFC 6901): "/os~1version".
QString pointerStep(QStringView key);

}
