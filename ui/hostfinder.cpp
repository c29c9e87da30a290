// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/hostfinder.h"

#include "core/async/operation.h"
#include "core/hosts/engine.h"
#include "ui/models/hostbook.h"

namespace waybill::ui {

HostFinder::HostFinder(models::HostBook &book, QObject *parent) : QObject(parent), m_book(book) { }

void HostFinder::start(const match::Host &computer, const QStringList &sockets)
{
    m_book.setThisComputer(computer);
    m_asked = int(sockets.size());
    for (const QString &socket : sockets)
        ask(socket);
}

// Most machines have no engine, so one that does not answer is no error.
void HostFinder::ask(const QString &socket)
{
    async::Operation::run<Result<hosts::Engine>>(this, tr("Asking %1").arg(socket),
        hosts::askEngine(socket), [this, socket](const Result<hosts::Engine> &engine) {
            if (engine) {
                const QString why = hosts::reasonFor(*engine);
                m_book.addEngine(
                    hosts::hostOf(*engine, socket), tr("%1 It answers at %2.").arg(why, socket));
            }
            if (--m_asked == 0)
                Q_EMIT finished();
        });
}

}
