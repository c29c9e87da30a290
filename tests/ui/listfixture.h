// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/samples/samples.h"
#include "tests/support/program.h"
#include "tests/support/realregistry.h"
#include "tests/support/wait.h"
#include "tests/support/wire.h"
#include "tests/ui/world.h"
#include "ui/composepage.h"
#include "ui/entriesview.h"
#include "ui/models/entriesmodel.h"
#include "ui/page.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

#include <memory>

namespace waybill::test {

using namespace Qt::StringLiterals;

// A new list in a window of its own, and hands to work it with.
class ListPage {
public:
    explicit ListPage(ui::Context &context) : page(std::make_unique<ui::ComposePage>(context))
    {
        view = page->findChild<ui::EntriesView *>(u"entries"_s);
        target = page->findChild<QLineEdit *>(u"target"_s);
        push = page->findChild<QPushButton *>(u"push"_s);
        page->resize(1108, 736);
        page->show();
        QObject::connect(page.get(), &ui::Page::statusChanged, page.get(),
            [this](const QString &, const QString &text) { status = text; });
    }

    int rows() const { return view->model()->rowCount(); }
    QModelIndex cell(int row, int column) const { return view->model()->index(row, column); }
    QString text(int row, int column) const { return cell(row, column).data().toString(); }
    QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < rows(); ++row)
            texts.append(text(row, column));
        return texts;
    }
    template <typename T = QWidget>
    T *find(const QString &name) const
    {
        return page->findChild<T *>(name);
    }

    QPoint middleOf(int row) const { return view->visualRect(cell(row, 1)).center(); }
    QPoint above(int row) const
    {
        return row < rows() ? view->visualRect(cell(row, 1)).topLeft() + QPoint(4, 1)
                            : QPoint(40, view->viewport()->height() - 4);
    }

    // Whether it would be taken, having hovered there.
    bool hover(const QMimeData &mime, QPoint point)
    {
        QDragEnterEvent enter(
            point, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view->viewport(), &enter);
        QDragMoveEvent move(
            point, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view->viewport(), &move);
        return move.isAccepted();
    }
    void leave()
    {
        QDragLeaveEvent event;
        QCoreApplication::sendEvent(view->viewport(), &event);
    }
    bool drop(const QMimeData &mime, QPoint point)
    {
        if (!hover(mime, point)) {
            leave();
            return false;
        }
        QDropEvent event(
            QPointF(point), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view->viewport(), &event);
        return event.isAccepted();
    }
    bool drop(const QStringList &references, QPoint point)
    {
        models::DragPayload payload;
        for (const QString &reference : references)
            payload.references.append(*oci::parseReference(reference));
        return drop(*models::toMime(payload), point);
    }

    QLineEdit *edit(int row, int column)
    {
        view->setFocus();
        view->setCurrentIndex(cell(row, column));
        QTest::keyClick(view, Qt::Key_F2);
        return editor();
    }
    QLineEdit *editor() const { return view->findChild<QLineEdit *>(u"cellEditor"_s); }
    void type(const QString &text)
    {
        target->setFocus();
        target->selectAll();
        QTest::keyClicks(target, text);
    }

    std::unique_ptr<ui::ComposePage> page;
    ui::EntriesView *view = nullptr;
    QLineEdit *target = nullptr;
    QPushButton *push = nullptr;
    QString status;
};

// The samples on a real registry, made once a test program.
class SampleRegistry {
public:
    SampleRegistry()
    {
        World world;
        const auto written =
            await(samples::writeSamples(world.registries.client(host()), false, {}));
        if (!written)
            qFatal("%s", qPrintable(written.error().message));
    }

    QString host() const { return m_registry.host(); }
    RealRegistry &registry() { return m_registry; }
    QString sonobuoy(const QString &tag) const { return host() + u"/samples/sonobuoy:"_s + tag; }
    QString servercore(const QString &tag) const
    {
        return host() + u"/samples/servercore:"_s + tag;
    }

    // What another program reads there; empty if there is nothing.
    static QByteArray raw(const QString &reference)
    {
        return runProgram(u"skopeo"_s,
            {u"inspect"_s, u"--raw"_s, u"--tls-verify="_s + wire::verify(),
                u"docker://"_s + reference})
            .out;
    }

private:
    RealRegistry m_registry;
};

inline const QStringList Releases {u"1809"_s, u"1903"_s, u"1909"_s, u"2004"_s, u"20H2"_s};
inline const QStringList Versions {u"10.0.17763.1757"_s, u"10.0.18362.1256"_s, u"10.0.18363.1379"_s,
    u"10.0.19041.804"_s, u"10.0.19042.804"_s};

}
