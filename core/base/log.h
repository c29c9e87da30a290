// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLoggingCategory>
#include <QString>
#include <QUrl>

namespace waybill {

// One category a room, "waybill.net" and so on; debug messages are off unless QT_LOGGING_RULES
// turns them on. Headers and bodies never go into a log: both carry secrets.
Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logRegistry)
Q_DECLARE_LOGGING_CATEGORY(logBrowse)
Q_DECLARE_LOGGING_CATEGORY(logCompose)

// A URL as it may stand in a log or an error: without user information and fragment, and with "..."
// for the values of query items that may be secret (signed blob URLs, upload state).
QString redacted(const QUrl &url);

}
