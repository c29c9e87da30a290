// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/registry/capabilities.h"

#include <QWidget>

namespace waybill::registry {
class Registries;
}

namespace waybill::ui {

class Label;

// What is known of a registry from its answers: what it can do, what it was asked, and what is left
// of its limit. Follows what is asked meanwhile. Owner: the dialog.
class RegistryFacts : public QWidget {
    Q_OBJECT

public:
    // The registries must outlive it.
    RegistryFacts(registry::Registries &registries, const QString &host, QWidget *parent = nullptr);

    // From a connection test, which asks in ways of its own.
    void add(const registry::Capabilities &found);

private:
    void refresh();

    registry::Registries &m_registries;
    QString m_host;
    registry::Capabilities m_tested;
    Label *m_abilities;
    Label *m_usage;
};

}
