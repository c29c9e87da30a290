// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/tour.h"

#include "core/async/wait.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPainter>
#include <QPixmap>

#include <cstdio>

namespace waybill::gui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

// Popups are windows of their own, but belong to the picture.
void paintPopups(QPainter &painter, const QWidget &window)
{
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (other == &window || !other->isVisible() || other->windowType() == Qt::Desktop)
            continue;
        QPoint place = other->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint());
        if (qobject_cast<QDialog *>(other)) // off-screen nobody places dialogs
            place = window.rect().center() - other->rect().center();
        painter.drawPixmap(place, other->grab());
    }
}

}

Tour::Tour(ui::MainWindow &window, QApplication &application, QString registry, QString folder)
    : m_window(window), m_application(application), m_registry(std::move(registry)),
      m_folder(std::move(folder))
{
}

void Tour::start()
{
    QDir().mkpath(m_folder);
    m_window.resize(1440, 900);
    m_window.show();
    m_window.activateWindow();
    m_walk = walk();
    // From the event loop: the task must not end inside start().
    QMetaObject::invokeMethod(this, [this] { m_walk.start(); }, Qt::QueuedConnection);
}

async::Task<void> Tour::walk()
{
    int number = 0;
    const auto count = tourSteps().size();
    for (const Step &step : tourSteps()) {
        ++number;
        const QString wrong = co_await step.run(*this);
        co_await async::delay(0ms); // what was just shown gets painted
        const bool pictured = takePicture(step, number);
        if (!wrong.isEmpty() || !pictured) {
            say(u"%1/%2 %3: FAILED: %4"_s.arg(QString::number(number), QString::number(count),
                step.name, wrong.isEmpty() ? u"cannot write the picture"_s : wrong));
            Q_EMIT finished(1);
            co_return;
        }
        say(u"%1/%2 %3"_s.arg(QString::number(number), QString::number(count), step.name));
    }
    say(u"%1 pictures in %2"_s.arg(QString::number(count), QDir(m_folder).absolutePath()));
    Q_EMIT finished(0);
}

bool Tour::takePicture(const Step &step, int number)
{
    QPixmap picture = m_window.grab();
    QPainter painter(&picture);
    paintPopups(painter, m_window);
    painter.end();
    const QString file =
        u"%1-%2.png"_s.arg(QString::number(number).rightJustified(2, u'0'), step.name);
    return picture.save(QDir(m_folder).filePath(file));
}

}
