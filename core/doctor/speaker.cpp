// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/text.h"

#include <QRegularExpression>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

struct Voice {
    Family family;
    QRegularExpression words;
};

QRegularExpression words(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
}

// Outer programs quote inner ones, so the outermost is looked for first: a kubelet quotes
// containerd, docker build quotes BuildKit.
const QList<Voice> &voices()
{
    static const QList<Voice> list {
        {Family::BuildKit,
            words(
                uR"(failed to solve|failed to resolve source metadata|\[internal\] load metadata|buildx|)"
                uR"(dockerfile:\d+|InvalidBaseImagePlatform|buildkit)"_s)},
        {Family::Kubernetes,
            words(
                uR"(kubelet|ErrImagePull|ImagePullBackOff|Failed to pull image|Back-off pulling|rpc error: code|)"
                uR"(Error syncing pod|FailedCreatePodSandBox|crictl|PullImage)"_s)},
        {Family::Crane,
            words(uR"(^\s*(?:.*?[>$#]\s*)?crane\s|no child with platform|go-containerregistry)"_s)},
        {Family::Regctl, words(uR"(regctl|regclient|platform not found:)"_s)},
        {Family::Oras, words(uR"(\boras\b)"_s)},
        {Family::ContainersImage,
            words(
                uR"(podman|skopeo|buildah|cri-o|crio|initializing source|docker://|trying to pull|)"
                uR"(no image found in (?:image index|manifest list)|choosing image instance|containers/image)"_s)},
        {Family::Containerd,
            words(
                uR"(^\s*(?:.*?[>$#]\s*)?(?:sudo )?ctr\b|^ctr:|nerdctl|FATA\[|containerd\[|containerd:)"_s)},
        {Family::DockerClassic,
            words(
                uR"(error response from daemon|\bdocker(?:\.exe)?:? |^docker|dockerd|unable to find image ')"_s)},
        {Family::Containerd,
            words(uR"(failed to pull and unpack image|failed to resolve reference)"_s)},
    };
    return list;
}

}

std::optional<Family> findSpeaker(const QString &text)
{
    for (const Voice &voice : voices()) {
        if (voice.words.match(text).hasMatch())
            return voice.family;
    }
    return std::nullopt;
}

bool isAboutImages(const QString &text)
{
    static const QRegularExpression talk = words(
        uR"(error response from daemon|/v2/|docker://|toomanyrequests|manifest|pull(?:ing)? (?:access|rate|image)|)"
        uR"(pull and unpack|failed to solve|failed to resolve (?:source metadata|reference)|imagepull|)"
        uR"(unable to find image|container registry|docker registry|repository does not exist|)"
        uR"(\b(?:docker|podman|nerdctl|crictl|ctr|skopeo|buildah|crane|regctl|oras)(?:\.exe)?\s+(?:image\s+|images\s+)?)"
        uR"((?:pull|run|push|build|manifest|copy|inspect|create|digest|login|buildx|tag))"_s);
    return talk.match(text).hasMatch();
}

SaidPlatform parseSaidPlatform(const QString &text)
{
    static const QRegularExpression form(
        uR"(\A([A-Za-z0-9]+)(?:\(([0-9.]*)[^)]*\))?(?:/([A-Za-z0-9_]+))?(?:/([A-Za-z0-9.]+))?(?:[ :]([0-9]+(?:\.[0-9]+)+))?\z)"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch() || match.captured(1) == "unknown"_L1)
        return {};
    const QString version = match.captured(2).isEmpty() ? match.captured(5) : match.captured(2);
    return {match.captured(1), match.captured(3), match.captured(4), version};
}

}
