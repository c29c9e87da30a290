// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/core/match/subjects.h"
#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/badge.h"
#include "ui/coveragepage.h"
#include "ui/coverageview.h"
#include "ui/text.h"

namespace waybill::test {

// A tab that is asked about.
class Source : public ui::Page {
public:
    std::optional<match::Subject> subject = pauseList();
    QString name = QStringLiteral("pause:3.4.1");
    int reloads = 0;

    QString title() const override { return name; }
    QString iconName() const override { return QStringLiteral("list"); }
    QString address() const override
    {
        return QStringLiteral("localhost:5001/samples/pause:3.4.1");
    }
    void reload() override { ++reloads; }
    std::optional<match::Subject> matchSubject() const override { return subject; }
    void ask(const std::optional<match::Subject> &next)
    {
        subject = next;
        Q_EMIT subjectChanged();
    }
};

// The page of all hosts beside it.
class Scene {
public:
    World world;
    std::unique_ptr<Source> source = std::make_unique<Source>();
    std::unique_ptr<ui::CoveragePage> page;

    explicit Scene(const QStringList &hosts = {QStringLiteral("windows-server-2019"),
                       QStringLiteral("windows-server-2022"), QStringLiteral("linux-amd64"),
                       QStringLiteral("ibm-z")})
    {
        world.settings.setShownHosts(hosts);
        page = std::make_unique<ui::CoveragePage>(world.context, *source);
        page->resize(1100, 720);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    }

    template <typename Part = QWidget>
    Part *find(const QString &name) const
    {
        auto *part = page->findChild<Part *>(name);
        if (!part)
            qFatal("there is no %s", qPrintable(name));
        return part;
    }
    ui::CoverageView *view() const { return find<ui::CoverageView>(QStringLiteral("coverage")); }
    QString text(const QString &label) const { return find<ui::Label>(label)->text(); }
    QString badge(const QString &name) const { return find<ui::Badge>(name)->look().text; }
    QString cell(int row, int column) const
    {
        return view()->model()->index(row, column).data().toString();
    }
    void key(Qt::Key key) const { QTest::keyClick(view(), key); }
    void choose(int entry, const QString &host) const { view()->select(entry, host); }
    void trigger(const QString &action) const { find<QAction>(action)->trigger(); }
    QString file(const QString &name) const { return world.folder.filePath(name); }
};

}
