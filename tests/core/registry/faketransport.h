// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/transport.h"

#include <QList>

namespace waybill::test {

// Answers in the test's own process, also for names and schemes that no server of a test can have.
class FakeTransport : public net::Transport {
public:
    std::function<net::Response(const net::Request &)> answer;
    std::optional<Error> failure; // instead of any answer
    QList<net::Request> sent;

    async::Task<Result<net::Response>> send(net::Request request) override
    {
        sent.append(request);
        if (failure)
            co_return std::unexpected(*failure);
        net::Response response = answer(request);
        response.url = request.url;
        co_return response;
    }

    static net::Response json(const QByteArray &body, int status = 200)
    {
        net::Response response;
        response.status = status;
        response.body = body;
        response.headers.add("Content-Type", "application/json");
        return response;
    }
};

}
