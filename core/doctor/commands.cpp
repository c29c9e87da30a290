// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/text.h"

#include <QRegularExpression>
#include <QSet>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostCommands = 200;

// Words between the program and its image.
bool isVerb(const QString &word)
{
    static const QSet<QString> verbs {u"pull"_s, u"run"_s, u"create"_s, u"push"_s, u"from"_s,
        u"inspect"_s, u"manifest"_s, u"digest"_s, u"config"_s, u"get"_s, u"fetch"_s, u"copy"_s,
        u"cp"_s, u"head"_s, u"export"_s, u"resolve"_s, u"validate"_s, u"discover"_s, u"mutate"_s,
        u"image"_s, u"images"_s, u"i"_s, u"container"_s, u"artifact"_s, u"buildx"_s,
        u"imagetools"_s, u"fetch-config"_s, u"get-file"_s, u"mod"_s, u"scout"_s, u"cves"_s};
    return verbs.contains(word);
}

// Nouns that say nothing without a verb after them: "docker image" names no image.
bool isNoun(const QString &word)
{
    static const QSet<QString> nouns {u"image"_s, u"images"_s, u"i"_s, u"container"_s,
        u"artifact"_s, u"buildx"_s, u"imagetools"_s, u"scout"_s};
    return nouns.contains(word);
}

// Options of these programs whose value stands apart. Others are switches, or bring it after "=".
bool takesValue(const QString &option)
{
    static const QSet<QString> options {u"-v"_s, u"--volume"_s, u"-p"_s, u"--publish"_s, u"-e"_s,
        u"--env"_s, u"--name"_s, u"--platform"_s, u"--network"_s, u"--net"_s, u"-w"_s,
        u"--workdir"_s, u"-u"_s, u"--user"_s, u"--entrypoint"_s, u"--isolation"_s, u"-m"_s,
        u"--memory"_s, u"--cpus"_s, u"--restart"_s, u"--mount"_s, u"-h"_s, u"--hostname"_s, u"-l"_s,
        u"--label"_s, u"--env-file"_s, u"--pull"_s, u"--gpus"_s, u"--add-host"_s, u"-n"_s,
        u"--namespace"_s, u"-a"_s, u"--address"_s, u"--snapshotter"_s, u"--creds"_s, u"--user"_s,
        u"--os"_s, u"--arch"_s, u"--variant"_s, u"--override-os"_s, u"--override-arch"_s,
        u"--override-variant"_s, u"--authfile"_s, u"--tls-verify"_s, u"--format"_s, u"-o"_s,
        u"--output"_s, u"-r"_s, u"--runtime-endpoint"_s, u"-c"_s, u"--context"_s, u"-H"_s,
        u"--host"_s, u"-t"_s, u"--tag"_s, u"--cpu-shares"_s, u"--device"_s, u"--cap-add"_s,
        u"--security-opt"_s, u"--ip"_s, u"--dns"_s, u"--shm-size"_s, u"--ulimit"_s, u"--tmpfs"_s};
    return options.contains(option);
}

QString unquoted(QString word)
{
    while (
        !word.isEmpty() && (word.front() == u'"' || word.front() == u'\'' || word.front() == u'`'))
        word.removeFirst();
    while (!word.isEmpty() && QStringLiteral("\"'`,;)").contains(word.back()))
        word.chop(1);
    return word.startsWith("docker://"_L1) ? word.sliced(9) : word;
}

// The first word that is neither verb nor option nor an option's value; empty if there is no verb.
QString imageOf(const QStringList &words)
{
    bool hasVerb = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (takesValue(word)) {
            ++i;
        } else if (word.startsWith(u'-') || word == "\\"_L1 || word == "`"_L1) {
            continue;
        } else if (isVerb(word)) {
            hasVerb = hasVerb || !isNoun(word);
        } else {
            return hasVerb ? unquoted(word) : QString();
        }
    }
    return {};
}

}

QList<TypedImage> commandImages(const QString &text)
{
    // A line may go on after a backslash (or ` in PowerShell, ^ in cmd).
    static const QRegularExpression command(
        uR"((?<![A-Za-z0-9_./:@-])(?:docker|podman|nerdctl|crictl|ctr|buildah|skopeo|crane|regctl|oras)(?:\.exe)?[ ]+((?:[^\n|;&\\`^]|[\\`^][ ]*\n|[\\`^])+))"_s);
    QList<TypedImage> images;
    auto matches = command.globalMatch(text);
    for (int i = 0; i < MostCommands && matches.hasNext(); ++i) {
        const auto match = matches.next();
        static const QRegularExpression blanks(uR"([\s\\`^]+)"_s);
        const QString name =
            imageOf(match.captured(1).left(2000).split(blanks, Qt::SkipEmptyParts));
        if (!name.isEmpty())
            images.append({name, match.capturedStart()});
    }
    // kubectl run web --image=IMAGE
    static const QRegularExpression kubectl(uR"(kubectl[^\n]{0,300}? --image[= ](\S{1,300}))"_s);
    auto runs = kubectl.globalMatch(text);
    for (int i = 0; i < MostCommands && runs.hasNext(); ++i) {
        const auto match = runs.next();
        images.append({unquoted(match.captured(1)), match.capturedStart()});
    }
    return images;
}

}
