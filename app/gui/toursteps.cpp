// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/tour.h"
#include "core/async/wait.h"
#include "ui/mainwindow.h"
#include "ui/models/dragpayload.h"
#include "ui/page.h"
#include "ui/registriesdock.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTreeView>

namespace waybill::gui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Condition = std::function<bool()>;

// Looks again and again, up to ten seconds; the window goes on working meanwhile.
async::Task<bool> until(Condition condition)
{
    for (int i = 0; i < 500; ++i) {
        if (condition())
            co_return true;
        co_await async::delay(20ms);
    }
    co_return false;
}

template <typename T>
T *visibleChild(Tour &tour, const QString &name)
{
    for (T *child : tour.window().findChildren<T *>(name)) {
        if (child->isVisible())
            return child;
    }
    return nullptr;
}

void open(Tour &tour, const QString &reference)
{
    tour.window().openTyped(reference);
}

int rowsBelow(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    int rows = model.rowCount(parent);
    for (int i = model.rowCount(parent) - 1; i >= 0; --i)
        rows += rowsBelow(model, model.index(i, 0, parent));
    return rows;
}

bool hasRows(Tour &tour, const QString &name, int count)
{
    const auto *view = visibleChild<QAbstractItemView>(tour, name);
    return view && view->model() && rowsBelow(*view->model()) >= count;
}

// Whether so many platforms are shown with their sizes, which come after the list itself.
bool hasSizes(Tour &tour, int count)
{
    constexpr int SizeColumn = 2;
    const auto *view = visibleChild<QAbstractItemView>(tour, u"platforms"_s);
    if (!view || !view->model())
        return false;
    const QAbstractItemModel &model = *view->model();
    int sizes = 0;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex group = model.index(i, 0);
        for (int j = 0; j < model.rowCount(group); ++j)
            sizes += model.index(j, SizeColumn, group).data().toString().isEmpty() ? 0 : 1;
    }
    return sizes == count;
}

// What a drag of tags from the dock ends in: the same events, with the same data.
void drop(QAbstractItemView &view, const QStringList &references, QPoint at)
{
    models::DragPayload payload;
    for (const QString &reference : references) {
        if (const auto parsed = oci::parseReference(reference))
            payload.references.append(*parsed);
    }
    const auto mime = models::toMime(payload);
    QDragEnterEvent enter(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &move);
    QDropEvent dropped(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &dropped);
}

constexpr int VersionColumn = 4; // of the entries
const QStringList Releases {u"1809"_s, u"1903"_s, u"1909"_s, u"2004"_s, u"20H2"_s};

QString cell(const QAbstractItemView &entries, int row, int column)
{
    return entries.model()->index(row, column).data().toString();
}

Tour::StepResult welcome(Tour &tour)
{
    tour.window().addRegistry(tour.registry());
    const bool listed = co_await until([&tour] { return hasRows(tour, u"registries"_s, 2); });
    if (auto *registries = visibleChild<QTreeView>(tour, u"registries"_s))
        registries->expandToDepth(1);
    co_return listed ? QString() : u"the registry is not in the dock"_s;
}

Tour::StepResult image(Tour &tour)
{
    if (auto *dock = tour.window().findChild<ui::RegistriesDock *>())
        dock->expandRegistry(tour.registry());
    open(tour, tour.registry() + u"/samples/pause:3.4.1"_s);
    const bool shown = co_await until([&tour] { return hasSizes(tour, 9); });
    if (!shown)
        co_return u"the nine platforms and their sizes are not shown"_s;
    auto *platforms = visibleChild<QAbstractItemView>(tour, u"platforms"_s);
    const QAbstractItemModel *model = platforms->model();
    platforms->setCurrentIndex(model->index(0, 0, model->index(1, 0))); // the first for Windows
    co_return QString();
}

Tour::StepResult imageJson(Tour &tour)
{
    auto *tabs = visibleChild<QTabBar>(tour, u"details"_s);
    if (!tabs)
        co_return u"there are no detail tabs"_s;
    tabs->setCurrentIndex(1);
    const bool shown = co_await until([&tour] {
        const auto *text = visibleChild<QPlainTextEdit>(tour, u"rawJson"_s);
        return text && text->toPlainText().contains("schemaVersion"_L1);
    });
    co_return shown ? QString() : u"the document is not shown"_s;
}

Tour::StepResult newList(Tour &tour)
{
    tour.window().newList();
    auto *entries = visibleChild<QAbstractItemView>(tour, u"entries"_s);
    if (!entries)
        co_return u"there is no entries table"_s;
    const QString repository = tour.registry() + u"/samples/sonobuoy:v0.20-"_s;
    QStringList tags {repository + u"linux-amd64"_s, repository + u"linux-arm64v8"_s};
    for (const QString &release : Releases)
        tags.append(repository + u"windows-amd64-"_s + release);
    drop(*entries, tags, QPoint(60, entries->viewport()->height() - 4));
    const bool taken = co_await until([entries] { return entries->model()->rowCount() == 7; });
    if (auto *target = visibleChild<QLineEdit>(tour, u"target"_s))
        target->insert(tour.registry() + u"/samples/sonobuoy:v0.20"_s); // as typing does
    co_return taken ? QString() : u"the seven tags are not in the table"_s;
}

