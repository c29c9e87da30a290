// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace waybill::ui {

// Says when the application's font or palette has changed. A widget with a font or palette of its
// own is not told by Qt, or only where the change of its parent makes a difference to it. Owner:
// the application.
class Appearance : public QObject {
    Q_OBJECT

public:
    static Appearance *of(QObject *application); // made when first asked for

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Appearance(QObject *application);
};

}
