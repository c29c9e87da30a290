// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

#include <QList>

namespace waybill::ui {

// The references that a window has shown, as "back" and "forward" walk through them.
class History {
public:
    // Drops what was ahead; the same reference again changes nothing.
    void visit(const oci::Reference &reference);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_visited.size(); }
    const oci::Reference &back() { return m_visited.at(--m_at); }
    const oci::Reference &forward() { return m_visited.at(++m_at); }

private:
    QList<oci::Reference> m_visited;
    qsizetype m_at = -1;
};

}