Tour::StepResult takeVersions(Tour &tour)
{
    auto *entries = visibleChild<QAbstractItemView>(tour, u"entries"_s);
    for (int i = 0; i < Releases.size(); ++i) {
        const int row = 2 + i;
        const QPoint middle = entries->visualRect(entries->model()->index(row, 0)).center();
        drop(*entries, {tour.registry() + u"/samples/servercore:"_s + Releases[i]}, middle);
        const bool taken = co_await until(
            [entries, row] { return cell(*entries, row, VersionColumn).startsWith("10.0."_L1); });
        if (!taken)
            co_return u"row %1 did not take the OS version"_s.arg(row + 1);
    }
    co_return QString();
}

Tour::StepResult editor(Tour &tour)
{
    auto *entries = visibleChild<QAbstractItemView>(tour, u"entries"_s);
    const QModelIndex index = entries->model()->index(3, VersionColumn);
    entries->setCurrentIndex(index);
    entries->edit(index);
    const bool isOpen = co_await until(
        [&tour] { return visibleChild<QLineEdit>(tour, u"cellEditor"_s) != nullptr; });
    co_return isOpen ? QString() : u"no editor opened in the cell"_s;
}

Tour::StepResult push(Tour &tour)
{
    if (auto *open = visibleChild<QLineEdit>(tour, u"cellEditor"_s)) {
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QApplication::sendEvent(open, &escape);
    }
    const bool ready = co_await until([&tour] {
        const auto *button = visibleChild<QPushButton>(tour, u"push"_s);
        return button && button->isEnabled();
    });
    if (!ready)
        co_return u"the list cannot be pushed"_s;
    visibleChild<QPushButton>(tour, u"push"_s)->click();
    const bool done = co_await until([&tour] {
        const auto *sentence = visibleChild<QLabel>(tour, u"pushSentence"_s);
        return sentence && visibleChild<QWidget>(tour, u"listDigest"_s);
    });
    co_return done ? QString() : u"the push did not end well"_s;
}

Tour::StepResult openPushed(Tour &tour)
{
    open(tour, tour.registry() + u"/samples/sonobuoy:v0.20"_s);
    const bool shown = co_await until([&tour] { return hasSizes(tour, 7); });
    co_return shown ? QString() : u"the pushed list does not show its seven platforms"_s;
}

// The message of the article, with the command that led to it.
Tour::StepResult explain(Tour &tour)
{
    if (auto *action = tour.window().findChild<QAction *>(u"explainAnError"_s))
        action->trigger();
    auto *message = tour.window().findChild<QPlainTextEdit *>(u"message"_s);
    if (!message)
        co_return u"no dialog opened"_s;
    message->setPlainText(
        u"PS C:\\> docker pull %1/samples/servercore:20H2\n20H2: Pulling from samples/servercore\n"
        "no matching manifest for windows/amd64 10.0.17763 in the manifest list entries"_s.arg(
            tour.registry()));
    const bool explained = co_await until([&tour] {
        const auto *used = visibleChild<QLabel>(tour, u"explainUsed"_s);
        const auto *stop = tour.window().findChild<QWidget *>(u"stopLook"_s);
        return used && !used->text().isEmpty() && stop && !stop->isVisible();
    });
    co_return explained ? QString() : u"the message is not explained"_s;
}

Tour::StepResult allHosts(Tour &tour)
{
    if (auto *dialog = tour.window().findChild<QDialog *>(u"explainDialog"_s))
        dialog->close();
    open(tour, tour.registry() + u"/samples/pause:3.4.1"_s);
    if (auto *button = visibleChild<QPushButton>(tour, u"allHostsButton"_s))
        button->click();
    const bool shown = co_await until([&tour] { return hasRows(tour, u"coverage"_s, 10); });
    co_return shown ? QString() : u"the matrix of hosts is not shown"_s;
}

Tour::StepResult unreachable(Tour &tour)
{
    open(tour, u"localhost:1/release/sonobuoy:v0.20"_s);
    const bool shown =
        co_await until([&tour] { return visibleChild<QLabel>(tour, u"errorTitle"_s) != nullptr; });
    co_return shown ? QString() : u"the error is not shown"_s;
}

Tour::StepResult dark(Tour &tour)
{
    ui::theme::install(tour.application(), ui::theme::Scheme::Dark);
    open(tour, tour.registry() + u"/samples/pause:3.4.1"_s);
    const bool shown = co_await until([&tour] { return hasSizes(tour, 9); });
    co_return shown && ui::theme::isDark() ? QString() : u"the window is not dark"_s;
}

}

const QList<Tour::Step> &tourSteps()
{
    static const QList<Tour::Step> steps {
        {u"welcome"_s, welcome},
        {u"image"_s, image},
        {u"image-json"_s, imageJson},
        {u"new-list"_s, newList},
        {u"os-versions"_s, takeVersions},
        {u"editor"_s, editor},
        {u"pushed"_s, push},
        {u"read-back"_s, openPushed},
        {u"explain"_s, explain},
        {u"all-hosts"_s, allHosts},
        {u"unreachable"_s, unreachable},
        {u"image-dark"_s, dark},
    };
    return steps;
}

}
