// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/text.h"

#include <QRegularExpression>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

// A name as clients print it. Looser than the grammar: what is typed is reported as typed.
const QString Name =
    uR"(((?:[A-Za-z0-9.-]+(?::[0-9]+)?/|\[[0-9a-fA-F:]+\](?::[0-9]+)?/)?[A-Za-z0-9][A-Za-z0-9._/-]*)"
    uR"((?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[0-9a-f]{64})?))"_s;

QRegularExpression form(const QString &before, const QString &after = {})
{
    return QRegularExpression(before + Name + after,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
}

// Surest first: an error that names the image, then the command that was typed.
const QList<QRegularExpression> &forms()
{
    static const QString flags =
        uR"((?:\s+-{1,2}[A-Za-z][A-Za-z0-9-]*(?:[= ](?!-)[^\s]+)?)*?\s+)"_s;
    static const QList<QRegularExpression> list {
        form(uR"(failed to pull and unpack image ["'])"_s),
        form(uR"(failed to pull image \\?["'])"_s),
        form(uR"(back-off pulling image \\?["'])"_s),
        form(uR"(failed to resolve reference ["'])"_s),
        form(uR"(failed to (?:resolve source metadata|load metadata) for )"_s),
        form(uR"(\[internal\] load metadata for )"_s),
        form(uR"(image with reference ["']?)"_s, uR"(["']? was found)"_s),
        form(uR"(manifest for )"_s, uR"( not found)"_s),
        form(uR"(pull access denied for )"_s),
        form(uR"(no child with platform \S+ in index )"_s),
        form(
            uR"((?:initializing source|parsing|pinging|copying|inspecting) (?:image )?["']?docker://)"_s),
        form(uR"(docker://)"_s),
        form(uR"(reading manifest \S+ in )"_s),
        form(uR"(no such image: )"_s),
        form(uR"(base image )"_s, uR"( was pulled)"_s),
        form(uR"(^\s*(?:Status:|Error:)?.*?unable to find image ')"_s, u"'"_s),
        form(uR"(trying to pull )"_s, uR"(\.\.\.)"_s),
        form(
            uR"((?:^|[^A-Za-z0-9_./-])(?:docker|podman|nerdctl|crictl|buildah)(?:\.exe)?(?: image)? pull)"_s
                + flags,
            uR"((?=\s|$))"_s),
        form(
            uR"((?:^|[^A-Za-z0-9_./-])(?:crane|regctl|oras|skopeo)\s+(?:image |manifest |artifact )?)"
            uR"((?:pull|manifest|digest|config|get|inspect|fetch|copy|resolve|head))"_s
                + flags,
            uR"((?=\s|$))"_s),
        form(uR"(^\s*(?:Step \d+/\d+ : |.*>>> |#\d+ \[.*?\] )?FROM\s+(?:--platform=\S+\s+)?)"_s, uR"((?=\s|$))"_s),
        form(uR"(^\s*Image:\s+)"_s, uR"((?=\s|$))"_s),
        form(uR"(: )"_s, uR"( is a manifest list)"_s),
        form(uR"(^)"_s, uR"( is a manifest list)"_s),
        form(uR"(error getting manifest for )"_s),
        form(uR"(failed to get manifest )"_s),
    };
    return list;
}

// "GET https://reg.example.com/v2/app/manifests/1.0: ..."
QString fromManifestUrl(const QString &text)
{
    static const QRegularExpression url(
        uR"(https?://([A-Za-z0-9.:\[\]-]+)/v2/([a-z0-9._/-]+)/manifests/(sha256:[0-9a-f]{64}|[A-Za-z0-9_.-]+))"_s);
    const auto match = url.match(text);
    if (!match.hasMatch())
        return {};
    const QString key = match.captured(3);
    const QChar separator = key.startsWith("sha256:"_L1) ? u'@' : u':';
    const QString host = match.captured(1);
    const bool isHub = host == "registry-1.docker.io"_L1 || host == "index.docker.io"_L1;
    return (isHub ? QString() : host + u'/') + match.captured(2) + separator + key;
}

// What docker prints while pulling: "20H2: Pulling from samples/servercore".
QString fromProgress(const QString &text)
{
    static const QRegularExpression line(
        uR"(^\s*([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}): Pulling from ([a-z0-9._/-]+)\s*$)"_s,
        QRegularExpression::MultilineOption);
    const auto match = line.match(text);
    return match.hasMatch() ? match.captured(2) + u':' + match.captured(1) : QString();
}

// The image of "docker run [options] IMAGE [command]": the first word that is neither an option nor
// the value of one. Options whose values stand apart are the usual ones.
QString fromRun(const QString &text)
{
    static const QRegularExpression command(
        uR"((?:docker|podman|nerdctl)(?:\.exe)?(?: container)? (?:run|create)\s+([^\n|;&]+))"_s);
    static const QStringList withValue {u"-v"_s, u"--volume"_s, u"-p"_s, u"--publish"_s, u"-e"_s,
        u"--env"_s, u"--name"_s, u"--platform"_s, u"--network"_s, u"--net"_s, u"-w"_s,
        u"--workdir"_s, u"-u"_s, u"--user"_s, u"--entrypoint"_s, u"--isolation"_s, u"-m"_s,
        u"--memory"_s, u"--cpus"_s, u"--restart"_s, u"--mount"_s, u"-h"_s, u"--hostname"_s, u"-l"_s,
        u"--label"_s, u"--env-file"_s, u"--pull"_s, u"--gpus"_s, u"--add-host"_s};
    const auto match = command.match(text);
    const QStringList words = match.captured(1).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (withValue.contains(words[i]))
            ++i;
        else if (!words[i].startsWith(u'-'))
            return words[i];
    }
    return {};
}

// A name at the end of a sentence takes its full stop or colon along.
QString withoutTail(QString name)
{
    while (name.endsWith(u'.') || name.endsWith(u':') || name.endsWith(u'/') || name.endsWith(u'-'))
        name.chop(1);
    return name;
}

// "sha256:..." alone, a bare word of prose or an option is no image.
bool isPlausible(const QString &name)
{
    static const QStringList prose {u"the"_s, u"a"_s, u"an"_s, u"image"_s, u"manifest"_s, u"for"_s,
        u"from"_s, u"source"_s, u"it"_s, u"is"_s, u"rate"_s, u"sha256"_s, u"http"_s, u"https"_s,
        u"list"_s};
    return name.size() > 1 && !prose.contains(name.toLower()) && !name.startsWith("sha256:"_L1);
}

}

QString findReference(const QString &text)
{
    for (const QRegularExpression &pattern : forms()) {
        const QString name = withoutTail(pattern.match(text).captured(1));
        if (isPlausible(name))
            return name;
    }
    for (const QString &name : {fromRun(text), fromManifestUrl(text), fromProgress(text)}) {
        if (isPlausible(name))
            return withoutTail(name);
    }
    return {};
}

}
