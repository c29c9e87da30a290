// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/exports/coveragetable.h"

#include <QCoreApplication>

namespace waybill::exports {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::exports)
};

QStringList headerOf(const match::Coverage &coverage)
{
    QStringList header {Text::tr("Entry"), Text::tr("Platform"), Text::tr("OS version")};
    for (const match::HostCoverage &host : coverage.hosts) {
        const QString client =
            host.asked.client ? host.asked.client->name : Text::tr("client not known");
        header.append(host.asked.host.name + u", "_s + client);
    }
    return header;
}

QStringList resultsOf(const match::Coverage &coverage)
{
    QStringList row {{}, Text::tr("Result"), {}};
    for (const match::HostCoverage &host : coverage.hosts)
        row.append(match::words(host.outcome));
    return row;
}

QStringList rowOf(const match::Coverage &coverage, int entry)
{
    const match::Candidate &candidate = coverage.subject.entries[entry];
    const oci::Platform platform =
        candidate.platform.value_or(candidate.config.value_or(oci::Platform {}));
    const QString place = coverage.subject.isSingle ? QString() : QString::number(entry + 1);
    QStringList row {place, platform.name(), platform.osVersion};
    for (const match::HostCoverage &host : coverage.hosts)
        row.append(match::words(host, entry));
    return row;
}

}

Table coverageTable(const match::Coverage &coverage)
{
    Table table {.header = headerOf(coverage), .rows = {resultsOf(coverage)}};
    for (const int entry : coverage.platforms())
        table.rows.append(rowOf(coverage, entry));
    return table;
}

}
