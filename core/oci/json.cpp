// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/json.h"

#include "core/oci/quote.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::oci::json {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::oci)
};

// Members that hold a map with keys of the user's choice. Readers in Go compare the keys of maps
// exactly, only those of structures without regard to case. Older images really have the labels
// "name" and "Name".
constexpr QStringView FreeKeyMaps[] = {u"annotations", u"Labels", u"ExposedPorts", u"Volumes"};

// Simple case folding, a character at a time, as readers in Go do it: U+212A (Kelvin) is a k.
QString folded(QStringView key)
{
    QString result(key.size(), Qt::Uninitialized);
    std::ranges::transform(key, result.begin(), [](QChar c) { return c.toCaseFolded(); });
    return result;
}

Error problem(const QString &message, const QString &where)
{
    Error error;
    error.kind = ErrorKind::BadDocument;
    error.message = message;
    error.where = where;
    return error;
}

QString bytePosition(qsizetype offset)
{
    return u"byte "_s + QString::number(offset);
}

// Receives what the library reads and builds our values; stops it at the first objection.
class Builder {
public:
    Builder(QByteArrayView bytes, int maxDepth) : m_bytes(bytes), m_maxDepth(maxDepth) { }

    Value takeRoot() { return std::move(m_root); }
    Error takeError() { return std::move(m_error); }

    // The interface that nlohmann::json::sax_parse calls; false ends the parsing.
    bool null() { return put(Null {}); }
    bool boolean(bool value) { return put(value); }
    // Negative numbers and "-0" only: all others are unsigned.
    bool number_integer(std::int64_t value)
    {
        return put(Number {value == 0 ? "-0"_ba : QByteArray::number(qint64(value))});
    }
    bool number_unsigned(std::uint64_t value)
    {
        return put(Number {QByteArray::number(quint64(value))});
    }
    bool number_float(double value, const std::string &text);
    bool string(const std::string &text);
    bool binary(const nlohmann::json::binary_t &) { return false; } // not in JSON text
    bool start_object(std::size_t) { return open(true); }
    bool start_array(std::size_t) { return open(false); }
    bool key(const std::string &text);
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(
        std::size_t position, const std::string &token, const nlohmann::detail::exception &error);

private:
    // An object or list that is not complete yet.
    struct Frame {
        bool isObject = false;
        bool freeKeys = false;
        Object object;
        Array array;
        QString key; // of the member whose value comes next
        QSet<QString> foldedKeys; // used from SmallObject members on
    };
    static constexpr qsizetype SmallObject = 12;

    bool put(Value value);
    bool open(bool isObject);
    bool close();
    bool isNewKey(Frame &frame, const QString &key);
    bool ambiguous(const Frame &frame, const QString &key);
    bool refuse(const QString &message, const QString &where);
    QString pointer() const; // of the innermost open object or list

    QByteArrayView m_bytes;
    int m_maxDepth;
    std::vector<Frame> m_frames;
    Value m_root;
    Error m_error;
};

bool Builder::number_float(double, const std::string &text)
{
    // The library leaves the locale's decimal point in the text.
    QByteArray number = QByteArray::fromStdString(text);
    for (char &c : number) {
        if (!QByteArrayView("0123456789+-eE").contains(c))
            c = '.';
    }
    return put(Number {number});
}

bool Builder::string(const std::string &text)
{
    if (text.contains('\0'))
        return refuse(Text::tr("The document holds the character U+0000 in a string."), pointer());
    return put(QString::fromUtf8(text));
}

bool Builder::key(const std::string &text)
{
    Frame &frame = m_frames.back();
    QString key = QString::fromUtf8(text);
    if (text.contains('\0'))
        return refuse(Text::tr("The document holds the character U+0000 in the name of a member."),
            pointer());
    if (!isNewKey(frame, key))
        return ambiguous(frame, key);
    frame.key = std::move(key);
    return true;
}

// Few members are compared one by one; many are looked up, so that a large object costs no more
// than its length.
bool Builder::isNewKey(Frame &frame, const QString &key)
{
    const Qt::CaseSensitivity sensitivity =
        frame.freeKeys ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const auto comparable = [&frame](const QString &text) {
        return frame.freeKeys ? text : folded(text);
    };
    const QList<Member> &members = frame.object.members();
    if (members.size() < SmallObject)
        return std::ranges::none_of(members,
            [&](const Member &member) { return member.key.compare(key, sensitivity) == 0; });
    if (frame.foldedKeys.isEmpty()) {
        for (const Member &member : members)
            frame.foldedKeys.insert(comparable(member.key));
    }
    const qsizetype before = frame.foldedKeys.size();
    frame.foldedKeys.insert(comparable(key));
    return frame.foldedKeys.size() > before;
}

