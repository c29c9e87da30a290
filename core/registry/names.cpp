// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::registry {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

}

Result<NamePage> parseNames(const QByteArray &body, const QString &member,
    bool (*isValid)(QStringView), const QString &host)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonValue list = document.object().value(member);
    if (!document.isObject() || !(list.isArray() || list.isNull() || list.isUndefined()))
        return failure(ErrorKind::BadDocument,
            Text::tr("%1 answered with something that is no list of names.").arg(host), host);
    NamePage page;
    const QJsonArray entries = list.toArray();
    page.names.reserve(entries.size());
    for (const QJsonValue &entry : entries) {
        QString name = entry.toString();
        if (isValid(name))
            page.names.append(std::move(name));
        else
            ++page.skipped;
    }
    return page;
}

}
