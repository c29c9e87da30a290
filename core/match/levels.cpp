// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What a processor runs besides its own platform (containerd/platforms, platformVector).

#include "core/match/platforms.h"

#include <QRegularExpression>

#include <algorithm>

namespace waybill::match::platforms {

using namespace Qt::StringLiterals;

namespace {

oci::Platform withVariant(
    oci::Platform platform, const QString &architecture, const QString &variant)
{
    platform.architecture = architecture;
    platform.variant = variant;
    return platform;
}

// 3 of "v3" or "3"; 0 if it is no level. No processor has more than a handful of them; the bound
// keeps a senseless request from filling the memory.
int level(const QString &variant)
{
    static const QRegularExpression form(uR"(\Av?([0-9]{1,3})\z)"_s);
    return form.match(variant).captured(1).toInt();
}

QList<oci::Platform> amd64AndBelow(const oci::Platform &wanted)
{
    QList<oci::Platform> list {wanted};
    for (int below = level(wanted.variant) - 1; below >= 1; --below)
        list.append(withVariant(wanted, u"amd64"_s, below == 1 ? QString() : u"v%1"_s.arg(below)));
    list.append(withVariant(wanted, u"386"_s, {}));
    return list;
}

// 32-bit ARM below and including the variant.
QList<oci::Platform> armAndBelow(const oci::Platform &wanted, const QString &variant)
{
    QList<oci::Platform> list {withVariant(wanted, u"arm"_s, variant)};
    for (int below = level(variant) - 1; below >= 5; --below)
        list.append(withVariant(wanted, u"arm"_s, u"v%1"_s.arg(below)));
    return list;
}

// rc.0 and later: v8.k down to v8; v9.k down to v9, then v8.(k+5) down to v8. nullopt: not in the
// table.
std::optional<QStringList> arm64Levels(const QString &variant)
{
    static const QRegularExpression form(uR"(\Av([89])(?:\.([1-9]))?\z)"_s);
    const auto match = form.match(variant.isEmpty() ? u"v8"_s : variant);
    if (!match.hasMatch())
        return std::nullopt;
    const bool nine = match.captured(1) == "9"_L1;
    const int minor = match.captured(2).toInt();
    if (nine && minor > 7)
        return std::nullopt;
    QStringList levels;
    if (nine) {
        for (int k = minor; k > 0; --k)
            levels.append(u"v9.%1"_s.arg(k));
        levels.append(u"v9"_s);
    }
    for (int k = nine ? std::min(minor + 5, 9) : minor; k > 0; --k)
        levels.append(u"v8.%1"_s.arg(k));
    levels.append(QString()); // v8, which normalises to no variant
    return levels;
}

QList<oci::Platform> arm64AndBelow(const oci::Platform &wanted, Library library)
{
    if (library < Library::Rc1) {
        const QString variant = wanted.variant.isEmpty() ? u"v8"_s : wanted.variant;
        return QList<oci::Platform> {wanted}
        + armAndBelow(
            wanted, normalise(withVariant(wanted, u"arm"_s, variant), library, {}).variant);
    }
    const auto levels = arm64Levels(wanted.variant);
    if (!levels)
        return {};
    QList<oci::Platform> list;
    for (const QString &one : *levels)
        list.append(withVariant(wanted, u"arm64"_s, one));
    return list + armAndBelow(wanted, u"v8"_s);
}

}

QList<oci::Platform> runnable(const oci::Platform &wanted, Library library)
{
    if (wanted.architecture == "amd64"_L1)
        return amd64AndBelow(wanted);
    if (wanted.architecture == "arm"_L1)
        return armAndBelow(wanted, wanted.variant);
    if (wanted.architecture == "arm64"_L1)
        return arm64AndBelow(wanted, library);
    return {wanted};
}

}
