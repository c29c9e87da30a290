// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/names.h"

#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/browse/nearest.h"

#include <QCoreApplication>

namespace waybill::cli {

using namespace Qt::StringLiterals;
using oci::json::Array;
using oci::json::Object;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

constexpr qsizetype Offered = 8;

QString offer(const oci::Reference &reference, const QStringList &tags)
{
    const QStringList offered = browse::nearest(tags, reference.tag, Offered);
    const QString names = offered.join(", "_L1);
    if (offered.size() == tags.size()) {
        return Text::tr("%1 has no tag \"%2\"; it has %3.")
            .arg(reference.repositoryName(), reference.tag, names);
    }
    return Text::tr("%1 has no tag \"%2\"; of its %3 tags the nearest are %4.")
        .arg(reference.repositoryName(), reference.tag, QString::number(tags.size()), names);
}

}

async::Task<int> failWithTags(Session &session, oci::Reference reference, Error error, bool json)
{
    if (error.kind != ErrorKind::NotFound || !reference.digest.isNull())
        co_return fail(error, json);
    const Result<registry::NamePage> page =
        co_await session.registries().client(reference.host).tags(reference.repository);
    if (page && !page->names.isEmpty())
        error.message = offer(reference, page->names);
    co_return fail(error, json);
}

int printNames(const Result<browse::Names> &names, const QString &key, bool json)
{
    if (!names)
        return fail(names.error(), json);
    if (json) {
        Array array;
        for (const QString &name : names->names)
            array.append(name);
        Object object;
        object.append(key, array);
        object.append(u"complete"_s, names->complete);
        if (!names->complete)
            object.append(u"reason"_s, names->reason);
        printJson(object);
    } else if (!names->names.isEmpty()) {
        print(names->names.join(u'\n').toUtf8() + '\n');
    }
    if (names->complete)
        return Done;
    note(names->reason);
    return Failed;
}

}
