// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/wait.h"
#include "core/net/transport.h"

#include <QDeadlineTimer>
#include <QNetworkProxy>
#include <QTimer>

#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace waybill::net {

// One request on the wire, for Http. Destroying it takes the request back.
class Exchange {
public:
    // All must outlive it; `proxy` is the manager's.
    Exchange(QNetworkAccessManager &manager, const Request &request, const QNetworkProxy &proxy,
        QDeadlineTimer deadline);
    ~Exchange();
    Q_DISABLE_COPY_MOVE(Exchange)

    async::Signal &ended() { return m_ended; }
    Result<Response> result();

private:
    void connectAll(QDeadlineTimer deadline);
    void judge(const QList<QSslError> &errors);
    void checkCertificate();
    int status() const;
    void checkHeaders();
    void readBody();
    bool isEnough(); // after new bytes: whether no more are wanted, or too many came
    void fail(Error error);
    bool isCutOff(const Response &response) const;

    const Request &m_request;
    const QNetworkProxy &m_proxy;
    QNetworkReply *m_reply;
    QTimer *m_deadline; // also the context of all connections; child of the reply
    async::Signal m_ended;
    std::optional<Error> m_error;
    bool m_enough = false;
    std::optional<Certificate> m_certificate; // that is not trusted
    QByteArray m_body;
};

}
