// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/composition.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

// Also refuses what cannot be seen: zero-width and direction-changing characters.
bool isVisible(QChar c)
{
    return c.isPrint() && !c.isSpace();
}

bool isWordCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'_'
        || c == u'-';
}

QString checkWord(const QString &value)
{
    if (std::ranges::all_of(value, isWordCharacter))
        return {};
    if (std::ranges::any_of(value, [](QChar c) { return c >= u'A' && c <= u'Z'; })
        && std::ranges::all_of(value.toLower(), isWordCharacter))
        return Words::tr("Clients look for lower case: %1.").arg(value.toLower());
    return Words::tr("Only small letters, digits, dots, dashes and underscores can be used here.");
}

QString checkVersion(const QString &value, const QString &os)
{
    if (os.compare("windows"_L1, Qt::CaseInsensitive) != 0)
        return {};
    static const QRegularExpression version(QRegularExpression::anchoredPattern(
        u"[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,5}(\\.[0-9]{1,9})?"_s));
    if (version.match(value).hasMatch())
        return {};
    return Words::tr("A Windows version has four numbers, such as 10.0.17763.1757.");
}

}

QList<oci::Descriptor> Composition::manifests() const
{
    QList<oci::Descriptor> written;
    written.reserve(items.size());
    for (const Item &item : items) {
        if (format == oci::IndexFormat::OciIndex || !item.isAttestation())
            written += item.descriptor;
    }
    return written;
}

oci::Document Composition::document() const
{
    return oci::writeIndex(format, manifests(),
        format == oci::IndexFormat::OciIndex ? annotations : oci::Annotations {});
}

int Composition::place(int position) const
{
    int place = 1;
    for (int i = 0; i < position && i < items.size(); ++i) {
        if (format == oci::IndexFormat::OciIndex || !items[i].isAttestation())
            ++place;
    }
    return place;
}

QList<int> Composition::platformRows() const
{
    QList<int> rows;
    for (int i = 0; i < items.size(); ++i) {
        if (!items[i].isAttestation())
            rows += i;
    }
    return rows;
}

QString checkField(edit::Field field, const QString &value, const QString &os)
{
    if (value.isEmpty())
        return {};
    if (!std::ranges::all_of(value, isVisible))
        return Words::tr("Blanks and invisible characters cannot be used here.");
    switch (field) {
    case edit::Field::Os:
    case edit::Field::Architecture:
    case edit::Field::Variant:
        return checkWord(value);
    case edit::Field::OsVersion:
        return checkVersion(value, os);
    case edit::Field::OsFeatures:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QString fieldValue(const oci::Platform &platform, edit::Field field)
{
    switch (field) {
    case edit::Field::Os:
        return platform.os;
    case edit::Field::Architecture:
        return platform.architecture;
    case edit::Field::Variant:
        return platform.variant;
    case edit::Field::OsVersion:
        return platform.osVersion;
    case edit::Field::OsFeatures:
        return platform.osFeatures.join(u',');
    }
    Q_UNREACHABLE_RETURN({});
}

}
