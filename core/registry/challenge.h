// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace waybill::registry {

// One way to sign in that a server offers (RFC 9110 11.6.1).
struct Challenge {
    QString scheme; // lower case: "bearer", "basic"
    QList<std::pair<QString, QString>> parameters; // names in lower case; no duplicates

    QString parameter(QStringView name) const; // empty if absent

    bool operator==(const Challenge &) const = default;
};

// Reads WWW-Authenticate header fields. Several challenges may stand in one field, because
// QtNetwork joins repeated fields. Lenient: unquoted values may hold any character but a comma or a
// blank; of a duplicate parameter the first counts. A field with control characters, over 8 KiB or
// with more than 16 challenges is left aside as a whole.
QList<Challenge> parseChallenges(const QList<QByteArray> &fields);

}
