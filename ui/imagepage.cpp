// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/imagepage.h"

#include "core/browse/catalog.h"
#include "core/browse/resolver.h"
#include "core/registry/credentials.h"
#include "ui/context.h"
#include "ui/detailsfetcher.h"
#include "ui/detailspane.h"
#include "ui/errorpage.h"
#include "ui/imageheader.h"
#include "ui/noticebar.h"
#include "ui/platformsview.h"
#include "ui/registrydialog.h"
#include "ui/remedies.h"
#include "ui/settings.h"
#include "ui/skeleton.h"
#include "ui/surfaces.h"
#include "ui/theme.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waybill::ui {

namespace {

// Most answers come within this time; what shows up for less only flickers.
constexpr std::chrono::milliseconds Patience {400};
// Of smaller lists all details are read at once, of bigger ones those of the rows in view.
constexpr int SmallList = 50;

QString splitterKey()
{
    return u"image/splitter"_s;
}
QString columnsKey()
{
    return u"image/columns"_s;
}

QTimer *singleShot(QObject *parent, std::chrono::milliseconds time)
{
    auto *timer = new QTimer(parent);
    timer->setSingleShot(true);
    timer->setInterval(time);
    return timer;
}

}

ImagePage::ImagePage(Context &context, oci::Reference reference, QWidget *parent)
    : Page(parent), m_context(context), m_reference(std::move(reference)),
      m_fetcher(new DetailsFetcher(context.resolver, this)), m_patience(singleShot(this, Patience)),
      m_announce(singleShot(this, std::chrono::milliseconds(0))), m_stack(new QStackedWidget),
      m_blank(new QWidget), m_skeleton(new Skeleton), m_content(new QWidget),
      m_error(new ErrorPage(context.profiles)), m_header(new ImageHeader(context.profiles)),
      m_splitter(new QSplitter(Qt::Vertical)), m_notice(new NoticeBar(NoticeBar::Mood::Caution)),
      m_view(new PlatformsView(m_model)), m_details(new DetailsPane(context.prompts))
{
    setObjectName(u"imagePage"_s);
    build();
    connectParts();
    connectFetcher();
    connectView();
    connectDetails();
    open();
}

ImagePage::~ImagePage()
{
    m_context.settings.setLayout(splitterKey(), m_splitter->saveState());
    m_context.settings.setLayout(columnsKey(), m_view->header()->saveState());
}

void ImagePage::build()
{
    useBaseBackground(this);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_view->restoreColumns(m_context.settings.layout(columnsKey()));
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->setSpacing(0);
    content->addWidget(m_header);
    content->addWidget(new Line);
    auto *notice = new QVBoxLayout;
    notice->setContentsMargins(theme::PageMargin, 0, theme::PageMargin, 0);
    notice->addWidget(m_notice);
    content->addLayout(notice);
    content->addWidget(m_splitter, 1);
    for (QWidget *page :
        {m_blank, static_cast<QWidget *>(m_skeleton), m_content, static_cast<QWidget *>(m_error)})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);
}

void ImagePage::connectParts()
{
    connect(m_patience, &QTimer::timeout, this, [this] {
        m_view->setShowsWaiting(true);
        if (m_stack->currentWidget() == m_blank)
            m_stack->setCurrentWidget(m_skeleton);
    });
    connect(m_announce, &QTimer::timeout, this, &ImagePage::announceDetails);
    connect(m_header, &ImageHeader::addToListRequested, this, &ImagePage::addToList);
    connect(
        m_header, &ImageHeader::copyPullLineRequested, this, [this] { perform(u"copy-pull"_s); });
    connect(m_header, &ImageHeader::copied, this, &ImagePage::copied);
    connect(m_error, &ErrorPage::retryRequested, this, &ImagePage::reload);
    connect(m_error, &ErrorPage::remedyRequested, this, [this] {
        m_context.remedies.start(this, m_lastError,
            {.host = m_reference.host, .repository = m_reference.repository}, [this] { reload(); });
    });
    connect(&m_context.remedies, &Remedies::remedied, this, [this](const QString &host) {
        const bool here = host.isEmpty() || host == m_reference.host;
        if (here && m_stack->currentWidget() == m_error && Remedies::offer(m_lastError, false))
            reload();
    });
    connect(m_error, &ErrorPage::settingsRequested, this, [this] {
        auto *dialog = new RegistryDialog(m_context, m_reference.host, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, &ImagePage::reload);
        dialog->open();
    });
    connect(m_error, &ErrorPage::showTagsRequested, this, &ImagePage::offerTags);
    connect(m_error, &ErrorPage::copied, this, &ImagePage::copied);
    connect(m_error, &ErrorPage::tagChosen, this,
        [this](const QString &tag) { Q_EMIT openRequested(m_reference.withTag(tag)); });
}

