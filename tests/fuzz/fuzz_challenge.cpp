// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/challenge.h"
#include "tests/fuzz/fuzz.h"

#include <QSet>

#include <algorithm>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;

namespace {

bool isPlain(const QString &text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return c == u'\t' || (c >= u' ' && c != u'\x7f'); });
}

QByteArray quoted(const QString &value)
{
    QByteArray text = value.toLatin1();
    text.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + text + '"';
}

QByteArray written(const QList<Challenge> &challenges)
{
    QByteArrayList all;
    for (const Challenge &challenge : challenges) {
        QByteArrayList parameters;
        for (const auto &[name, value] : challenge.parameters)
            parameters.append(name.toLatin1() + '=' + quoted(value));
        all.append(challenge.scheme.toLatin1() + ' ' + parameters.join(','));
    }
    return all.join(", ");
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayList fields = input(data, size).split('\n');
    const QList<Challenge> challenges = parseChallenges(fields);
    holds(challenges.size() <= 16 * fields.size(), "a field has few challenges");
    for (const Challenge &challenge : challenges) {
        holds(!challenge.scheme.isEmpty(), "a challenge has a scheme");
        holds(challenge.scheme == challenge.scheme.toLower(), "schemes are in lower case");
        QSet<QString> names;
        for (const auto &[name, value] : challenge.parameters) {
            holds(!names.contains(name), "a parameter is there once");
            names.insert(name);
            holds(isPlain(value), "no value holds control characters");
            holds(challenge.parameter(name) == value, "a parameter is found by its name");
        }
    }
    const QByteArray rule = written(challenges);
    if (challenges.size() <= 16 && rule.size() <= 8000)
        holds(parseChallenges({rule}) == challenges, "written by the rules it means the same");
    return 0;
}
