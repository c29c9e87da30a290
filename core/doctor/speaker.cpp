// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/text.h"

#include <QRegularExpression>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxLine = 4000; // of a line that is looked at for its subject

struct Voice {
    Family family;
    QRegularExpression words;
};

QRegularExpression words(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
}

// What stands before a command in a terminal: "user@host:~$ ", "PS C:\> ".
const QString Prompt = uR"(^(?:.{0,120}[>$#%]\s*|\s*\+{1,2}\s*)?(?:sudo )?)"_s;

// Outer programs quote inner ones, so the outermost is looked for first: a kubelet quotes
// containerd, docker build quotes BuildKit.
const QList<Voice> &voices()
{
    static const QList<Voice> list {
        {Family::BuildKit,
            words(
                uR"(failed to solve|failed to resolve source metadata|internal\] load metadata|\bbuildx (?:build|bake|imagetools)|)"
                uR"(dockerfile:\d+|InvalidBaseImagePlatform|buildkitd?\b|buildctl)"_s)},
        {Family::Kubernetes,
            words(
                uR"(kubelet|ErrImagePull|ImagePullBackOff|rpc error: code|Error syncing pod|pod_workers|)"
                uR"(FailedCreatePodSandBox|failed to create pod sandbox|crictl|PullImage|RunPodSandbox|Back-off pulling)"_s)},
        {Family::Crane,
            words(Prompt
                + uR"(crane\s|no child with platform|go-containerregistry|\bcrane: |)"
                  uR"(\b(?:GET|HEAD|PUT|POST) https?://\S{1,600}: (?-i:[A-Z]+_?[A-Z]+: |unexpected status code))"_s)},
        {Family::Regctl,
            words(uR"(regctl|regclient|regsync|platform not found: |\[http \d{3}\])"_s)},
        {Family::Oras,
            words(
                uR"(\boras\b|Error response from registry: |failed to perform "[A-Za-z]{1,30}" on source)"_s)},
        {Family::ContainersImage,
            words(
                uR"(podman|skopeo|buildah|cri-o\b|crio|initializing source|docker://|\btrying to pull \S+\.\.\.|)"
                uR"(no image found in (?:image index|manifest list)|choosing (?:an )?image|containers/image|)"
                uR"(pinging container registry|reading manifest \S{1,140} in |copying system image)"_s)},
        {Family::Containerd, words(Prompt + uR"((?:k3s )?ctr\s|^ctr: |nerdctl|FATA\[)"_s)},
        {Family::DockerClassic,
            words(
                uR"(error response from daemon|\bdocker(?:\.exe)?(?::| (?!hub|registry|image format))|docker-compose|dockerd|unable to find image ['"]|Status \d{3}: \{"message":)"_s)},
        {Family::Kubernetes, words(uR"(\bfailed to pull image ["'])"_s)},
        {Family::Containerd,
            words(
                uR"(failed to pull and unpack image|failed to resolve reference|containerd(?:\[|:|\.service)|failed to copy: httpReadSeeker|server message: insufficient_scope|pulling from host \S{1,200} failed with status code)"_s)},
        {Family::DockerClassic, words(Prompt + uR"(docker(?:\.exe)?\s)"_s)},
    };
    return list;
}

// Docker's containerd store passes on what containerd's resolver says; the classic store has its
// own words for the same.
bool speaksContainerd(const QString &text)
{
    static const QRegularExpression resolver = words(
        uR"(error response from daemon:.{0,400}(?:failed to resolve reference|failed to do request|httpReadSeeker|insufficient_scope|)"
        uR"(failed to authorize|failed to fetch (?:anonymous|oauth) token|unexpected status from [A-Z]{3,7} request))"_s);
    return resolver.match(text).hasMatch();
}

// The line of the error; a wrapped one goes on in its neighbours.
QString lineAround(const QString &text, Range error)
{
    constexpr qsizetype shortest = 60; // a shorter line was not broken by a window's edge
    qsizetype from = text.lastIndexOf(u'\n', std::max<qsizetype>(0, error.start - 1)) + 1;
    if (from > 1) {
        const qsizetype before = text.lastIndexOf(u'\n', from - 2) + 1;
        const bool isEvent = text[before] == u' ' && text.mid(before, 60).contains("   "_L1);
        if (from - before > shortest && !isEvent)
            from = before;
    }
    qsizetype to = text.indexOf(u'\n', error.end());
    if (to < 0)
        to = text.size();
    from = std::max(from, error.start - MaxLine);
    return text.mid(from, std::min(to, error.end() + MaxLine) - from);
}

// Whether the error is what the last command said, and that was one about images which had not
// come to its end.
bool followsCommand(const QString &text, Range error)
{
    static const QRegularExpression command = words(Prompt
        + uR"((?:docker|podman|nerdctl|crictl|ctr|skopeo|buildah|crane|regctl|oras|helm)(?:\.exe)?\s+)"
          uR"((?:buildx\s+imagetools\s+|image\s+|images\s+|i\s+|manifest\s+|repo\s+|tag\s+|registry\s+)?)"
          uR"((?:pull|push|copy|login|manifest|digest|inspect|fetch|create|ls|resolve|config)\b)"_s);
    static const QRegularExpression over = words(
        uR"(Status: (?:Downloaded|Image is up to date)|^(?:[^\n]{0,80}[$#] |PS [^\n]{1,80}> ?)\S)"_s);
    qsizetype end = -1;
    auto matches = command.globalMatch(text.first(error.start));
    while (matches.hasNext())
        end = matches.next().capturedEnd();
    return end >= 0 && !over.match(text.sliced(end, error.start - end)).hasMatch();
}

}

std::optional<Family> findSpeaker(const QString &text)
{
    for (const Voice &voice : voices()) {
        if (!voice.words.match(text).hasMatch())
            continue;
        if (voice.family == Family::DockerClassic && speaksContainerd(text))
            return Family::DockerContainerd;
        return voice.family;
    }
    return std::nullopt;
}

bool isAboutImages(const QString &text, Range error)
{
    static const QRegularExpression otherwise = words(
        uR"((?:liveness|readiness|startup) probe|healthcheck|health check|npm (?:err|error)|\bpip\b|apt-get|go: |)"
        uR"(docker\.sock|docker_engine|swarm|transport: Error while dialing)"_s);
    static const QRegularExpression talk = words(
        uR"(/v2/|docker://|toomanyrequests|\bmanifests?\b|\bpull(?:ing|ed)?\b|pull and unpack|source metadata|)"
        uR"(failed to resolve (?:reference|image)|failed to (?:solve|authorize|copy)|resolve reference|imagepull|)"
        uR"(unable to find image|container registry|docker registry|registry-1\.docker|auth\.docker\.io|index\.docker\.io|)"
        uR"(mcr\.microsoft\.com|registry\.k8s\.io|ghcr\.io|gcr\.io|quay\.io|azurecr\.io|dkr\.ecr|docker\.com|)"
        uR"(repository does not exist|access to the resource|from registry|httpReadSeeker|)"
        uR"(image index|manifest list|remote image|base image|copying image|\[http \d{3}\])"_s);
    const QString line = lineAround(text, error);
    if (otherwise.match(line).hasMatch())
        return false;
    return talk.match(line).hasMatch() || followsCommand(text, error);
}

SaidPlatform parseSaidPlatform(const QString &text)
{
    static const QRegularExpression form(
        uR"(\A([A-Za-z0-9]+)(?:\(([0-9.]*)[^)]*\))?(?:/([A-Za-z0-9_]+))?(?:/([A-Za-z0-9.]+))?(?:[ :,](?:osver=)?([0-9]+(?:\.[0-9]+)+))?\z)"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch() || match.captured(1) == "unknown"_L1)
        return {};
    const QString version = match.captured(2).isEmpty() ? match.captured(5) : match.captured(2);
    return {match.captured(1), match.captured(3), match.captured(4), version};
}

}
