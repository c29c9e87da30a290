// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/child.h"

#include <QTemporaryDir>

namespace waybill::test {

// Debian's squid on loopback, a proxy that stores nothing.
class Squid {
public:
    struct Options {
        QString user; // and password that it demands; empty: lets everybody through
        QString password;
        bool refusesConnect = false; // 403 to each CONNECT
    };

    Squid() : Squid(Options()) { }
    explicit Squid(const Options &options);

    quint16 port() const { return m_port; }
    QString place() const; // "127.0.0.1:PORT"
    QByteArray
    log() const; // a line for each request that has ended: method, URL or host:port, status

private:
    quint16 m_port = 0;
    QTemporaryDir m_folder;
    Child m_process; // ends first
};

}
