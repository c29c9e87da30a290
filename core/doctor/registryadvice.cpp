// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/explain.h"

#include <QCoreApplication>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::doctor)
};

Advice advice(
    AdviceKind kind, const QString &title, const QString &detail, const QString &line = {})
{
    Advice made;
    made.kind = kind;
    made.title = title;
    made.detail = detail;
    made.line = line;
    return made;
}

// The registry's name for sentences and commands; Docker Hub needs none in "docker login".
QString hostOfImage(const Diagnosis &diagnosis)
{
    const auto reference = oci::parseReference(diagnosis.reference);
    return reference ? reference->host : QString();
}

QString registryName(const Diagnosis &diagnosis)
{
    const QString host = hostOfImage(diagnosis);
    return host.isEmpty() ? Text::tr("the registry") : host;
}

Advice signIn(const Diagnosis &diagnosis)
{
    const bool isPodman = diagnosis.family == Family::ContainersImage;
    const QString host = hostOfImage(diagnosis);
    QString line = (isPodman ? u"podman login"_s : u"docker login"_s);
    if (!host.isEmpty() && (host != "docker.io"_L1 || isPodman))
        line += u' ' + host;
    if (diagnosis.inKubernetes) {
        return advice(AdviceKind::SignIn, Text::tr("Give the pod a pull secret"),
            Text::tr("The node signs in with the secret that the pod or its service account names "
                     "under imagePullSecrets."),
            u"kubectl create secret docker-registry NAME --docker-server=%1 --docker-username=USER"_s
                .arg(host.isEmpty() ? u"REGISTRY"_s : host));
    }
    return advice(AdviceKind::SignIn, Text::tr("Sign in to %1").arg(registryName(diagnosis)),
        Text::tr("As somebody who may pull from this repository."), line);
}

void unauthorized(Explanation &explanation, const Diagnosis &diagnosis, const Findings &findings)
{
    explanation.title = Text::tr("The registry does not let this client in");
    explanation.text = Text::tr(
        "From %1 the answer is the same for a repository that does not exist and for a "
        "private one: the client is not signed in, its sign-in ran out, or it may not pull "
        "there. This has nothing to do with platforms.")
                           .arg(registryName(diagnosis));
    if (findings.image)
        explanation.text += u' ' + Text::tr("Waybill could read the image: it exists.");
    explanation.advice.append(signIn(diagnosis));
    explanation.advice.append(advice(AdviceKind::CheckName, Text::tr("Check the name"),
        Text::tr("A misspelt repository looks the same as a private one.")));
}

void rateLimited(Explanation &explanation, const Diagnosis &diagnosis, const Findings &)
{
    explanation.title = Text::tr("Too many requests: the registry makes the client wait");
    explanation.text =
        Text::tr("Pulls from %1 are counted, for each account or each network address. This says "
                 "nothing about platforms or whether the image exists.")
            .arg(registryName(diagnosis));
    Advice in = signIn(diagnosis);
    in.detail = Text::tr("Signed-in accounts have a limit of their own, usually a higher one.");
    explanation.advice.append(in);
    explanation.advice.append(advice(AdviceKind::Wait, Text::tr("Wait, then pull again"),
        Text::tr("Docker Hub counts over six hours; others over minutes.")));
    explanation.advice.append(advice(AdviceKind::UseOtherCommand,
        Text::tr("Pull through a mirror or a cache of your own"),
        Text::tr("Many hosts behind one address share one limit.")));
}

void tls(Explanation &explanation, const Diagnosis &diagnosis, const Findings &findings)
{
    const QString host = hostOfImage(diagnosis).isEmpty() ? u"REGISTRY"_s : hostOfImage(diagnosis);
    explanation.title = Text::tr("No trusted, encrypted connection to the registry");
    explanation.text = Text::tr(
        "The client could not agree on encryption with %1: its certificate is not trusted, "
        "has run out or is for another name, or no encryption is spoken there.")
                           .arg(registryName(diagnosis));
    if (findings.image)
        explanation.text += u' ' + Text::tr("Waybill could read the image from this computer.");
    explanation.advice.append(advice(AdviceKind::Trust,
        Text::tr("Let the client trust the registry's certificate authority"),
        Text::tr("Docker and Podman look for it in a folder of the registry's name, containerd in "
                 "its hosts.toml."),
        u"/etc/docker/certs.d/%1/ca.crt"_s.arg(host)));
    explanation.advice.append(advice(AdviceKind::AllowHttp,
        Text::tr("Only on a trusted network: allow plain HTTP for this registry"),
        Text::tr("Where the message says that the server gave an HTTP response."),
        u"{\"insecure-registries\": [\"%1\"]}"_s.arg(host)));
    explanation.advice.append(advice(AdviceKind::CheckNetwork, Text::tr("Check clock and proxy"),
        Text::tr(
            "A wrong clock makes a good certificate look run out; a proxy may show its own.")));
}

