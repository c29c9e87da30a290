// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/host.h"

#include <QObject>
#include <QStringList>

namespace waybill::models {
class HostBook;
}

namespace waybill::ui {

// Puts into the book what is found on this machine: the machine itself, and the engines that answer
// on it, each with the client that follows from its version and image store. Never waits.
class HostFinder : public QObject {
    Q_OBJECT

public:
    // The book must outlive the finder.
    explicit HostFinder(models::HostBook &book, QObject *parent = nullptr);

    void start(const match::Host &computer, const QStringList &sockets);

Q_SIGNALS:
    void finished(); // all have answered, or will not

private:
    void ask(const QString &socket);

    models::HostBook &m_book;
    int m_asked = 0;
};

}
