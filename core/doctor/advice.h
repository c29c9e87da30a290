// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/doctor/look.h"
#include "core/match/start.h"

// What is wrong in plain words, and what to do about it.
namespace waybill::doctor {

enum class AdviceKind {
    UseTag, // another tag that runs there
    HyperV, // start it with Hyper-V isolation
    OtherHost,
    AddEntry, // publish a list with an entry for the host
    SwitchEngine, // Docker Desktop: between Linux and Windows containers
    Emulate, // install what runs programs of another architecture
    AskForPlatform, // give --platform
    SignIn,
    CheckName,
    Wait,
    Trust, // install the registry's certificate
    AllowHttp, // the registry speaks no TLS
    CheckNetwork,
    UseOtherCommand,
    Update, // a newer client knows the format
};

struct Advice {
    AdviceKind kind = AdviceKind::CheckName;
    QString title; // what to do: "Use samples/servercore:1809"
    QString detail; // why, one sentence
    std::optional<oci::Reference> reference; // to open
    QString line; // a command to copy
    std::optional<match::Host> host; // to look at the image with
    match::Isolation isolation = match::Isolation::Default;
};

struct Explanation {
    QString title; // "This host is older than every entry of the list"
    QString text; // some sentences
    QList<Advice> advice; // best first
};

// Pure. Without findings: from the message alone.
Explanation explain(const Diagnosis &diagnosis, const Findings &findings = {});

QLatin1StringView adviceId(AdviceKind kind); // "use-tag", for --json

// All that was found out, as lines of text for the clipboard and the console.
QString asText(
    const Diagnosis &diagnosis, const Explanation &explanation, const Findings &findings);
// "5 tags looked at, 6 of 20 requests used"; empty if nobody looked.
QString usedText(const Findings &findings);

// The pull line of the client that spoke: "docker pull REF", "podman pull REF".
QString pullLine(const Diagnosis &diagnosis, const QString &reference);

}