void ImagePage::connectFetcher()
{
    using models::PlatformsModel;
    connect(&m_model, &PlatformsModel::detailsWanted, this, [this](int position) {
        m_fetcher->fetchDetails(position, m_model.tree()->entry(position)->descriptor);
    });
    connect(&m_model, &PlatformsModel::kindsWanted, this, [this](int position) {
        m_fetcher->fetchKinds(position, m_model.tree()->entry(position)->descriptor);
    });
    connect(m_fetcher, &DetailsFetcher::detailsArrived, this, &ImagePage::detailsArrived);
    connect(m_fetcher, &DetailsFetcher::kindsArrived, this,
        [this](int position, const Result<QStringList> &kinds) {
            m_model.applyKinds(position, kinds);
            m_subjectStale |= subjectHas(position);
            m_announce->start();
        });
}

void ImagePage::connectView()
{
    connect(m_view, &PlatformsView::rowsInViewChanged, this, &ImagePage::needDetails);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        needDetails();
        showSubject();
        Q_EMIT actionsChanged();
        Q_EMIT currentEntryChanged();
    });
    connect(m_view, &PlatformsView::addToListRequested, this, &ImagePage::addToList);
    connect(m_view, &PlatformsView::newListRequested, this, [this] { newList(chosenPositions()); });
    connect(m_view, &PlatformsView::copyRowsRequested, this, &ImagePage::copyRows);
    connect(m_view, &PlatformsView::copyDigestRequested, this, &ImagePage::copyDigest);
    connect(m_view, &PlatformsView::copyPullLineRequested, this, &ImagePage::copyPullLine);
    connect(m_view, &PlatformsView::copyPlatformRequested, this, &ImagePage::copyPlatforms);
}

void ImagePage::connectDetails()
{
    connect(m_details, &DetailsPane::copied, this, &ImagePage::copied);
    connect(m_details, &DetailsPane::failed, this,
        [this](const QString &message) { Q_EMIT statusChanged(u"error"_s, message); });
    connect(m_details, &DetailsPane::openRequested, this, &ImagePage::openRequested);
    connect(m_details, &DetailsPane::retryRequested, this, &ImagePage::retryDetails);
    connect(m_details, &DetailsPane::newListWithoutRequested, this, [this](int position) {
        QList<int> others = m_model.positions();
        others.removeOne(position);
        newList(others);
    });
}

// To the rows, or to what helps; at once, or when the answer has come.
void ImagePage::focusInEvent(QFocusEvent *event)
{
    Page::focusInEvent(event);
    if (m_stack->currentWidget() == m_content)
        m_view->setFocus(event->reason());
    else if (m_stack->currentWidget() == m_error)
        m_error->setFocus(event->reason());
}

void ImagePage::open()
{
    if (m_opening)
        m_opening->cancel();
    if (m_tags)
        m_tags->cancel();
    m_error->stopWaiting();
    const bool failed = m_stack->currentWidget() == m_error;
    if (m_stack->currentWidget() != m_content)
        m_stack->setCurrentWidget(m_blank);
    if (failed) { // what the tab and the status bar say of it is over
        Q_EMIT titleChanged();
        Q_EMIT statusChanged(u"reload"_s, tr("Reading %1").arg(m_reference.shortName()));
    }
    m_patience->start();
    m_clock.start();
    m_opening = async::Operation::run<Result<browse::ImageTree>>(this,
        tr("Reading %1").arg(m_reference.shortName()), m_context.resolver.open(m_reference),
        [this](const Result<browse::ImageTree> &tree) { opened(tree); });
}

void ImagePage::opened(const Result<browse::ImageTree> &tree)
{
    m_readIn = m_clock.elapsed();
    if (tree)
        showTree(*tree);
    else
        showError(tree.error());
    Q_EMIT titleChanged();
    Q_EMIT actionsChanged();
}

void ImagePage::showTree(const browse::ImageTree &tree)
{
    const bool same = m_model.tree() && m_model.tree()->document() == tree.document();
    if (!same) {
        m_fetcher->clear();
        m_fetcher->setRepository(tree.reference);
        m_model.setTree(tree);
        m_details->setFileName(tree.reference.shortName().replace(u':', u'-'));
        if (!tree.isIndex())
            m_view->select(0);
        fitTree();
    }
    m_header->setReadAt(QDateTime::currentDateTimeUtc());
    m_header->setMirror(tree.mirror);
    m_header->show(m_model);
    const QString misnamed = browse::misnamedSentence(tree);
    if (misnamed.isEmpty())
        m_notice->hide();
    else
        m_notice->showNotice(misnamed);
    m_stack->setCurrentWidget(m_content);
    if (hasFocus())
        m_view->setFocus(Qt::OtherFocusReason);
    for (const int position : m_model.positions())
        m_model.forgetFailure(position); // a reload asks again for what was not to be had
    needDetails();
    showSubject();
    showStatus();
    Q_EMIT identified(m_reference, tree.isIndex() ? tree.platformCount() : -1);
    // The rows are painted before anybody judges them; of a long list that takes a moment.
    if (!same)
        QTimer::singleShot(std::chrono::milliseconds(1), this, &Page::subjectChanged);
}

