// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/context.h"
#include "ui/models/coveragemodel.h"
#include "ui/models/coveragerun.h"
#include "ui/models/shownhosts.h"
#include "ui/page.h"

#include <QPointer>

class QMenu;
class QStackedWidget;

namespace waybill::exports {
struct Format;
struct Table;
}

namespace waybill::ui {

class CoverageDetails;
class CoverageTop;
class CoverageView;
class EmptyCoverage;
class NodesImport;

// "All hosts" of another tab: which entry each host takes, or why none. Follows that tab, so that
// an edit of a list in progress is judged again; when it is closed, the last answer stays.
class CoveragePage : public Page {
    Q_OBJECT

public:
    // The context outlives the page; the source may go before it.
    CoveragePage(Context &context, Page &source, QWidget *parent = nullptr);

    ~CoveragePage() override;

    Page *source() const { return m_source; }

    QString title() const override;
    QString iconName() const override;
    QString address() const override { return m_address; }
    void reload() override;
    bool can(const QString &action) const override;
    void perform(const QString &action) override;
    // What the matrix shows, so that "Will it run?" goes on speaking of the chosen host.
    std::optional<match::Subject> matchSubject() const override;
    bool canShowAllHosts() const override { return false; } // it is the answer
    int currentEntry() const override;

private:
    void build();
    QMenu *buildImportMenu();
    QWidget *buildContent();
    QWidget *buildLegend();
    void connectParts();
    void connectView();

    void takeName();
    void judge();
    void showCoverage(const match::Coverage &coverage);
    void showCell();
    void showStatus();
    const match::HostCoverage *current() const; // the host of the current cell

    void chooseHosts();
    void removeHost();
    void showInPanel();
    void showMenu(const QPoint &global);
    void addClients(QMenu *menu, const match::Asked &asked);

    QString currentRunLine() const;
    void copyText(const QString &text, const QString &what);
    void copyRunLine();
    void copyCell();
    // The matrix in that format, worked out on another thread: a large one takes its time.
    void write(const exports::Format &format, std::function<void(QByteArray)> done);
    void copyAs(const QString &format);
    void saveAs(const QString &format);
    void savePicture();
    void save(const QString &path, const QByteArray &bytes);
    QString fileName(const QString &suffix) const;

    Context &m_context;
    QPointer<Page> m_source;
    models::ShownHosts m_shown;
    NodesImport *m_nodes;
    models::CoverageModel m_model;
    models::CoverageRun m_run;
    QString m_title;
    QString m_address;

    QStackedWidget *m_stack;
    CoverageTop *m_top;
    CoverageView *m_view;
    CoverageDetails *m_details;
    QWidget *m_content;
    EmptyCoverage *m_empty;
};

}
