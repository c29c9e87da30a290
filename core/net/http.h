// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/transport.h"

#include <QDeadlineTimer>

#include <memory>

class QNetworkAccessManager;

namespace waybill::net {

// HTTP/1.1 over QtNetwork; the one place of the program that puts requests on the wire.
//
// Sends what it is given and nothing else: no cookies, no remembered passwords, no compression, no
// answers to login challenges. Follows redirects itself (see redirect.h). Up to 12 connections a
// host, kept open. QtNetwork repeats a request by itself if a connection that was kept open turns
// out to be closed. Must outlive its tasks.
class Http : public Transport {
public:
    Http();
    ~Http() override;

    async::Task<Result<Response>> send(Request request) override;

private:
    async::Task<Result<Response>> exchange(Request request, QDeadlineTimer deadline);

    std::unique_ptr<QNetworkAccessManager> m_manager;
};

}
