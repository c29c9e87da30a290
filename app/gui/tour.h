// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/base/error.h"

#include <QObject>
#include <QString>

#include <functional>

class QApplication;

namespace waybill::ui {
class MainWindow;
}

namespace waybill::gui {

// Walks through the main job in the real window on a real registry with the sample images, and
// leaves a numbered picture of each step. A step succeeds only if the window shows what it should;
// the first that does not ends the tour with exit code 1.
class Tour : public QObject {
    Q_OBJECT

public:
    // Empty: done; else what was expected and is not so.
    using StepResult = async::Task<QString>;
    struct Step {
        QString name; // of the picture, and said on the console
        StepResult (*run)(Tour &tour);
    };

    // All must outlive the tour. `folder` is created; older pictures in it are replaced.
    Tour(ui::MainWindow &window, QApplication &application, QString registry, QString folder);

    void start();

    // For the steps.
    ui::MainWindow &window() { return m_window; }
    QApplication &application() { return m_application; }
    const QString &registry() const { return m_registry; }

Q_SIGNALS:
    void finished(int exitCode);

private:
    async::Task<void> walk();
    bool takePicture(const Step &step, int number);

    ui::MainWindow &m_window;
    QApplication &m_application;
    QString m_registry;
    QString m_folder;
    async::Task<void> m_walk;
};

// In the order of the main job; toursteps.cpp.
const QList<Tour::Step> &tourSteps();

}
