// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/collector.h"

#include "core/async/wait.h"
#include "core/browse/resolver.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

oci::Reference sourceFor(const oci::Reference &opened, const oci::Digest &digest)
{
    oci::Reference source = opened;
    source.digest = digest;
    return source;
}

Item itemFor(const oci::Reference &opened, const oci::Descriptor &descriptor)
{
    Item item;
    item.source = sourceFor(opened, descriptor.digest);
    item.descriptor = descriptor;
    item.original = item.platform();
    item.takenAt = QDateTime::currentDateTimeUtc();
    return item;
}

Item itemFor(const browse::ImageTree &tree, const browse::ImageDetails &details)
{
    Item item = itemFor(tree.reference, tree.entries.first().descriptor);
    item.descriptor.platform = details.config.platform;
    item.original = details.config.platform;
    item.imageSize = details.size();
    return item;
}

std::unexpected<Error> unsupported(const QString &message, const oci::Reference &reference)
{
    return failure(ErrorKind::Unsupported, message.arg(reference.familiar()), reference.toString());
}

Result<> checkImage(const browse::ImageTree &tree)
{
    if (std::holds_alternative<oci::LegacyManifest>(tree.manifest))
        return unsupported(Words::tr("%1 is in Docker's oldest image format (schema 1), which a "
                                     "list cannot hold. Push it again with a current Docker."),
            tree.reference);
    return {};
}

Result<> checkPlatform(const browse::ImageTree &tree, const browse::ImageDetails &details)
{
    const oci::Platform &platform = details.config.platform;
    if (platform.os.isEmpty() && platform.architecture.isEmpty())
        return unsupported(
            Words::tr("%1 is no image that could run: it names no platform."), tree.reference);
    return {};
}

QList<int> allPositions(const browse::ImageTree &tree)
{
    QList<int> positions;
    for (const browse::Entry &entry : tree.entries)
        positions += entry.position;
    return positions;
}

// The Windows entries that could be meant as a base image for `architecture`.
QList<oci::Descriptor> windowsEntries(const browse::ImageTree &tree, const QString &architecture)
{
    QList<oci::Descriptor> entries;
    for (const browse::Entry &entry : tree.entries) {
        if (!entry.attests && entry.descriptor.platform && entry.descriptor.platform->isWindows())
            entries += entry.descriptor;
    }
    if (entries.size() > 1 && !architecture.isEmpty())
        entries.removeIf([&](const oci::Descriptor &descriptor) {
            return descriptor.platform->architecture != architecture;
        });
    return entries;
}

Result<oci::Descriptor> oneWindowsEntry(const browse::ImageTree &tree, const QString &architecture)
{
    const QList<oci::Descriptor> entries = windowsEntries(tree, architecture);
    if (entries.isEmpty())
        return unsupported(
            Words::tr("%1 has no Windows entry to take an OS version from."), tree.reference);
    const bool agree = std::ranges::all_of(entries, [&](const oci::Descriptor &one) {
        return one.platform->osVersion == entries.first().platform->osVersion;
    });
    if (!agree)
        return unsupported(
            Words::tr("%1 has entries for several Windows versions. Choose one of them."),
            tree.reference);
    return entries.first();
}

}

Collector::Collector(browse::Resolver &resolver) : m_resolver(resolver) { }

QList<Item> Collector::fromTree(const browse::ImageTree &tree, const QList<int> &positions)
{
    QSet<int> chosen(positions.begin(), positions.end());
    for (const browse::Entry &entry : tree.entries) {
        if (chosen.contains(entry.position))
            chosen.unite(QSet<int>(entry.attestations.begin(), entry.attestations.end()));
    }
    QList<Item> items;
    for (const browse::Entry &entry : tree.entries) {
        if (chosen.contains(entry.position))
            items += itemFor(tree.reference, entry.descriptor);
    }
    return items;
}

async::Task<Result<QList<Item>>> Collector::collect(oci::Reference reference)
{
    co_return co_await itemsOf(co_await m_resolver.open(reference));
}

async::Task<std::vector<Result<QList<Item>>>> Collector::collectAll(
    QList<oci::Reference> references)
{
    std::vector<async::Task<Result<browse::ImageTree>>> opens;
    for (const oci::Reference &reference : std::as_const(references))
        opens.push_back(m_resolver.open(reference));
    std::vector<Result<browse::ImageTree>> trees =
        co_await async::gather(std::move(opens), browse::Resolver::Parallel);
    std::vector<async::Task<Result<QList<Item>>>> items;
    for (Result<browse::ImageTree> &tree : trees)
        items.push_back(itemsOf(std::move(tree)));
    co_return co_await async::gather(std::move(items), browse::Resolver::Parallel);
}

async::Task<Result<QList<Item>>> Collector::itemsOf(Result<browse::ImageTree> tree)
{
    if (!tree)
        co_return std::unexpected(std::move(tree.error()));
    if (tree->isIndex())
        co_return fromTree(*tree, allPositions(*tree));
    if (const Result<> checked = checkImage(*tree); !checked)
        co_return std::unexpected(checked.error());
    const auto details =
        co_await m_resolver.details(tree->reference, tree->entries.first().descriptor);
    if (!details)
        co_return std::unexpected(details.error());
    if (const Result<> checked = checkPlatform(*tree, *details); !checked)
        co_return std::unexpected(checked.error());
    co_return QList<Item> {itemFor(*tree, *details)};
}

async::Task<Result<QString>> Collector::osVersionOf(oci::Reference reference, QString architecture)
{
    const auto tree = co_await m_resolver.open(reference);
    if (!tree)
        co_return std::unexpected(tree.error());
    oci::Descriptor descriptor =
        tree->entries.isEmpty() ? oci::Descriptor {} : tree->entries.first().descriptor;
    if (tree->isIndex()) {
        const auto entry = oneWindowsEntry(*tree, architecture);
        if (!entry)
            co_return std::unexpected(entry.error());
        if (!entry->platform->osVersion.isEmpty())
            co_return entry->platform->osVersion;
        descriptor = *entry;
    } else if (const Result<> checked = checkImage(*tree); !checked) {
        co_return std::unexpected(checked.error());
    }
    const auto details = co_await m_resolver.details(reference, descriptor);
    if (!details)
        co_return std::unexpected(details.error());
    const oci::Platform &platform = details->config.platform;
    if (!platform.isWindows() || platform.osVersion.isEmpty())
        co_return unsupported(Words::tr("%1 names no Windows version."), reference);
    co_return platform.osVersion;
}

}
