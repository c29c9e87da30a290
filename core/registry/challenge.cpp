// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/challenge.h"

#include <algorithm>
#include <optional>

namespace waybill::registry {

namespace {

constexpr qsizetype MaxFieldBytes = 8 * 1024;
constexpr qsizetype MaxChallenges = 16;

bool isTokenCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

class Parser {
public:
    explicit Parser(QByteArrayView text) : m_text(text) { }

    QList<Challenge> all()
    {
        QList<Challenge> challenges;
        while (skipSeparators(), !atEnd() && challenges.size() <= MaxChallenges) {
            const QByteArray word = token();
            skipBlanks();
            if (!word.isEmpty() && at('=') && !challenges.isEmpty())
                parameter(challenges.last(), word);
            else if (!word.isEmpty() && !at('='))
                challenges.append({QString::fromLatin1(word).toLower(), {}});
            else
                skipValue(); // token68 data, or nothing that we know
        }
        return challenges;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    bool at(char c) const { return !atEnd() && m_text[m_at] == c; }

    void skipBlanks()
    {
        while (at(' ') || at('\t'))
            ++m_at;
    }
    void skipSeparators()
    {
        while (at(' ') || at('\t') || at(','))
            ++m_at;
    }
    void skipValue()
    {
        do
            ++m_at;
        while (!atEnd() && !at(',') && !at(' '));
    }
    QByteArray token()
    {
        const qsizetype from = m_at;
        while (!atEnd() && isTokenCharacter(m_text[m_at]))
            ++m_at;
        return m_text.sliced(from, m_at - from).toByteArray();
    }
    QByteArray quoted()
    {
        QByteArray value;
        for (++m_at; !atEnd() && !at('"'); ++m_at) {
            if (at('\\') && m_at + 1 < m_text.size())
                ++m_at;
            value += m_text[m_at];
        }
        ++m_at;
        return value;
    }
    QByteArray unquoted()
    {
        const qsizetype from = m_at;
        while (!atEnd() && !at(',') && !at(' ') && !at('\t'))
            ++m_at;
        return m_text.sliced(from, m_at - from).toByteArray();
    }
    void parameter(Challenge &challenge, const QByteArray &word)
    {
        ++m_at; // the =
        skipBlanks();
        const QByteArray value = at('"') ? quoted() : unquoted();
        const QString name = QString::fromLatin1(word).toLower();
        const bool isNew = std::ranges::none_of(
            challenge.parameters, [&](const auto &one) { return one.first == name; });
        if (isNew)
            challenge.parameters.append({name, QString::fromLatin1(value)});
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

bool isAcceptable(const QByteArray &field)
{
    return field.size() <= MaxFieldBytes
        && std::ranges::all_of(field, [](char c) { return c == '\t' || (c >= 0x20 && c != 0x7f); });
}

}

QString Challenge::parameter(QStringView name) const
{
    const auto found =
        std::ranges::find_if(parameters, [&](const auto &one) { return one.first == name; });
    return found == parameters.end() ? QString() : found->second;
}

QList<Challenge> parseChallenges(const QList<QByteArray> &fields)
{
    QList<Challenge> all;
    for (const QByteArray &field : fields) {
        if (!isAcceptable(field))
            continue;
        const QList<Challenge> some = Parser(field).all();
        if (some.size() <= MaxChallenges)
            all += some;
    }
    return all;
}

}
