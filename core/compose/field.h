// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/oci/index.h"
#include "core/oci/reference.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace waybill::compose {

// One place in a JSON document that is read strictly. The first thing found wrong anywhere in the
// document is kept in a common error, so that reading code needs no branches: it reads on, and
// looks at the error once at the end.
class Field {
public:
    // `error` must outlive the field and all that come from it.
    Field(const oci::json::Value *value, QString pointer, std::optional<Error> &error)
        : m_value(value), m_pointer(std::move(pointer)), m_error(&error)
    {
    }

    bool exists() const { return m_value; }
    oci::json::Value value() const { return m_value ? *m_value : oci::json::Value {}; }
    Field operator[](QLatin1StringView key) const; // a member of an object; may not exist
    QList<Field> elements() const; // of an array
    QList<std::pair<QString, Field>> members() const; // of an object, in its order

    // These must exist.
    QString text() const;
    qint64 size() const; // a whole number, not negative
    oci::Digest digest() const;
    oci::Reference reference() const;

    // These may be absent.
    QString optionalText() const;
    QStringList optionalTexts() const;
    QDateTime optionalTime() const;
    oci::Annotations optionalAnnotations() const;
    oci::json::Object optionalObject() const;

    void fail(const QString &what, ErrorKind kind = ErrorKind::BadDocument) const;

private:
    Field at(const oci::json::Value *value, const QString &step) const;
    template <typename T>
    const T *get(const T *(oci::json::Value::*as)() const, const QString &expected) const;

    const oci::json::Value *m_value; // nullptr if absent
    QString m_pointer;
    std::optional<Error> *m_error;
};

}
