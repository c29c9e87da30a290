// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/operation.h"
#include "ui/imagesubject.h"
#include "ui/page.h"

#include <QElapsedTimer>
#include <QPointer>

class QSplitter;
class QStackedWidget;
class QTimer;

namespace waybill::ui {

struct Context;
class DetailsFetcher;
class DetailsPane;
class ErrorPage;
class ImageHeader;
class NoticeBar;
class PlatformsView;
class Skeleton;

// The tab of an image or a list: its platforms, and below them what is known of the chosen one.
//
// One manifest request puts the tree on the screen; details of entries come lazily. A reload keeps
// what there is until the new answer has come.
class ImagePage : public Page {
    Q_OBJECT

public:
    // The context outlives the page. Begins to open the reference at once.
    ImagePage(Context &context, oci::Reference reference, QWidget *parent = nullptr);
    ~ImagePage() override;

    QString title() const override;
    QString iconName() const override;
    QString address() const override;
    QString host() const override { return m_reference.host; }
    bool shows(const oci::Reference &reference) const override;
    void reload() override;
    bool can(const QString &action) const override;
    void perform(const QString &action) override;

    std::optional<match::Subject> matchSubject() const override;
    QString withoutSubject() const override;
    void showVerdict(const std::optional<match::Verdict> &verdict) override;
    int currentEntry() const override;
    void selectEntry(int entry) override;

    const oci::Reference &reference() const { return m_reference; }
    const models::PlatformsModel &model() const { return m_model; }

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void build();
    void connectParts();
    void connectFetcher();
    void connectView();
    void connectDetails();
    void open();
    void opened(const Result<browse::ImageTree> &tree);
    void showTree(const browse::ImageTree &tree);
    void showError(const Error &error);
    void offerTags();
    void fitTree();

    void needDetails();
    void retryDetails(int position);
    void detailsArrived(int position, const Result<browse::ImageDetails> &details);
    void announceDetails();
    bool subjectHas(int position) const;
    void showSubject();
    void showStatus();

    ImageSubject subject() const;
    QList<int> chosenPositions() const; // the selected rows, all if none is
    void addToList();
    void newList(const QList<int> &positions);
    void copy(const QString &text, const QString &what);
    void copyDigest();
    void copyPullLine();
    void copyRows();
    void copyPlatforms();

    Context &m_context;
    oci::Reference m_reference;
    models::PlatformsModel m_model;
    DetailsFetcher *m_fetcher;
    QPointer<async::Operation> m_opening;
    QPointer<async::Operation> m_tags;
    QElapsedTimer m_clock;
    bool m_subjectStale = false;
    qint64 m_readIn = 0; // ms that the last open took
    QTimer *m_patience; // ends the time in which nothing is shown
    QTimer *m_announce; // details arrive in bursts; what shows sums is told once

    QStackedWidget *m_stack;
    QWidget *m_blank;
    Skeleton *m_skeleton;
    QWidget *m_content;
    ErrorPage *m_error;
    Error m_lastError; // the one that m_error shows
    ImageHeader *m_header;
    QSplitter *m_splitter;
    NoticeBar *m_notice;
    PlatformsView *m_view;
    DetailsPane *m_details;
};

}
