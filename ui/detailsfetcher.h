// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/operation.h"
#include "core/browse/imagetree.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QQueue>

namespace waybill::browse {
class Resolver;
}

namespace waybill::ui {

// Fetches what a tree needs beyond its own document: details of images and kinds of attestations,
// a bounded number at a time, in the order of asking. Owned by the page; clearing it aborts all
// requests on the wire.
class DetailsFetcher : public QObject {
    Q_OBJECT

public:
    explicit DetailsFetcher(browse::Resolver &resolver, QObject *parent = nullptr);

    void setRepository(const oci::Reference &repository);
    void fetchDetails(int position, const oci::Descriptor &descriptor);
    void fetchKinds(int position, const oci::Descriptor &descriptor);
    void clear();
    bool isIdle() const { return m_running.isEmpty() && m_waiting.isEmpty(); }

Q_SIGNALS:
    void detailsArrived(
        int position, const waybill::Result<waybill::browse::ImageDetails> &details);
    void kindsArrived(int position, const waybill::Result<QStringList> &kinds);
    void idle(); // all that was asked for is there

private:
    struct Job {
        int position = 0;
        oci::Descriptor descriptor;
        bool kinds = false;
    };

    void enqueue(Job job);
    void startNext();
    async::Operation *start(const Job &job);

    browse::Resolver &m_resolver;
    oci::Reference m_repository;
    QQueue<Job> m_waiting;
    QList<async::Operation *> m_running;
};

}