// A single image is one row; the room belongs to its details.
void ImagePage::fitTree()
{
    const bool single = !m_model.tree()->isIndex();
    m_view->setMaximumHeight(
        single ? theme::headerHeight() + theme::rowHeight() + 4 : QWIDGETSIZE_MAX);
    m_view->setVisible(!std::holds_alternative<oci::LegacyManifest>(m_model.tree()->manifest));
    if (single || m_splitter->restoreState(m_context.settings.layout(splitterKey())))
        return;
    // All rows where they leave enough for the details.
    const int all = height() - m_header->sizeHint().height();
    const int rows = std::min(m_view->heightOfRows(), all * 3 / 5);
    m_splitter->setSizes({rows, all - rows});
}

void ImagePage::showError(const Error &error)
{
    m_patience->stop();
    if (m_stack->currentWidget() == m_content) {
        Q_EMIT statusChanged(u"warning"_s, tr("Not read again: %1").arg(error.message));
        return;
    }
    m_lastError = error;
    m_error->showError(
        error, m_reference, m_context.credentials.shown(m_reference.host).has_value());
    m_stack->setCurrentWidget(m_error);
    if (hasFocus())
        m_error->setFocus(Qt::OtherFocusReason);
    Q_EMIT statusChanged(ErrorPage::iconName(error), ErrorPage::title(error, m_reference));
    if (error.kind == ErrorKind::NotFound && !m_reference.tag.isEmpty())
        offerTags();
}

void ImagePage::offerTags()
{
    if (m_tags)
        return;
    m_tags = async::Operation::run<Result<browse::Names>>(this, tr("Looking for tags"),
        m_context.catalog.tags(m_reference.host, m_reference.repository),
        [this](const Result<browse::Names> &names) {
            if (names && !names->names.isEmpty())
                m_error->offerTags(nearestTags(names->names, m_reference.tag));
        });
}

void ImagePage::needDetails()
{
    const browse::ImageTree *tree = m_model.tree();
    if (!tree)
        return;
    if (tree->entries.size() <= SmallList) {
        m_model.need(m_model.positions());
        return;
    }
    m_model.need(m_view->positionsInView());
    if (const int shown = m_view->shownPosition(); shown >= 0)
        m_model.need({shown});
}

void ImagePage::retryDetails(int position)
{
    m_model.forgetFailure(position);
    m_model.need({position});
    m_subjectStale = true;
    m_announce->start();
}

void ImagePage::detailsArrived(int position, const Result<browse::ImageDetails> &details)
{
    m_model.applyDetails(position, details);
    m_subjectStale |= subjectHas(position);
    m_announce->start();
}

void ImagePage::announceDetails()
{
    if (!m_model.tree())
        return;
    if (m_fetcher->isIdle()) {
        m_patience->stop();
        m_view->setShowsWaiting(false);
    }
    m_header->show(m_model);
    if (m_subjectStale)
        showSubject();
    showStatus();
    Q_EMIT subjectChanged();
}

// What is shown of one entry stays untouched while the details of others arrive.
bool ImagePage::subjectHas(int position) const
{
    const browse::Entry *entry = subject().entry;
    return !entry || entry->position == position || entry->attestations.contains(position);
}

void ImagePage::showSubject()
{
    m_subjectStale = false;
    if (m_model.tree())
        m_details->show(subject());
}

void ImagePage::showStatus()
{
    const int missing = m_model.failures(ErrorKind::NotFound);
    const QString all = QString::number(m_model.tree()->platformCount());
    if (missing == 1) {
        Q_EMIT statusChanged(
            u"warning"_s, tr("1 of %1 entries is missing at the registry").arg(all));
    } else if (missing > 1) {
        Q_EMIT statusChanged(u"warning"_s,
            tr("%1 of %2 entries are missing at the registry").arg(QString::number(missing), all));
    } else {
        Q_EMIT statusChanged(u"done"_s, tr("Read in %1 ms, 1 request").arg(m_readIn));
    }
}

ImageSubject ImagePage::subject() const
{
    const int shown = m_view->shownPosition();
    const browse::Entry *entry = shown >= 0 ? m_model.tree()->entry(shown) : nullptr;
    if (!m_model.tree()->isIndex())
        entry = &m_model.tree()->entries.first();
    return {.model = &m_model, .entry = entry};
}

}
