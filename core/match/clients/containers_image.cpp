// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// containers/image: Podman, Buildah, Skopeo, CRI-O (internal/pkg/platform, internal/manifest).
// Compares raw strings and never reads os.version.

#include "core/match/platforms.h"

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

QStringList knownVariants(const QString &architecture)
{
    if (architecture == "arm"_L1)
        return {u"v8"_s, u"v7"_s, u"v6"_s, u"v5"_s};
    if (architecture == "arm64"_L1)
        return {u"v8"_s};
    return {};
}

// Best first; an empty string means "no variant".
QStringList wantedVariants(const QString &architecture, const QString &variant)
{
    const QStringList known = knownVariants(architecture);
    if (variant.isEmpty())
        return QStringList {QString()} + known;
    const qsizetype place = known.indexOf(variant);
    if (place < 0)
        return {variant, QString()};
    return known.sliced(place) + QStringList {QString()};
}

struct Wanted {
    QString os;
    QString architecture;
    QStringList variants;
};

// Requests are normalised (libimage does that for Podman), but a missing variant stays missing.
oci::Platform requested(const QString &request)
{
    oci::Platform platform;
    platform.os = request.section(u'/', 0, 0);
    platform.architecture = request.section(u'/', 1, 1);
    platform.variant = request.section(u'/', 2, 2);
    const auto known = platforms::normalise(platform, platforms::Library::Rc1, platform.os);
    if (known.architecture != platform.architecture && known.architecture == "arm"_L1)
        platform.variant = known.variant; // armhf, armel
    platform.architecture = known.architecture;
    return platform;
}

Wanted wantedBy(const Question &question)
{
    const oci::Platform platform =
        question.request.isEmpty() ? question.host : requested(question.request);
    return {platform.os, platform.architecture,
        wantedVariants(platform.architecture, platform.variant)};
}

bool isZstd(const Candidate &entry)
{
    return oci::annotation(entry.annotations, u"io.github.containers.compression.zstd")
        == "true"_L1;
}

Check check(const Candidate &entry, const Wanted &wanted, bool dockerList)
{
    if (!entry.platform)
        return dockerList ? Check::no(Why::NoPlatform, {}, {}) : Check::yes();
    const oci::Platform &platform = *entry.platform;
    if (platform.os != wanted.os)
        return Check::no(Why::OtherOs, platform.os, wanted.os);
    if (platform.architecture != wanted.architecture)
        return Check::no(Why::OtherArchitecture, platform.architecture, wanted.architecture);
    if (!wanted.variants.contains(platform.variant))
        return Check::no(Why::OtherVariant, platform.variant, wanted.variants.first());
    return Check::yes();
}

Answer pull(const Question &question)
{
    const Wanted wanted = wantedBy(question);
    const auto place = [&](const Candidate &one) {
        return one.platform ? wanted.variants.indexOf(one.platform->variant) : 0;
    };
    const Prefer prefer = [&](const Candidate &a, const Candidate &b) -> std::optional<Why> {
        if (!a.platform != !b.platform)
            return a.platform ? std::optional(Why::WithoutPlatform) : std::nullopt;
        if (place(a) != place(b))
            return place(a) < place(b) ? std::optional(Why::LowerPreference) : std::nullopt;
        if (!question.dockerList && isZstd(a) && !isZstd(b))
            return Why::NotZstd;
        return std::nullopt;
    };
    return takeFirst(
        question.entries,
        [&](const Candidate &entry) { return check(entry, wanted, question.dockerList); }, prefer);
}

}

const Family &containers_image()
{
    static const Family family {
        .id = u"containers-image"_s,
        .name = u"Podman, Buildah, Skopeo, CRI-O"_s,
        .ruleSets = {{
            .id = u"containers-image"_s,
            .name = u"Podman 5, Buildah, Skopeo, CRI-O"_s,
            .versions = u"container-libs 9869b8fd (image v5)"_s,
            .choose = pull,
        }},
    };
    return family;
}

}