bool Builder::ambiguous(const Frame &frame, const QString &key)
{
    const QString where = pointer();
    const QString at = where.isEmpty() ? QString() : Text::tr(" (at %1)").arg(quote(where, 200));
    if (frame.object.find(key))
        return refuse(Text::tr("The document is ambiguous: it has the member \"%1\" twice%2.")
                          .arg(quote(key), at),
            where);
    const auto twin = std::ranges::find_if(frame.object.members(),
        [&key](const Member &member) { return member.key.compare(key, Qt::CaseInsensitive) == 0; });
    return refuse(Text::tr("The document is ambiguous: it has both \"%1\" and \"%2\"%3.")
                      .arg(quote(twin->key), quote(key), at),
        where);
}

bool Builder::put(Value value)
{
    if (m_frames.empty()) {
        m_root = std::move(value);
        return true;
    }
    Frame &frame = m_frames.back();
    if (frame.isObject)
        frame.object.append(std::move(frame.key), std::move(value));
    else
        frame.array.append(std::move(value));
    return true;
}

bool Builder::open(bool isObject)
{
    if (m_frames.size() >= std::size_t(m_maxDepth))
        return refuse(Text::tr("The document is nested more than %1 levels deep.").arg(m_maxDepth),
            pointer());
    Frame frame;
    frame.isObject = isObject;
    frame.freeKeys = isObject && !m_frames.empty() && m_frames.back().isObject
        && std::ranges::contains(FreeKeyMaps, QStringView(m_frames.back().key));
    m_frames.push_back(std::move(frame));
    return true;
}

bool Builder::close()
{
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    return frame.isObject ? put(std::move(frame.object)) : put(std::move(frame.array));
}

bool Builder::refuse(const QString &message, const QString &where)
{
    m_error = problem(message, quote(where, 200));
    return false;
}

QString Builder::pointer() const
{
    QString result;
    for (std::size_t i = 0; i + 1 < m_frames.size(); ++i) {
        const Frame &frame = m_frames[i];
        result +=
            frame.isObject ? pointerStep(frame.key) : u'/' + QString::number(frame.array.size());
    }
    return result;
}

bool Builder::parse_error(
    std::size_t position, const std::string &, const nlohmann::detail::exception &error)
{
    constexpr int NumberOverflow = 406;
    const auto read = std::min(qsizetype(position), m_bytes.size());
    const qsizetype offset = std::max(qsizetype(0), read - 1);
    const QString where = bytePosition(offset);
    if (error.id == NumberOverflow)
        return refuse(Text::tr("The document holds a number that is too large."), where);
    if (!m_bytes.isValidUtf8() && !m_bytes.first(read).isValidUtf8())
        return refuse(Text::tr("The document is not valid UTF-8 (at byte %1).").arg(offset), where);
    if (std::string_view(error.what()).contains("surrogate"))
        return refuse(
            Text::tr("The document holds half of a surrogate pair (at byte %1).").arg(offset),
            where);
    if (qsizetype(position) > m_bytes.size())
        return refuse(
            Text::tr("The document is cut off: it ends after %1 bytes, in the middle of the JSON.")
                .arg(m_bytes.size()),
            bytePosition(m_bytes.size()));
    return refuse(Text::tr("The document is not valid JSON (at byte %1).").arg(offset), where);
}

// What the library would skip or take for the end.
std::optional<Error> checkBytes(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return problem(Text::tr("The document is empty."), {});
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return problem(Text::tr("The document starts with a byte order mark."), bytePosition(0));
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return problem(
            Text::tr("The document is written in UTF-16, not in UTF-8."), bytePosition(0));
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return problem(
            Text::tr("The document holds a NUL byte (at byte %1).").arg(nul), bytePosition(nul));
    return {};
}

}

Result<Value> parse(QByteArrayView bytes, int maxDepth)
{
    if (std::optional<Error> error = checkBytes(bytes))
        return std::unexpected(std::move(*error));
    Builder builder(bytes, maxDepth);
    if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder))
        return std::unexpected(builder.takeError());
    return builder.takeRoot();
}

}
