// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace waybill::registry {

// Whether only this user and the administrator can have put a program where it is, or can exchange
// it: file and folders up to the root belong to one of them, and nobody else may write there.
// Links count as well as what they lead to. On Windows: below the folders of installed programs.
bool isOutOfReachOfOthers(const QString &program);

}
