// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "ui/surfaces.h"

#include <QDateTime>
#include <QTimer>

class QPushButton;

namespace waybill::ui {

class Label;

// Beside an error that passes by itself: from when on requests are taken again, and on demand a
// wait until then that is counted down and can be stopped. Owner: whoever shows the error.
class WaitCard : public Card {
    Q_OBJECT

public:
    explicit WaitCard(QWidget *parent = nullptr);

    // `host` is who was asked. Hidden if the error names no time. Ends a wait from before.
    void showFor(const Error &error, const QString &host);
    void stop(); // waiting, if it does
    bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    void due(); // waited for, and come

private:
    void toggle();
    void refresh();

    QString m_host;
    QDateTime m_until; // by the clock on the wall: a computer that sleeps waits, too
    bool m_waiting = false;
    QTimer m_second;
    Label *m_text;
    QPushButton *m_button;
};

}
