// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/suggestionsmodel.h"

#include "core/match/windowsrelease.h"
#include "ui/models/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::models {

using namespace Qt::StringLiterals;
using compose::edit::Field;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::models)
};

QString releaseName(const QString &osVersion)
{
    const auto release = match::windowsRelease(osVersion);
    return release ? release->shortName : QString();
}

void addOnce(QList<Suggestion> &list, const Suggestion &suggestion)
{
    const auto same = [&](const Suggestion &one) { return one.value == suggestion.value; };
    if (!suggestion.value.isEmpty() && std::ranges::none_of(list, same))
        list.append(suggestion);
}

QList<Suggestion> versionSuggestions(
    const compose::Composition &composition, const VersionBook &versions)
{
    QList<Suggestion> list;
    for (const KnownVersion &known : versions.all())
        addOnce(list,
            {known.osVersion, releaseName(known.osVersion),
                Words::tr("from %1").arg(known.origin.shortName())});
    for (const compose::Item &item : composition.items) {
        const QString version = item.platform().osVersion;
        addOnce(
            list, {version, releaseName(version), Words::tr("as %1").arg(item.source.shortName())});
    }
    std::ranges::stable_sort(
        list, {}, [](const Suggestion &one) { return one.value.section(u'.', 2, 2).toInt(); });
    for (const match::WindowsRelease &release : match::windowsReleases())
        addOnce(
            list, {u"10.0.%1"_s.arg(release.build), release.shortName, Words::tr("build only")});
    return list;
}

QStringList commonValues(Field field)
{
    switch (field) {
    case Field::Os:
        return {u"linux"_s, u"windows"_s, u"freebsd"_s, u"darwin"_s};
    case Field::Architecture:
        return {u"amd64"_s, u"arm64"_s, u"arm"_s, u"386"_s, u"loong64"_s, u"mips64le"_s,
            u"ppc64le"_s, u"riscv64"_s, u"s390x"_s, u"wasm"_s};
    case Field::Variant:
        return {u"v2"_s, u"v3"_s, u"v4"_s, u"v5"_s, u"v6"_s, u"v7"_s, u"v8"_s};
    case Field::OsFeatures:
        return {u"win32k"_s};
    case Field::OsVersion:
        break;
    }
    return {};
}

}

QList<Suggestion> suggestions(
    Field field, const compose::Composition &composition, const VersionBook &versions)
{
    if (field == Field::OsVersion)
        return versionSuggestions(composition, versions);
    QList<Suggestion> list;
    for (const QString &value : commonValues(field))
        addOnce(list, {value, {}, {}});
    for (const compose::Item &item : composition.items)
        addOnce(list, {compose::fieldValue(item.platform(), field), {}, {}});
    return list;
}

SuggestionsModel::SuggestionsModel(QList<Suggestion> suggestions, QObject *parent)
    : QAbstractListModel(parent), m_suggestions(std::move(suggestions))
{
}

int SuggestionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_suggestions.size());
}

QVariant SuggestionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Suggestion &suggestion = m_suggestions[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return suggestion.value;
    case SecondaryTextRole:
        return visible(suggestion.meaning);
    case OriginRole:
        return visible(suggestion.origin);
    case Qt::AccessibleTextRole:
        return visible(u"%1 %2 %3"_s.arg(suggestion.value, suggestion.meaning, suggestion.origin));
    default:
        return {};
    }
}

}
