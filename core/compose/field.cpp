// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/field.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

// RFC 6901
QString escaped(QString step)
{
    return step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

}

Field Field::at(const oci::json::Value *value, const QString &step) const
{
    return {value, m_pointer + u'/' + escaped(step), *m_error};
}

void Field::fail(const QString &what, ErrorKind kind) const
{
    if (*m_error)
        return;
    Error error;
    error.kind = kind;
    error.message = Words::tr("%1: %2").arg(m_pointer.isEmpty() ? u"/"_s : m_pointer, what);
    error.where = m_pointer;
    *m_error = error;
}

template <typename T>
const T *Field::get(const T *(oci::json::Value::*as)() const, const QString &expected) const
{
    if (!m_value) {
        fail(Words::tr("this is missing."));
        return nullptr;
    }
    const T *value = (m_value->*as)();
    if (!value)
        fail(expected);
    return value;
}

Field Field::operator[](QLatin1StringView key) const
{
    const oci::json::Object *object =
        m_value ? get(&oci::json::Value::asObject, Words::tr("an object must be here.")) : nullptr;
    return at(object ? object->find(QString(key)) : nullptr, key);
}

QList<Field> Field::elements() const
{
    QList<Field> fields;
    const auto *array = get(&oci::json::Value::asArray, Words::tr("an array must be here."));
    for (qsizetype i = 0; array && i < array->size(); ++i)
        fields += at(&(*array)[i], QString::number(i));
    return fields;
}

QList<std::pair<QString, Field>> Field::members() const
{
    QList<std::pair<QString, Field>> fields;
    const auto *object = get(&oci::json::Value::asObject, Words::tr("an object must be here."));
    if (!object)
        return fields;
    for (const oci::json::Member &member : object->members())
        fields.emplaceBack(member.key, at(&member.value, member.key));
    return fields;
}

QString Field::text() const
{
    const QString *text = get(&oci::json::Value::asString, Words::tr("text must be here."));
    return text ? *text : QString();
}

qint64 Field::size() const
{
    const QString expected = Words::tr("a whole number must be here, 0 or more.");
    const auto *number = get(&oci::json::Value::asNumber, expected);
    if (!number)
        return 0;
    const qint64 size = number->toInteger().value_or(-1);
    if (size < 0)
        fail(expected);
    return size;
}

oci::Digest Field::digest() const
{
    const QString value = text();
    const auto digest = oci::Digest::parse(value);
    if (digest)
        return *digest;
    fail(digest.error().message);
    return {};
}

oci::Reference Field::reference() const
{
    const QString value = text();
    const auto reference = oci::parseReference(value);
    if (reference)
        return *reference;
    fail(reference.error().message);
    return {};
}

QString Field::optionalText() const
{
    return exists() ? text() : QString();
}

QStringList Field::optionalTexts() const
{
    QStringList texts;
    if (!exists())
        return texts;
    for (const Field &element : elements())
        texts += element.text();
    return texts;
}

QDateTime Field::optionalTime() const
{
    if (!exists())
        return {};
    const QDateTime time = QDateTime::fromString(text(), Qt::ISODateWithMs);
    if (!time.isValid())
        fail(Words::tr("a time such as 2026-03-01T12:00:00Z must be here."));
    return time.toUTC();
}

oci::Annotations Field::optionalAnnotations() const
{
    oci::Annotations annotations;
    if (!exists())
        return annotations;
    for (const auto &[key, value] : members())
        annotations.emplaceBack(key, value.text());
    return annotations;
}

oci::json::Object Field::optionalObject() const
{
    const auto *object =
        exists() ? get(&oci::json::Value::asObject, Words::tr("an object must be here.")) : nullptr;
    return object ? *object : oci::json::Object {};
}

}
