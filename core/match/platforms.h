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
    Rc4,
    Rc5,
};

// Aliases and default variants, as the library resolves them; an empty OS becomes the client's own.
oci::Platform normalise(oci::Platform platform, Library library, const QString &clientOs);

// A platform as typed after --platform: "linux/arm/v7", "arm64", "windows(10.0.20348)/amd64".
// nullopt if the library would refuse it.
std::optional<oci::Platform> parse(const QString &text, Library library, const oci::Platform &host);

// The first three numbers of an os.version; zeros if it is unreadable (which then fails the major
// check).
std::array<int, 3> windowsVersion(const QString &osVersion);

// The oldest Windows build whose images a host of this build accepts. Below 20348: its own.
int oldestAcceptedBuild(int hostBuild, Library library);

// An ordered list of acceptable platforms, best first.
class Matcher {
public:
    // What the library calls Only(): the platform and what it can run besides.
    static Matcher only(const oci::Platform &wanted, Library library, const QString &clientOs);
    // OnlyStrict() or Ordered(): the platform alone.
    static Matcher strict(const oci::Platform &wanted, Library library, const QString &clientOs);
    // Default(): what a client uses when nothing is asked for.
    static Matcher byDefault(const oci::Platform &host, Library library);

    Check check(const oci::Platform &entry) const;
    std::optional<Why> prefer(const oci::Platform &a, const oci::Platform &b) const;
    // The platform asked for, normalised.
    const oci::Platform &wanted() const { return m_accepted.first(); }

private:
    enum class VersionOrder { None, AsText, ByRevision };

    int place(const oci::Platform &entry) const; // in m_accepted; -1 if none fits
    bool equals(const oci::Platform &entry, const oci::Platform &accepted) const;
    Check checkVersion(const QString &mine) const;
    Check checkFeatures(const oci::Platform &entry) const;

    QList<oci::Platform> m_accepted; // never empty
    Library m_library = Library::Rc5;
    QString m_clientOs;
    VersionOrder m_order = VersionOrder::None;
    bool m_rawOs = false; // the OS is compared as written, not normalised
    bool m_nothing = false; // an unknown variant: matches nothing
};

// How all these clients treat a list: entries without a platform are kept, last; the first is
// taken; one without a platform is then checked against its image config.
Answer pullOne(const Question &question, const Matcher &matcher);

}
