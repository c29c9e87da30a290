// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/advice.h"

#include "core/doctor/explain.h"
#include "core/doctor/subject.h"

#include <QCoreApplication>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::doctor)
};

}

Explanation explain(const Diagnosis &diagnosis, const Findings &findings)
{
    switch (diagnosis.cause) {
    case Cause::NoMatchingPlatform:
    case Cause::WrongPlatformImage:
    case Cause::PlatformMismatchAtStart:
    case Cause::WindowsImageNewerThanHost:
        return explainPlatform(diagnosis, findings);
    case Cause::IsAManifestList:
    case Cause::NotFound:
    case Cause::Unauthorized:
    case Cause::RateLimited:
    case Cause::Tls:
    case Cause::Network:
    case Cause::UnsupportedMediaType:
        return explainRegistry(diagnosis, findings);
    }
    Q_UNREACHABLE_RETURN({});
}

QString imageName(const Diagnosis &diagnosis)
{
    return diagnosis.reference.isEmpty() ? Text::tr("The image") : diagnosis.reference;
}

QLatin1StringView adviceId(AdviceKind kind)
{
    switch (kind) {
    case AdviceKind::UseTag:
        return "use-tag"_L1;
    case AdviceKind::HyperV:
        return "hyperv"_L1;
    case AdviceKind::OtherHost:
        return "other-host"_L1;
    case AdviceKind::AddEntry:
        return "add-entry"_L1;
    case AdviceKind::SwitchEngine:
        return "switch-engine"_L1;
    case AdviceKind::Emulate:
        return "emulate"_L1;
    case AdviceKind::AskForPlatform:
        return "ask-for-platform"_L1;
    case AdviceKind::SignIn:
        return "sign-in"_L1;
    case AdviceKind::CheckName:
        return "check-name"_L1;
    case AdviceKind::Wait:
        return "wait"_L1;
    case AdviceKind::Trust:
        return "trust"_L1;
    case AdviceKind::AllowHttp:
        return "allow-http"_L1;
    case AdviceKind::CheckNetwork:
        return "check-network"_L1;
    case AdviceKind::UseOtherCommand:
        return "use-other-command"_L1;
    case AdviceKind::Update:
        return "update"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QString pullLine(const Diagnosis &diagnosis, const QString &reference)
{
    if (diagnosis.inKubernetes)
        return u"image: "_s + reference; // of the pod
    switch (diagnosis.family) {
    case Family::ContainersImage:
        return u"podman pull "_s + reference;
    case Family::Containerd:
        return u"nerdctl pull "_s + reference;
    case Family::BuildKit:
        return u"FROM "_s + reference;
    case Family::Crane:
        return u"crane manifest "_s + reference;
    case Family::Regctl:
        return u"regctl manifest get "_s + reference;
    case Family::Oras:
        return u"oras pull "_s + reference;
    case Family::DockerClassic:
    case Family::DockerContainerd:
    case Family::WindowsHcs:
    case Family::LinuxExec:
    case Family::Kubernetes:
    case Family::Registry:
        return u"docker pull "_s + reference;
    }
    Q_UNREACHABLE_RETURN({});
}

QString usedText(const Findings &findings)
{
    if (findings.requests == 0)
        return {};
    const QString tags = Text::tr("%n tag(s) looked at", nullptr, findings.tagsLooked);
    //: %1 is "5 tags looked at"
    return Text::tr("%1, %2 of %3 requests used")
        .arg(tags)
        .arg(findings.requests)
        .arg(findings.budget);
}

QString asText(const Diagnosis &diagnosis, const Explanation &explanation, const Findings &findings)
{
    QStringList lines {explanation.title, explanation.text, {}};
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append(name + u": "_s + value);
    };
    add(Text::tr("From"), clientName(diagnosis));
    add(Text::tr("Host"), hostName(diagnosis));
    add(Text::tr("Image"), diagnosis.reference);
    add(Text::tr("Cause"), causeName(diagnosis.cause));
    if (!explanation.advice.isEmpty())
        lines << QString() << Text::tr("What to do, best first:");
    for (qsizetype i = 0; i < explanation.advice.size(); ++i) {
        const Advice &advice = explanation.advice[i];
        lines.append(u"  %1. %2"_s.arg(QString::number(i + 1), advice.title));
        for (const QString &more : {advice.detail, advice.line}) {
            if (!more.isEmpty())
                lines.append(u"     "_s + more);
        }
    }
    if (findings.requests > 0) {
        lines << QString()
              << Text::tr("Tags looked at: %1. Requests used: %2 of %3.")
                     .arg(findings.tagsLooked)
                     .arg(findings.requests)
                     .arg(findings.budget);
    }
    return lines.join(u'\n') + u'\n';
}

}
