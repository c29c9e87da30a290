// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/referencegrammar.h"

#include "core/oci/quote.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace waybill::oci {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::oci)
};

constexpr qsizetype MaxPath = 255; // RepositoryNameTotalLengthMax
constexpr qsizetype MaxTag = 128;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool isAlnum(QChar c)
{
    return isDigit(c) || isLower(c) || isUpper(c);
}

bool isSeparator(QChar c)
{
    return c == u'.' || c == u'_' || c == u'-';
}

// A character as a person can recognise it: letters that look like others, and those that show
// nothing, by their number.
QString characterName(QStringView text, qsizetype position)
{
    const QChar c = text.at(position);
    if (c == u' ')
        return Text::tr("a blank");
    if (c > u' ' && c.unicode() < 0x7F)
        return Text::tr("the character \"%1\"").arg(c);
    const bool pair =
        position + 1 < text.size() && c.isHighSurrogate() && text.at(position + 1).isLowSurrogate();
    return codePointName(
        pair ? QChar::surrogateToUcs4(c, text.at(position + 1)) : char32_t(c.unicode()));
}

// Position of the first character that may not stand there at all; -1 if there is none.
template <typename Allowed>
qsizetype firstNot(QStringView text, Allowed allowed)
{
    const auto found = std::ranges::find_if_not(text, allowed);
    return found == text.end() ? -1 : std::distance(text.begin(), found);
}

QString ipv6Problem(QStringView address)
{
    if (address.contains(u'%'))
        return Text::tr("An IPv6 address in an image name has no zone (%).");
    const bool plain =
        std::ranges::all_of(address, [](QChar c) { return isAlnum(c) || c == u':'; });
    QHostAddress parsed;
    if (!plain || !parsed.setAddress(address.toString())
        || parsed.protocol() != QHostAddress::IPv6Protocol)
        return Text::tr("[%1] is no IPv6 address.").arg(quote(address));
    return {};
}

QString domainProblem(QStringView domain)
{
    if (domain.isEmpty())
        return Text::tr("The registry host is missing.");
    const auto allowed = [](QChar c) { return isAlnum(c) || c == u'-' || c == u'.'; };
    if (const qsizetype bad = firstNot(domain, allowed); bad >= 0) {
        if (domain.at(bad).unicode() >= 0x80)
            return Text::tr("The registry host has %1 in it; names outside ASCII are written as "
                            "xn--...")
                .arg(characterName(domain, bad));
        return Text::tr("The registry host has %1 in it.").arg(characterName(domain, bad));
    }
    for (const QStringView label : domain.split(u'.')) {
        if (label.isEmpty())
            return Text::tr("The registry host has a dot too many.");
        if (label.startsWith(u'-') || label.endsWith(u'-'))
            return Text::tr("A part of the registry host starts or ends with a hyphen: \"%1\".")
                .arg(quote(label));
    }
    return {};
}

QString portProblem(QStringView port)
{
    if (port.isEmpty())
        return Text::tr("The port after the colon is missing.");
    if (port.contains(u':'))
        return Text::tr("An IPv6 address stands in brackets: [2001:db8::1]:5000.");
    bool number = false;
    const int value = port.toInt(&number);
    if (!std::ranges::all_of(port, isDigit))
        return Text::tr("\"%1\" is no port; a port is a number.").arg(quote(port));
    if (!number || value < 1 || value > 65535)
        return Text::tr("The port %1 does not exist; ports go from 1 to 65535.").arg(quote(port));
    return {};
}

// One component of a path: lower case letters and digits joined by ".", "_", "__" or hyphens.
QString componentProblem(QStringView component)
{
    if (component.isEmpty())
        return Text::tr("The repository name has an empty part: a slash too many.");
    if (isSeparator(component.front()))
        return Text::tr("A part of the repository name starts with \"%1\".").arg(component.front());
    if (isSeparator(component.back()))
        return Text::tr("A part of the repository name ends with \"%1\".").arg(component.back());
    for (qsizetype i = 0; i < component.size(); ++i) {
        const qsizetype start = i;
        while (isSeparator(component.at(i)))
            ++i;
        const QStringView joint = component.sliced(start, i - start);
        const bool hyphens = std::ranges::all_of(joint, [](QChar c) { return c == u'-'; });
        if (joint.size() > 1 && !hyphens && joint != "__"_L1)
            return Text::tr("\"%1\" cannot join two parts of a repository name.").arg(joint);
    }
    return {};
}

}

QString hostProblem(QStringView host)
{
    if (!host.startsWith(u'[')) {
        const qsizetype colon = host.indexOf(u':');
        if (colon < 0)
            return domainProblem(host);
        const QString problem = domainProblem(host.first(colon));
        return problem.isEmpty() ? portProblem(host.sliced(colon + 1)) : problem;
    }
    const qsizetype end = host.indexOf(u']');
    if (end < 0)
        return Text::tr("The bracket around the IPv6 address is not closed.");
    const QString problem = ipv6Problem(host.sliced(1, end - 1));
    const QStringView rest = host.sliced(end + 1);
    if (!problem.isEmpty() || rest.isEmpty())
        return problem;
    if (!rest.startsWith(u':'))
        return Text::tr("Only a port can follow the IPv6 address, as in [::1]:5000.");
    return portProblem(rest.sliced(1));
}

QString pathProblem(QStringView path)
{
    if (path.isEmpty())
        return Text::tr("The repository name is missing.");
    if (std::ranges::any_of(path, isUpper))
        return Text::tr("The repository name must be lower case.");
    const auto allowed = [](QChar c) {
        return isDigit(c) || isLower(c) || isSeparator(c) || c == u'/';
    };
    if (const qsizetype bad = firstNot(path, allowed); bad >= 0)
        return Text::tr("The repository name has %1 in it.").arg(characterName(path, bad));
    if (path.size() > MaxPath)
        return Text::tr("The repository name is longer than %1 characters.").arg(MaxPath);
    for (const QStringView component : path.split(u'/')) {
        const QString problem = componentProblem(component);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QString tagProblem(QStringView tag)
{
    if (tag.isEmpty())
        return Text::tr("The tag after the colon is missing.");
    const auto allowed = [](QChar c) { return isAlnum(c) || isSeparator(c); };
    if (const qsizetype bad = firstNot(tag, allowed); bad >= 0)
        return Text::tr("The tag has %1 in it.").arg(characterName(tag, bad));
    if (tag.front() == u'.' || tag.front() == u'-')
        return Text::tr("A tag cannot start with \"%1\".").arg(tag.front());
    if (tag.size() > MaxTag)
        return Text::tr("The tag is longer than %1 characters.").arg(MaxTag);
    return {};
}

bool looksLikeHost(QStringView first)
{
    return first == "localhost"_L1 || first.contains(u'.') || first.contains(u':')
        || std::ranges::any_of(first, [](QChar c) { return c.isUpper(); });
}

QString normalisedHost(QStringView host)
{
    return host.isEmpty() || host == "index.docker.io"_L1 ? QString(DockerHub) : host.toString();
}

QStringView trimmedAscii(QStringView text)
{
    const auto isBlank = [](QChar c) { return c == u' ' || (c >= u'\t' && c <= u'\r'); };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

}
