// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"

#include <QObject>
#include <QTimer>

namespace waybill::compose {
class DraftKeeper;
}

namespace waybill::ui {

// Keeps the list of one page as it is typed, and saves it where the user says. Owner: the page.
class DraftSaver : public QObject {
    Q_OBJECT

public:
    // The keeper must outlive the saver.
    explicit DraftSaver(compose::DraftKeeper &keeper, QObject *parent = nullptr);
    // Leaves what was kept for the next start, unless forget() was called.
    ~DraftSaver() override;

    // Another list. One that is not what its file holds (left over by a crash) counts as unsaved.
    void start(const compose::Composition &composition, const QString &savedAs);
    void keep(const compose::Composition &composition); // a moment later
    void flush(); // now
    Result<> saveAs(const QString &path);
    void forgetOnClose() { m_forget = true; }

    bool isSaved() const { return m_current == m_safe; }
    void markSafe() { m_safe = m_current; } // it is on the registry now
    const QString &savedAs() const { return m_savedAs; }

Q_SIGNALS:
    // "Draft kept", or why not.
    void stateChanged(const QString &text, bool failed);

private:
    compose::DraftKeeper &m_keeper;
    QString m_id;
    QString m_savedAs;
    compose::Composition m_current;
    compose::Composition m_safe;
    QTimer m_pause;
    bool m_forget = false;
};

}
