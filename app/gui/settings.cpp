// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/settings.h"

namespace waybill::gui {

using namespace Qt::StringLiterals;

// A file everywhere, so that settings can be looked at, copied and deleted.
StoredSettings::StoredSettings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, u"Waybill"_s, u"Waybill"_s)
{
}

StoredSettings::StoredSettings(const QString &file) : m_settings(file, QSettings::IniFormat) { }

QVariant StoredSettings::read(const QString &key) const
{
    return m_settings.value(key);
}

void StoredSettings::write(const QString &key, const QVariant &value)
{
    if (value.isValid())
        m_settings.setValue(key, value);
    else
        m_settings.remove(key);
}

}