void network(Explanation &explanation, const Diagnosis &diagnosis, const Findings &findings)
{
    explanation.title = Text::tr("The registry was not reached");
    explanation.text = Text::tr("No answer came from %1, so nothing is known about the image.")
                           .arg(registryName(diagnosis));
    if (findings.image)
        explanation.text +=
            u' ' + Text::tr("From this computer it can be reached, and the image exists.");
    else if (findings.error)
        explanation.text += u' ' + Text::tr("From this computer: %1").arg(findings.error->message);
    explanation.advice.append(advice(AdviceKind::CheckNetwork,
        Text::tr("Check name, port, proxy and firewall of the host that pulls"),
        Text::tr(
            "The engine has proxy settings of its own; it does not use those of the terminal.")));
    explanation.advice.append(advice(AdviceKind::Wait, Text::tr("Try again in a while"),
        Text::tr("A registry or a name server may be down for a moment.")));
}

void notFound(Explanation &explanation, const Diagnosis &diagnosis, const Findings &findings)
{
    explanation.title = Text::tr("There is no such image");
    explanation.text = Text::tr("The registry knows no %1.")
                           .arg(diagnosis.reference.isEmpty() ? Text::tr("image of that name")
                                                              : diagnosis.reference);
    if (findings.image) {
        explanation.title = Text::tr("The image is there today");
        explanation.text += u' '
            + Text::tr("Waybill could read it: it was pushed since, or the client asks another "
                       "registry (a mirror).");
    }
    const auto reference = oci::parseReference(diagnosis.reference);
    for (const QString &tag : findings.nearest) {
        Advice use =
            advice(AdviceKind::UseTag, Text::tr("Use %1").arg(reference->repository + u':' + tag),
                Text::tr("This tag exists and is like the one that was asked for."),
                pullLine(diagnosis, reference->withTag(tag).familiar()));
        use.reference = reference->withTag(tag);
        explanation.advice.append(use);
    }
    explanation.advice.append(advice(AdviceKind::CheckName, Text::tr("Check name and tag"),
        Text::tr("Without a tag clients ask for \"latest\", which need not exist.")));
}

void manifestList(Explanation &explanation, const Diagnosis &diagnosis, const Findings &findings)
{
    const QString image = diagnosis.reference.isEmpty() ? u"IMAGE"_s : diagnosis.reference;
    explanation.title = Text::tr("A list was given where an image is wanted");
    explanation.text = Text::tr("%1 is a list of images for several platforms. The command takes "
                                "single images only.")
                           .arg(imageName(diagnosis));
    Advice fromIt = advice(AdviceKind::AddEntry, Text::tr("Make a new list from it in Waybill"),
        Text::tr("Takes the list's entries as they are, by digest."));
    if (findings.image)
        fromIt.reference = findings.image->reference;
    explanation.advice.append(fromIt);
    explanation.advice.append(
        advice(AdviceKind::UseOtherCommand, Text::tr("Use a command that takes lists"),
            Text::tr("It copies the entries of each list that is named."),
            u"docker buildx imagetools create -t TARGET %1"_s.arg(image)));
}

void mediaType(Explanation &explanation, const Diagnosis &diagnosis, const Findings &findings)
{
    explanation.title = Text::tr("The client does not know this format");
    explanation.text = Text::tr(
        "%1 is stored in a format that the client or the registry does not take: it may be "
        "something else than an image, such as a chart, or newer or older than the program knows.")
                           .arg(imageName(diagnosis));
    if (findings.image)
        explanation.text +=
            u' ' + Text::tr("It is a \"%1\".").arg(findings.image->document().mediaType);
    explanation.advice.append(
        advice(AdviceKind::Update, Text::tr("Update the client, or the registry"),
            Text::tr("OCI images and lists need Docker 17.12 or newer; today's programs no longer "
                     "take schema 1.")));
    explanation.advice.append(advice(AdviceKind::UseOtherCommand,
        Text::tr("If it is no image, take the program that is made for it"),
        Text::tr("Charts are pulled with helm, other artifacts with oras."),
        diagnosis.reference.isEmpty() ? QString() : u"oras pull "_s + diagnosis.reference));
}

}

Explanation explainRegistry(const Diagnosis &diagnosis, const Findings &findings)
{
    Explanation explanation;
    switch (diagnosis.cause) {
    case Cause::Unauthorized:
        unauthorized(explanation, diagnosis, findings);
        break;
    case Cause::RateLimited:
        rateLimited(explanation, diagnosis, findings);
        break;
    case Cause::Tls:
        tls(explanation, diagnosis, findings);
        break;
    case Cause::Network:
        network(explanation, diagnosis, findings);
        break;
    case Cause::IsAManifestList:
        manifestList(explanation, diagnosis, findings);
        break;
    case Cause::UnsupportedMediaType:
        mediaType(explanation, diagnosis, findings);
        break;
    default:
        notFound(explanation, diagnosis, findings);
    }
    return explanation;
}

}
