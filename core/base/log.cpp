// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/log.h"

#include <QStringList>
#include <QUrlQuery>

namespace waybill {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logNet, "waybill.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logRegistry, "waybill.registry", QtInfoMsg)
Q_LOGGING_CATEGORY(logBrowse, "waybill.browse", QtInfoMsg)
Q_LOGGING_CATEGORY(logCompose, "waybill.compose", QtInfoMsg)

namespace {

// Names from the protocol whose values are never secret; everything else is.
bool isHarmless(const QString &queryItem)
{
    static const QStringList names {u"n"_s, u"last"_s, u"digest"_s, u"mount"_s, u"from"_s,
        u"service"_s, u"scope"_s, u"tag"_s, u"ns"_s, u"artifactType"_s};
    return names.contains(queryItem);
}

// What has no value is one itself, as far as anybody knows: "?c2VjcmV0==".
QString shown(const QString &name, const QString &value)
{
    if (isHarmless(name))
        return name + u'=' + value;
    const bool hasValue = !value.isEmpty() && value != "%3D"_L1; // the padding's second "="
    return hasValue ? QString(name + u"=..."_s) : u"..."_s;
}

}

QString redacted(const QUrl &url)
{
    QStringList items;
    const auto all = QUrlQuery(url).queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : all)
        items.append(shown(name, value));
    const auto kept = QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment;
    const QString place = url.toString(QUrl::FormattingOptions(kept) | QUrl::FullyEncoded);
    return items.isEmpty() ? place : place + u'?' + items.join(u'&');
}

}
