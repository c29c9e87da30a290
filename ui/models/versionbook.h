// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"
#include "core/compose/lint.h"

#include <QList>

#include <optional>

namespace waybill::models {

// The os.version that a base image was seen to stand for.
struct KnownVersion {
    QString osVersion; // "10.0.17763.1757"
    oci::Reference origin; // servercore:1809

    bool operator==(const KnownVersion &) const = default;
};

// OS versions that this list has come across, with where they are from, to be offered again. Filled
// by looks at base images; asks nobody itself. Owner: the page.
class VersionBook {
public:
    void add(const KnownVersion &known); // the newest look at an origin counts
    const QList<KnownVersion> &all() const { return m_known; }
    std::optional<KnownVersion> of(const oci::Reference &origin) const;

    // What the image's own tag hints at: "...-1809" and a known version of build 17763.
    std::optional<KnownVersion> proposalFor(const compose::Item &item) const;
    // The problems with one more fix, first, where a missing version can be proposed.
    QList<compose::Problem> withProposals(
        QList<compose::Problem> problems, const compose::Composition &composition) const;

private:
    QList<KnownVersion> m_known;
};

// The Windows build that a tag names by a release ("1809", "ltsc2019", "20H2"); nullopt if it names
// none, or several.
std::optional<int> buildNamedBy(const QString &tag);

}
