// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/plan.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

bool sameRegistry(const oci::Reference &a, const oci::Reference &b)
{
    return a.host.compare(b.host, Qt::CaseInsensitive) == 0;
}

bool sameRepository(const oci::Reference &a, const oci::Reference &b)
{
    return sameRegistry(a, b) && a.repository == b.repository;
}

Result<> checkTargets(const QList<oci::Reference> &targets)
{
    if (targets.isEmpty())
        return failure(ErrorKind::BadReference, Words::tr("The list has no target yet."));
    const oci::Reference &main = targets.first();
    for (const oci::Reference &target : targets) {
        if (target.tag.isEmpty() || !target.digest.isNull())
            return failure(ErrorKind::BadReference,
                Words::tr("A target is a tag, without a digest."), target.toString());
        if (!sameRepository(target, main))
            return failure(ErrorKind::BadReference,
                Words::tr("All targets of a list are tags of one repository, here %1.")
                    .arg(main.repositoryName()),
                target.toString());
    }
    return {};
}

Result<> checkDocument(const oci::Document &document)
{
    if (document.bytes.size() <= MaxListBytes)
        return {};
    const QLocale locale;
    return failure(ErrorKind::BadDocument,
        Words::tr("The list has %1, more than the %2 that registries take.")
            .arg(locale.formattedDataSize(document.bytes.size()),
                locale.formattedDataSize(MaxListBytes)));
}

// The items that are written; see Composition::manifests().
QList<Item> writtenItems(const Composition &composition)
{
    QList<Item> items = composition.items;
    if (composition.format == oci::IndexFormat::DockerList)
        items.removeIf([](const Item &item) { return item.isAttestation(); });
    return items;
}

Plan::Child childFor(const Item &item, const oci::Reference &target)
{
    Plan::Child child {item.source, item.descriptor, sameRepository(item.source, target)};
    child.source.digest = item.descriptor.digest;
    return child;
}

// The same content from another place. The nearest one counts.
void addPlace(Plan::Child &child, Plan::Child other)
{
    if (other.alreadyThere && !child.alreadyThere)
        std::swap(child, other);
    const bool isNew = !other.alreadyThere && !child.elsewhere.contains(other.source);
    child.elsewhere += other.elsewhere;
    if (child.alreadyThere && isNew)
        child.elsewhere += other.source;
}

QList<Plan::Child> childrenOf(const QList<Item> &items, const oci::Reference &target)
{
    QList<Plan::Child> children;
    QHash<oci::Digest, qsizetype> seen;
    for (const Item &item : items) {
        const Plan::Child child = childFor(item, target);
        const auto known = seen.constFind(item.descriptor.digest);
        if (known == seen.cend()) {
            seen.insert(item.descriptor.digest, children.size());
            children += child;
        } else {
            addPlace(children[*known], child);
        }
    }
    return children;
}

QString otherRegistry(const oci::Reference &source, const oci::Reference &target)
{
    return Words::tr("%1 is on another registry than %2. Copying between registries comes later: "
                     "push it to %3 first, or choose a target on %4.")
        .arg(source.familiar(), target.familiar(), target.host, source.host);
}

}

int Plan::foreignChildren() const
{
    return int(std::ranges::count(children, false, &Child::alreadyThere));
}

Result<Plan> makePlan(const Composition &composition)
{
    if (const auto checked = checkTargets(composition.targets); !checked)
        return std::unexpected(checked.error());
    const oci::Reference &target = composition.targets.first();
    const QList<Item> items = writtenItems(composition);
    if (items.isEmpty())
        return failure(ErrorKind::BadDocument, Words::tr("The list has no entries yet."));
    for (const Item &item : items) {
        if (const QString reason = cannotAdd(composition, item.source); !reason.isEmpty())
            return failure(ErrorKind::Unsupported, reason, item.source.toString());
    }
    Plan plan {{}, composition.document(), childrenOf(items, target)};
    if (const auto checked = checkDocument(plan.list); !checked)
        return std::unexpected(checked.error());
    for (const oci::Reference &one : composition.targets) {
        if (!plan.targets.contains(one))
            plan.targets += one;
    }
    return plan;
}

QString cannotAdd(const Composition &composition, const oci::Reference &source)
{
    if (composition.targets.isEmpty() || sameRegistry(source, composition.targets.first()))
        return {};
    return otherRegistry(source, composition.targets.first());
}

}
