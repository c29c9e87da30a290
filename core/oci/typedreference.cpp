// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/quote.h"
#include "core/oci/reference.h"
#include "core/oci/referencegrammar.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::oci {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::oci)
};

// What is left of a text after something was taken off, and the sentence that says so.
struct Stripped {
    QString text;
    QString notice;
};

QString readAs(const QString &text)
{
    return Text::tr("Read as %1.").arg(quote(text));
}

QList<QStringView> words(QStringView text)
{
    QList<QStringView> result;
    while (!(text = trimmedAscii(text)).isEmpty()) {
        const auto end = std::ranges::find_if(
            text, [](QChar c) { return c == u' ' || (c >= u'\t' && c <= u'\r'); });
        const qsizetype length = std::distance(text.begin(), end);
        result.append(text.first(length));
        text = text.sliced(length);
    }
    return result;
}

// "docker pull --platform linux/arm64 app:1": the image is the last word.
std::optional<Stripped> fromCommand(QStringView text)
{
    static constexpr QStringView Programs[] = {
        u"docker", u"podman", u"nerdctl", u"crictl", u"ctr", u"skopeo"};
    // Longer than any command that a person pastes.
    if (text.size() > 4096)
        return {};
    QList<QStringView> command = words(text);
    while (!command.isEmpty()
        && (command.front() == "$"_L1 || command.front() == "#"_L1 || command.front() == "sudo"_L1))
        command.removeFirst();
    if (command.size() < 3 || !std::ranges::contains(Programs, command.front())
        || !std::ranges::contains(command.first(command.size() - 1), QStringView(u"pull")))
        return {};
    const QString image = command.back().toString();
    return Stripped {image,
        Text::tr("Read as %1, without the command %2.")
            .arg(quote(image), command.front().toString() + " pull"_L1)};
}

// .../v2/NAME/manifests/REFERENCE and .../v2/NAME/tags/list; empty for the rest of the API.
QString fromApiPath(const QString &host, const QString &path)
{
    constexpr auto TagsList = "/tags/list"_L1;
    constexpr auto Manifests = "/manifests/"_L1;
    if (path.endsWith(TagsList))
        return host + u'/' + path.chopped(TagsList.size());
    const qsizetype end = path.lastIndexOf(Manifests);
    if (end < 0)
        return {};
    const QString key = path.sliced(end + Manifests.size());
    return host + u'/' + path.first(end) + (key.contains(u':') ? u'@' : u':') + key;
}

// The name in the path of a URL, also as people copy it from the pages of Docker Hub.
QString fromUrlPath(const QString &host, const QString &path)
{
    if (path == "v2"_L1 || path.startsWith("v2/"_L1))
        return fromApiPath(host, path.sliced(2 + path.startsWith("v2/"_L1)));
    if (host == "hub.docker.com"_L1 && path.startsWith("_/"_L1))
        return "docker.io/library/"_L1 + path.sliced(2);
    if (host == "hub.docker.com"_L1 && path.startsWith("r/"_L1))
        return "docker.io/"_L1 + path.sliced(2);
    return host + u'/' + path;
}

std::optional<Stripped> fromUrl(QStringView text)
{
    const bool http = text.startsWith("http://"_L1, Qt::CaseInsensitive);
    if (!http && !text.startsWith("https://"_L1, Qt::CaseInsensitive))
        return {};
    QStringView rest = text.sliced(text.indexOf("://"_L1) + 3);
    while (rest.endsWith(u'/'))
        rest.chop(1);
    const qsizetype slash = rest.indexOf(u'/');
    if (slash < 0)
        return {}; // a registry: the reference parser explains
    const QString name =
        fromUrlPath(rest.first(slash).toString(), rest.sliced(slash + 1).toString());
    if (name.isEmpty())
        return {};
    return Stripped {name, readAs(name)};
}

std::optional<Stripped> fromTransport(QStringView text)
{
    for (const QStringView prefix : {u"docker://", u"oci://"}) {
        if (text.startsWith(prefix))
            return Stripped {
                text.sliced(prefix.size()).toString(), Text::tr("Read without %1.").arg(prefix)};
    }
    return {};
}

Stripped strip(QStringView text)
{
    for (const auto form : {fromCommand, fromUrl, fromTransport}) {
        if (std::optional<Stripped> found = form(text)) {
            // "podman pull docker://app" has two coats.
            if (const std::optional<Stripped> inner = fromTransport(found->text))
                found->text = inner->text;
            return *found;
        }
    }
    return {text.toString(), {}};
}

// Without a slash everything is a repository of Docker Hub, even what looks like a host.
bool looksLikeRegistry(const Reference &reference, QStringView typed)
{
    if (typed.contains(u'/') || typed.contains(u'@'))
        return false;
    const QStringView name = typed.first(typed.contains(u':') ? typed.indexOf(u':') : typed.size());
    const bool port = typed.contains(u':')
        && std::ranges::all_of(reference.tag, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (typed.contains(u':') && !port)
        return false;
    return name == "localhost"_L1 || name.contains(u'.');
}

QString hint(const Reference &reference, QStringView typed)
{
    if (looksLikeRegistry(reference, typed))
        return Text::tr("Did you mean the registry %1? It was read as the repository %2 on Docker "
                        "Hub.")
            .arg(quote(typed), reference.repository);
    if (reference.host == "hub.docker.com"_L1 || reference.host == "registry-1.docker.io"_L1)
        return Text::tr("Did you mean Docker Hub? Its images are named docker.io/%1.")
            .arg(reference.repository);
    return {};
}

}

Result<TypedReference> parseTypedReference(QStringView text)
{
    text = trimmedAscii(text);
    const Stripped stripped = strip(text);
    const Result<Reference> reference = parseReference(stripped.text);
    if (!reference)
        return std::unexpected(reference.error());
    const QString asked = hint(*reference, stripped.text);
    return TypedReference {*reference, asked.isEmpty() ? stripped.notice : asked};
}

Result<QString> parseRegistryHost(QStringView text)
{
    text = trimmedAscii(text);
    for (const QStringView scheme : {u"https://", u"http://"}) {
        if (text.startsWith(scheme, Qt::CaseInsensitive))
            text = text.sliced(scheme.size());
    }
    while (text.endsWith(u'/'))
        text.chop(1);
    if (text.contains(u'@'))
        return failure(ErrorKind::BadReference,
            Text::tr("A registry is named without user name and password."));
    if (text.contains(u'/'))
        return failure(ErrorKind::BadReference,
            Text::tr("A registry is a host and perhaps a port, without a path."), quote(text));
    if (const QString problem = hostProblem(text); !problem.isEmpty())
        return failure(ErrorKind::BadReference, problem, quote(text));
    if (!looksLikeHost(text))
        return failure(ErrorKind::BadReference,
            Text::tr("A registry name without a dot needs its port, for example %1:443.").arg(text),
            quote(text));
    return normalisedHost(text);
}

}
