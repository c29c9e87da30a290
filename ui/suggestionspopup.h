// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QCompleter;

namespace waybill::ui {

// Gives a completer over models::SuggestionsModel a popup with a row of value, meaning and origin.
void installSuggestionsPopup(QCompleter *completer);

}
