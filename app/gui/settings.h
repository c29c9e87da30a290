// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings.h"

#include <QSettings>

namespace waybill::gui {

// Settings in the place where the system keeps them, or in a file of the caller's.
class StoredSettings : public ui::Settings {
    Q_OBJECT

public:
    StoredSettings();
    explicit StoredSettings(const QString &file);

protected:
    QVariant read(const QString &key) const override;
    void write(const QString &key, const QVariant &value) override;

private:
    QSettings m_settings;
};

}
