// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/detailsfetcher.h"

#include "core/browse/resolver.h"

namespace waybill::ui {

DetailsFetcher::DetailsFetcher(browse::Resolver &resolver, QObject *parent)
    : QObject(parent), m_resolver(resolver)
{
}

void DetailsFetcher::setRepository(const oci::Reference &repository)
{
    m_repository = repository;
}

void DetailsFetcher::fetchDetails(int position, const oci::Descriptor &descriptor)
{
    enqueue({.position = position, .descriptor = descriptor, .kinds = false});
}

void DetailsFetcher::fetchKinds(int position, const oci::Descriptor &descriptor)
{
    enqueue({.position = position, .descriptor = descriptor, .kinds = true});
}

void DetailsFetcher::enqueue(Job job)
{
    m_waiting.enqueue(std::move(job));
    startNext();
}

void DetailsFetcher::startNext()
{
    while (!m_waiting.isEmpty() && m_running.size() < qsizetype(browse::Resolver::Parallel)) {
        async::Operation *operation = start(m_waiting.dequeue());
        m_running.append(operation);
        connect(operation, &async::Operation::finished, this, [this, operation] {
            m_running.removeOne(operation);
            startNext();
            if (isIdle())
                Q_EMIT idle();
        });
    }
}

async::Operation *DetailsFetcher::start(const Job &job)
{
    const int position = job.position;
    if (job.kinds) {
        return async::Operation::run<Result<QStringList>>(this, tr("Reading an attestation"),
            m_resolver.attestationKinds(m_repository, job.descriptor),
            [this, position](
                const Result<QStringList> &kinds) { Q_EMIT kindsArrived(position, kinds); });
    }
    return async::Operation::run<Result<browse::ImageDetails>>(this, tr("Reading an image"),
        m_resolver.details(m_repository, job.descriptor),
        [this, position](const Result<browse::ImageDetails> &details) {
            Q_EMIT detailsArrived(position, details);
        });
}

void DetailsFetcher::clear()
{
    m_waiting.clear();
    const QList<async::Operation *> running = std::exchange(m_running, {});
    for (async::Operation *operation : running) {
        disconnect(operation, nullptr, this, nullptr);
        operation->cancel();
    }
}

}
