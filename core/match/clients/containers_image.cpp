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

// Podman's libimage normalises a request, but keeps a variant that normalises to none (v8).
oci::Platform requested(const QString &request)
{
    oci::Platform platform;
    platform.os = request.section(u'/', 0, 0);
    platform.architecture = request.section(u'/', 1, 1);
    platform.variant = request.section(u'/', 2, 2);
    auto known = platforms::normalise(platform, platforms::Library::Rc1, platform.os);
    if (known.variant.isEmpty())
        known.variant = platform.variant;
    return known;
}

// The machine's own variant counts only where no architecture is asked for.
Wanted wantedBy(const Question &question)
{
    oci::Platform platform = question.host;
    if (!question.request.isEmpty()) {
        const oci::Platform request = requested(question.request);
        platform.os = request.os;
        if (!request.architecture.isEmpty()) {
            platform.architecture = request.architecture;
            platform.variant = request.variant;
        }
    }
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
    if (question.request.count(u'/') > 2)
        return refuseRequest(question);
    const Wanted wanted = wantedBy(question);
    const QList<Candidate> &entries = question.entries;
    const Accept accept = [&](int entry) {
        return check(entries[entry], wanted, question.dockerList);
    };
    const auto place = [&](const Candidate &one) {
        return one.platform ? wanted.variants.indexOf(one.platform->variant) : 0;
    };
    const Prefer prefer = [&](int first, int second) -> std::optional<Why> {
        const Candidate &a = entries[first];
        const Candidate &b = entries[second];
        if (!a.platform != !b.platform)
            return a.platform ? std::optional(Why::WithoutPlatform) : std::nullopt;
        if (place(a) != place(b))
            return place(a) < place(b) ? std::optional(Why::LowerPreference) : std::nullopt;
        if (!question.dockerList && isZstd(a) && !isZstd(b))
            return Why::NotZstd;
        return std::nullopt;
    };
    return takeBest(entries.size(), accept, prefer);
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
