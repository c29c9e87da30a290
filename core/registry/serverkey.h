// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace waybill::registry {

// How docker and its relatives name registries where they keep credentials.

// "https://index.docker.io/v1/" for Docker Hub, else the host.
QString serverKey(const QString &host);

// What such a name stands for: a canonical host, or that and a path ("quay.io/team"). With the
// scheme that old clients wrote ("https://reg.example.com/v1/") it is the host alone.
QString placeOfKey(QString key);

}
