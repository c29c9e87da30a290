// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace waybill::ui {

// What the user was about to do when an error came, as far as the registry is concerned.
struct Asked {
    QString host; // as in references
    QString repository; // empty for the registry as a whole
    bool push = false;
};

}
