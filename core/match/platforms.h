// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/selection.h"
#include "core/oci/platform.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

// The containerd/platforms library, in the versions that clients were built with. Docker's
// containerd store, containerd, Kubernetes and BuildKit all choose by it.
namespace waybill::match::platforms {

enum class Library {
    InTree16, // containerd 1.6.23+: the package inside containerd
    InTree170, // containerd 1.7.0 to 1.7.5
    V021, // 1.7.6+ in-tree and v0.2.1
    Rc1, // v1.0.0-rc.0 and rc.1
    Rc2,
    Rc4, // also stands for rc.3
    Rc5,
};

// Aliases and default variants, as the library resolves them; an empty OS becomes the client's own.
oci::Platform normalise(oci::Platform platform, Library library, const QString &clientOs);

// A platform as typed after --platform: "linux/arm/v7", "arm64", "windows(10.0.20348)/amd64",
// normalised. What is missing comes from the host. nullopt if the library would refuse it.
std::optional<oci::Platform> parse(const QString &text, Library library, const oci::Platform &host);

// The first three numbers of an os.version; zeros if it is unreadable (which then fails the major
// check).
std::array<int, 3> windowsVersion(const QString &osVersion);

// The oldest Windows build whose images a host of this build accepts. Below 20348: its own.
int oldestAcceptedBuild(int hostBuild, Library library);

// What a processor of the (normalised) platform runs, best first; empty if the library does not
// know its variant.
QList<oci::Platform> runnable(const oci::Platform &wanted, Library library);

// An ordered list of acceptable platforms, best first.
class Matcher {
public:
    // What the library calls Only(): the platform and what it can run besides.
    static Matcher only(const oci::Platform &wanted, Library library, const QString &clientOs);
    // OnlyStrict() or Ordered(): the platform alone.
    static Matcher strict(const oci::Platform &wanted, Library library, const QString &clientOs);
    // Default(): what a client uses when nothing is asked for.
    static Matcher byDefault(const oci::Platform &host, Library library);

    // An entry as the matcher sees it. All but `check` is of accepted entries only.
    struct Sight {
        Check check;
        int place = -1; // in the ordered list
        QString osVersion;
        qsizetype features = 0;
    };
    Sight look(const oci::Platform &entry) const;
    Check check(const oci::Platform &entry) const { return look(entry).check; }
    // Both are accepted.
    std::optional<Why> prefer(const Sight &a, const Sight &b) const;
    // The platform asked for, normalised.
    const oci::Platform &wanted() const { return m_wanted; }

private:
    enum class VersionOrder { None, AsText, ByRevision };

    int place(const QString &architecture, const QString &variant) const; // -1: none fits
    Check withoutPlace(const oci::Platform &entry, const QString &architecture) const;
    Check checkVersion(const QString &mine) const;
    Check checkFeatures(const oci::Platform &entry) const;

    oci::Platform m_wanted;
    QList<oci::Platform> m_accepted; // empty: an unknown variant, which matches nothing
    Library m_library = Library::Rc5;
    QString m_clientOs;
    VersionOrder m_order = VersionOrder::None;
    bool m_rawOs = false; // the OS is compared as written, not normalised
    std::array<int, 3> m_version {}; // of the platform asked for
};

// Entries that count as being without a platform are kept, last.
using IsBlank = std::function<bool(const Candidate &)>;
Answer takeBest(const Question &question, const Matcher &matcher, const IsBlank &isBlank);

// How all these clients but Docker's classic store treat a list: the best is taken, and one without
// a platform is then checked against its image config.
Answer pullOne(const Question &question, const Matcher &matcher);

}
