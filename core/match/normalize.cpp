// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/normalize.h"

#include "core/match/platforms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::match {

namespace {

bool isNumber(const QString &text)
{
    return !text.isEmpty() && text.size() <= 9
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

}

oci::Platform normalized(oci::Platform platform)
{
    const QString os = platform.os;
    return platforms::normalise(std::move(platform), platforms::Library::Rc5, os);
}

QString windowsBuild(const QString &osVersion)
{
    const QStringList parts = osVersion.split(u'.');
    if (parts.size() < 3 || !std::ranges::all_of(parts.first(3), isNumber))
        return {};
    return parts.first(3).join(u'.');
}

}
