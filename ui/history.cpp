// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history.h"

namespace waybill::ui {

void History::visit(const oci::Reference &reference)
{
    if (m_at >= 0 && m_visited.at(m_at) == reference)
        return;
    m_visited.resize(m_at + 1);
    m_visited.append(reference);
    ++m_at;
}

}
