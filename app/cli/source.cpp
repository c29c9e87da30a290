// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/source.h"

#include <QCoreApplication>
#include <QHash>

namespace waybill::cli {

using namespace Qt::StringLiterals;
using compose::edit::Field;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

using Change = std::pair<Field, QString>;

const QHash<QString, Field> &keys()
{
    static const QHash<QString, Field> keys {{u"os"_s, Field::Os}, {u"arch"_s, Field::Architecture},
        {u"variant"_s, Field::Variant}, {u"os.version"_s, Field::OsVersion},
        {u"os.features"_s, Field::OsFeatures}};
    return keys;
}

std::unexpected<Error> wrong(const QString &sentence, const QString &where)
{
    return failure(ErrorKind::BadReference, sentence, where);
}

Result<Change> parseChange(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0) {
        return wrong(Text::tr("\"%1\" after a source is no change; write key=value, with an empty "
                              "value to clear.")
                         .arg(text),
            text);
    }
    const QString key = text.first(equals);
    const auto field = keys().constFind(key);
    if (field == keys().cend()) {
        return wrong(Text::tr("\"%1\" is none of the keys os, arch, variant, os.version and "
                              "os.features.")
                         .arg(key),
            text);
    }
    QString value = text.sliced(equals + 1);
    if (*field == Field::OsFeatures)
        value.replace(u'+', u','); // commas separate the changes here
    return Change(*field, value);
}

// `os` is whose rules hold for an OS version.
Result<> checkChange(const Change &change, const QString &os)
{
    const QString reason = compose::checkField(change.first, change.second, os);
    if (reason.isEmpty())
        return {};
    return wrong(Text::tr("The value \"%1\" of %2 cannot be taken: %3")
                     .arg(change.second, keys().key(change.first), reason),
        change.second);
}

QString osIn(const QList<Change> &changes, const QString &otherwise)
{
    for (const Change &change : changes) {
        if (change.first == Field::Os)
            return change.second;
    }
    return otherwise;
}

}

Result<Source> parseSource(const QString &text)
{
    const QStringList parts = text.split(u',');
    const auto reference = oci::parseReference(parts.first());
    if (!reference)
        return std::unexpected(reference.error());
    Source source {*reference, {}};
    for (const QString &part : parts.sliced(1)) {
        const auto change = parseChange(part);
        if (!change)
            return std::unexpected(change.error());
        for (const Change &earlier : std::as_const(source.changes)) {
            if (earlier.first == change->first)
                return wrong(
                    Text::tr("The key in \"%1\" stands twice in one source.").arg(part), part);
        }
        source.changes.append(*change);
    }
    for (const Change &change : std::as_const(source.changes)) {
        if (const auto checked = checkChange(change, osIn(source.changes, {})); !checked)
            return std::unexpected(checked.error());
    }
    return source;
}

Result<QList<compose::Item>> changed(const Source &source, const QList<compose::Item> &items)
{
    if (source.changes.isEmpty())
        return items;
    compose::Composition composition;
    composition.items = items;
    const QList<int> rows = composition.platformRows();
    if (rows.size() != 1) {
        return wrong(Text::tr("%1 has %2 platforms, so a change does not say which one it is for.")
                         .arg(source.reference.toString(), QString::number(rows.size())),
            source.reference.toString());
    }
    const QString os = osIn(source.changes, items.at(rows.first()).platform().os);
    for (const Change &change : source.changes) {
        if (const auto checked = checkChange(change, os); !checked)
            return std::unexpected(checked.error());
        composition =
            compose::edit::setField(composition, rows.first(), change.first, change.second);
    }
    return composition.items;
}

}
