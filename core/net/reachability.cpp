// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/reachability.h"

#include <QNetworkInformation>

namespace waybill::net {

bool isOffline()
{
    using Information = QNetworkInformation;
    static const bool isKnown =
        Information::loadBackendByFeatures(Information::Feature::Reachability);
    const Information *information = isKnown ? Information::instance() : nullptr;
    return information && information->reachability() == Information::Reachability::Disconnected;
}

}
