// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/registryfacts.h"

#include "core/registry/endpoint.h"
#include "core/registry/registries.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using registry::Capabilities;

namespace {

// What was found out last counts.
Capabilities together(const Capabilities &learnt, const Capabilities &tested)
{
    Capabilities both = learnt;
    for (const auto ability : {&Capabilities::catalog, &Capabilities::referrers,
             &Capabilities::remove, &Capabilities::mount, &Capabilities::oci})
        if (tested.*ability)
            both.*ability = tested.*ability;
    return both;
}

QString abilities(const Capabilities &found)
{
    const auto named = [](std::optional<bool> can, const QString &name) {
        if (!can)
            return QString();
        return *can ? name : RegistryFacts::tr("no %1").arg(name);
    };
    QStringList parts {named(found.catalog, RegistryFacts::tr("list of repositories")),
        named(found.oci, RegistryFacts::tr("OCI images")),
        named(found.referrers, RegistryFacts::tr("referrers")),
        named(found.mount, RegistryFacts::tr("mounting")),
        named(found.remove, RegistryFacts::tr("deleting"))};
    parts.removeAll(QString());
    return parts.isEmpty() ? RegistryFacts::tr("not known yet; a test finds it out")
                           : parts.join(u", "_s);
}

}

RegistryFacts::RegistryFacts(registry::Registries &registries, const QString &host, QWidget *parent)
    : QWidget(parent), m_registries(registries), m_host(host), m_abilities(new Label),
      m_usage(new Label)
{
    m_abilities->setObjectName(u"capabilities"_s);
    m_usage->setObjectName(u"registryUsage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::PartSpacing / 2);
    for (Label *label : {m_abilities, m_usage}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    theme::setTextRole(m_usage, theme::Role::SecondText);
    connect(&registries.meter(), &registry::Meter::used, this, [this](const QString &used) {
        if (registry::canonicalHost(m_host) == used)
            refresh();
    });
    refresh();
}

void RegistryFacts::add(const Capabilities &found)
{
    m_tested = found;
    refresh();
}

void RegistryFacts::refresh()
{
    m_abilities->setText(abilities(together(m_registries.client(m_host).capabilities(), m_tested)));
    const QString usage = m_registries.meter().sentence(m_host);
    m_usage->setText(usage.isEmpty() ? tr("nothing asked yet since Waybill was started")
                                     : tr("%1 since Waybill was started", "requests").arg(usage));
}

}
