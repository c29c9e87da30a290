// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/json.h"

namespace waybill::oci::json {

namespace {

class Writer {
public:
    explicit Writer(int indent) : m_indent(indent) { }

    void write(const Value &value);
    QByteArray take() { return std::move(m_out); }

private:
    void writeString(const QString &text);
    void writeEscaped(char c);
    void writeArray(const Array &array);
    void writeObject(const Object &object);
    void lineBreak();

    QByteArray m_out;
    int m_indent;
    int m_level = 0;
};

void Writer::write(const Value &value)
{
    if (value.isNull())
        m_out += "null";
    else if (const bool *boolean = value.asBool())
        m_out += *boolean ? "true" : "false";
    else if (const Number *number = value.asNumber())
        m_out += number->text;
    else if (const QString *string = value.asString())
        writeString(*string);
    else if (const Array *array = value.asArray())
        writeArray(*array);
    else if (const Object *object = value.asObject())
        writeObject(*object);
}

void Writer::writeString(const QString &text)
{
    m_out += '"';
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\' || (c >= 0 && c < 0x20))
            writeEscaped(c);
        else
            m_out += c;
    }
    m_out += '"';
}

void Writer::writeEscaped(char c)
{
    static constexpr QByteArrayView Short = "\"\\\b\f\n\r\t";
    static constexpr QByteArrayView Letters = "\"\\bfnrt";
    m_out += '\\';
    if (const qsizetype index = Short.indexOf(c); index >= 0) {
        m_out += Letters[index];
        return;
    }
    m_out += "u00";
    m_out += QByteArray(1, c).toHex();
}

void Writer::writeArray(const Array &array)
{
    m_out += '[';
    ++m_level;
    bool first = true;
    for (const Value &value : array) {
        if (!first)
            m_out += ',';
        first = false;
        lineBreak();
        write(value);
    }
    --m_level;
    if (!array.isEmpty())
        lineBreak();
    m_out += ']';
}

void Writer::writeObject(const Object &object)
{
    m_out += '{';
    ++m_level;
    bool first = true;
    for (const Member &member : object.members()) {
        if (!first)
            m_out += ',';
        first = false;
        lineBreak();
        writeString(member.key);
        m_out += m_indent > 0 ? ": " : ":";
        write(member.value);
    }
    --m_level;
    if (!object.isEmpty())
        lineBreak();
    m_out += '}';
}

void Writer::lineBreak()
{
    if (m_indent == 0)
        return;
    m_out += '\n';
    m_out.append(qsizetype(m_level) * m_indent, ' ');
}

}

QByteArray write(const Value &value, int indent)
{
    Writer writer(indent);
    writer.write(value);
    return writer.take();
}

}
