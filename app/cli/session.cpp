// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/session.h"

namespace waybill::cli {

LimitedTransport::LimitedTransport(net::Transport &transport, Limit limit)
    : m_transport(transport), m_limit(limit)
{
}

async::Task<Result<net::Response>> LimitedTransport::send(net::Request request)
{
    if (m_limit)
        request.deadline = *m_limit;
    return m_transport.send(std::move(request));
}

Session::Session(LimitedTransport::Limit limit)
    : m_transport(m_http, limit), m_registries(m_transport, m_credentials.chain, &m_consents),
      m_signIn(m_transport, m_registries, m_credentials, m_consents), m_resolver(m_registries)
{
}

}
