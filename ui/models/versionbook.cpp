// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/versionbook.h"

#include "core/match/windowsrelease.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace waybill::models {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::models)
};

bool hasBuild(const QString &osVersion, int build)
{
    const auto release = match::windowsRelease(osVersion);
    return release && release->build == build;
}

int revision(const QString &osVersion)
{
    return osVersion.section(u'.', 3, 3).toInt();
}

compose::Fix takeFix(int position, const KnownVersion &known)
{
    return {Words::tr("Use %1").arg(known.osVersion),
        [position, known](const compose::Composition &composition) {
            return compose::edit::takeVersion(
                composition, position, known.osVersion, known.origin.toString());
        }};
}

}

std::optional<int> buildNamedBy(const QString &tag)
{
    static const QRegularExpression separator(u"[-_.]"_s);
    const QStringList words = tag.split(separator, Qt::SkipEmptyParts);
    const auto named = [&](const QString &name) {
        return !name.isEmpty() && words.contains(name, Qt::CaseInsensitive);
    };
    QSet<int> builds;
    for (const match::WindowsRelease &release : match::windowsReleases()) {
        const bool byBase = std::ranges::any_of(
            release.baseTags, [&](const QString &base) { return named(base.section(u':', 1)); });
        if (byBase || named(release.release) || named(QString::number(release.build)))
            builds.insert(release.build);
    }
    return builds.size() == 1 ? std::optional(*builds.begin()) : std::nullopt;
}

void VersionBook::add(const KnownVersion &known)
{
    m_known.removeIf([&](const KnownVersion &one) { return one.origin == known.origin; });
    m_known.append(known);
}

std::optional<KnownVersion> VersionBook::of(const oci::Reference &origin) const
{
    const auto found = std::ranges::find(m_known, origin, &KnownVersion::origin);
    return found == m_known.cend() ? std::nullopt : std::optional(*found);
}

std::optional<KnownVersion> VersionBook::proposalFor(const compose::Item &item) const
{
    const std::optional<int> build = buildNamedBy(item.source.tag);
    std::optional<KnownVersion> best;
    for (const KnownVersion &known : m_known) {
        if (!build || !hasBuild(known.osVersion, *build))
            continue;
        if (!best || revision(best->osVersion) < revision(known.osVersion))
            best = known;
    }
    return best;
}

QList<compose::Problem> VersionBook::withProposals(
    QList<compose::Problem> problems, const compose::Composition &composition) const
{
    for (compose::Problem &problem : problems) {
        const bool missing = problem.rule == "windows-without-version"_L1 && problem.position >= 0
            && problem.position < composition.items.size();
        if (!missing)
            continue;
        const auto known = proposalFor(composition.items[problem.position]);
        if (!known)
            continue;
        const compose::Fix fix = takeFix(problem.position, *known);
        problem.fixes.removeIf([&](const compose::Fix &other) { return other.label == fix.label; });
        problem.fixes.prepend(fix);
    }
    return problems;
}

}
