// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/platform.h"

#include "core/oci/documentreader.h"

namespace waybill::oci {

using namespace Qt::StringLiterals;

namespace {

void appendText(json::Object &object, QStringView key, const QString &text)
{
    if (!text.isEmpty())
        object.append(key.toString(), text);
}

void appendList(json::Object &object, QStringView key, const QStringList &list)
{
    if (!list.isEmpty())
        object.append(key.toString(), json::Array(list.begin(), list.end()));
}

}

QString Platform::name() const
{
    if (os.isEmpty() && architecture.isEmpty() && variant.isEmpty())
        return {};
    const auto orUnknown = [](const QString &part) { return part.isEmpty() ? u"?"_s : part; };
    QString name = orUnknown(os) + u'/' + orUnknown(architecture);
    if (!variant.isEmpty())
        name += u'/' + variant;
    return name;
}

QString Platform::fullName() const
{
    if (osVersion.isEmpty())
        return name();
    return QString(name() + u' ' + osVersion).trimmed();
}

bool Platform::isUnknown() const
{
    return os == "unknown"_L1 && architecture == "unknown"_L1;
}

bool Platform::isEmpty() const
{
    return *this == Platform {};
}

bool Platform::isWindows() const
{
    return os == "windows"_L1;
}

json::Object toJson(const Platform &platform)
{
    json::Object object;
    appendText(object, u"architecture", platform.architecture);
    appendText(object, u"os", platform.os);
    appendText(object, u"os.version", platform.osVersion);
    appendList(object, u"os.features", platform.osFeatures);
    appendText(object, u"variant", platform.variant);
    appendList(object, u"features", platform.features);
    for (const json::Member &member : platform.extra.members())
        object.append(member.key, member.value);
    return object;
}

Platform readPlatform(const json::Object &object, const QString &where, Findings &findings)
{
    ObjectReader reader(object, where, findings);
    Platform platform;
    platform.architecture = reader.string(u"architecture");
    platform.os = reader.string(u"os");
    platform.osVersion = reader.string(u"os.version");
    platform.osFeatures = reader.strings(u"os.features");
    platform.variant = reader.string(u"variant");
    platform.features = reader.strings(u"features");
    platform.extra = reader.rest();
    return platform;
}

Result<Platform> platformFromJson(const json::Object &object, const QString &where)
{
    Findings findings;
    Platform platform = readPlatform(object, where, findings);
    if (!findings.isEmpty())
        return std::unexpected(findings.toError());
    return platform;
}

}
