// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/badge.h"

namespace waybill::registry {
class Profiles;
}

namespace waybill::ui {

// Says that nothing is encrypted on the way to a registry; not there where it is. Belongs into
// every view of a registry, and follows what is decided about it meanwhile.
class PlainHttpMark : public Badge {
    Q_OBJECT

public:
    // The profiles must outlive it.
    explicit PlainHttpMark(registry::Profiles &profiles, QWidget *parent = nullptr);

    void setHost(const QString &host); // as in references; empty: of none

    static BadgeLook badge(); // for delegates
    // Why it is marked, for people.
    static QString sentence(bool onThisComputer);

private:
    void refresh();

    registry::Profiles &m_profiles;
    QString m_host;
};

}
