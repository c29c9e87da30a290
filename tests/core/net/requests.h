// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/transport.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wire.h"

namespace waybill::test {

inline net::Request get(const QUrl &url)
{
    net::Request request;
    request.method = "GET";
    request.url = url;
    request.tls = wire::tls();
    return request;
}

inline Answer body(const QByteArray &bytes)
{
    Answer answer;
    answer.body = bytes;
    return answer;
}

}
