// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/registriesdock.h"

#include "core/browse/directory.h"
#include "core/registry/profile.h"
#include "core/registry/registries.h"
#include "ui/context.h"
#include "ui/docktitle.h"
#include "ui/prompts.h"
#include "ui/registriesdelegate.h"
#include "ui/registriestree.h"
#include "ui/remedies.h"
#include "ui/settings.h"
#include "ui/text.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using models::RegistriesModel;
using Kind = RegistriesModel::Kind;

RegistriesDock::RegistriesDock(Context &context, QWidget *parent)
    : QDockWidget(tr("Registries"), parent), m_context(context), m_filter(new QLineEdit),
      m_tree(new RegistriesTree), m_add(new QPushButton(tr("Add a registry")))
{
    setObjectName(u"registriesDock"_s);
    build();
    buildTree();
    connectTree();
    m_model.setHosts(m_context.settings.registries());
    for (const QString &host : m_model.hosts())
        showMarks(host);
}

void RegistriesDock::build()
{
    setTitleBarWidget(new DockTitle(this));
    m_filter->setObjectName(u"filterRegistries"_s);
    m_filter->setAccessibleName(u"Filter registries"_s);
    m_filter->setPlaceholderText(tr("Filter registries"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(
        theme::icon(u"filter"_s, theme::Role::SecondText), QLineEdit::LeadingPosition);
    m_add->setObjectName(u"addRegistry"_s);
    m_add->setAccessibleName(u"Add a registry"_s);
    m_add->setIcon(theme::icon(u"add"_s));
    m_add->setAutoDefault(false);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, theme::PartSpacing);
    layout->setSpacing(theme::PartSpacing);
    const auto inset = [layout](QWidget *widget, int stretch) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(theme::PartSpacing, 0, theme::PartSpacing, 0);
        row->addWidget(widget);
        layout->addLayout(row, stretch);
    };
    inset(m_filter, 0);
    inset(m_tree, 1);
    inset(m_add, 0);
    content->setMinimumWidth(200);
    setWidget(content);
    connect(m_filter, &QLineEdit::textChanged, this, &RegistriesDock::filter);
    connect(m_add, &QPushButton::clicked, this, &RegistriesDock::askForRegistry);
}

void RegistriesDock::buildTree()
{
    m_filtered.setSourceModel(&m_model);
    m_filtered.setRecursiveFilteringEnabled(true);
    m_filtered.setAutoAcceptChildRows(true);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *delegate = new RegistriesDelegate(this);
    m_tree->setModel(&m_filtered);
    m_tree->setItemDelegate(delegate);
    m_tree->setObjectName(u"registries"_s);
    m_tree->setAccessibleName(u"Registries"_s);
    connect(delegate, &RegistriesDelegate::retryClicked, this, &RegistriesDock::retry);
}

void RegistriesDock::connectTree()
{
    auto *tree = static_cast<RegistriesTree *>(m_tree);
    connect(tree, &RegistriesTree::opened, this, &RegistriesDock::activate);
    connect(tree, &RegistriesTree::copyRequested, this, &RegistriesDock::copySelection);
    connect(m_tree, &QTreeView::expanded, this, &RegistriesDock::expanded);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &RegistriesDock::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &RegistriesDock::selectionChanged);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &shown) {
        const auto kind = Kind(source(shown).data(models::KindRole).toInt());
        if (kind == Kind::GoTo || kind == Kind::Search)
            activate(shown);
    });
    connect(
        &m_model, &RegistriesModel::repositoriesWanted, this, &RegistriesDock::readRepositories);
    connect(&m_model, &RegistriesModel::tagsWanted, this, &RegistriesDock::readTags);
    connect(
        &m_context.registries.meter(), &registry::Meter::used, this, [this](const QString &host) {
            showUsage(host);
            showMarks(host); // who is signed in shows when something is asked
        });
    connect(&m_context.profiles, &registry::Profiles::changed, this, &RegistriesDock::showMarks);
    // Later: whoever asked here reads it again by himself.
    connect(&m_context.profiles, &registry::Profiles::changed, this,
        &RegistriesDock::readFailedAgain, Qt::QueuedConnection);
    connect(&m_context.remedies, &Remedies::remedied, this, &RegistriesDock::readFailedAgain,
        Qt::QueuedConnection);
}

QModelIndex RegistriesDock::source(const QModelIndex &shown) const
{
    return m_filtered.mapToSource(shown);
}

void RegistriesDock::focusFilter()
{
    show();
    raise();
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void RegistriesDock::expandRegistry(const QString &host)
{
    const QModelIndex shown = m_filtered.mapFromSource(m_model.indexOf(host));
    if (shown.isValid())
        m_tree->expand(shown);
}

void RegistriesDock::setOpened(const oci::Reference &reference, int platforms)
{
    m_model.setOpened(reference, platforms);
}

void RegistriesDock::select(const oci::Reference &reference)
{
    const QModelIndex repository = m_model.indexOf(reference.host, reference.repository);
    for (int row = 0; row < m_model.rowCount(repository); ++row) {
        const QModelIndex tag = m_model.index(row, 0, repository);
        if (repository.isValid() && m_model.reference(tag) == reference)
            m_tree->setCurrentIndex(m_filtered.mapFromSource(tag));
    }
}

models::DragPayload RegistriesDock::selection() const
{
    models::DragPayload payload;
    QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    std::ranges::sort(
        rows, {}, [this](const QModelIndex &shown) { return m_tree->visualRect(shown).top(); });
    for (const QModelIndex &shown : std::as_const(rows))
        if (const auto reference = m_model.reference(source(shown)))
            payload.references.append(*reference);
    return payload;
}

bool RegistriesDock::hasFocusInside() const
{
    return isAncestorOf(QApplication::focusWidget());
}

void RegistriesDock::copySelection()
{
    const models::DragPayload payload = selection();
    if (!payload.isEmpty()) {
        QApplication::clipboard()->setMimeData(models::toMime(payload).release());
        Q_EMIT copied(tr("%n reference(s) copied", nullptr, int(payload.references.size())));
        return;
    }
    const QString text = m_tree->currentIndex().data(models::CopyRole).toString();
    if (text.isEmpty())
        return;
    QApplication::clipboard()->setText(text);
    Q_EMIT copied(tr("Name copied"));
}

void RegistriesDock::activate(const QModelIndex &shown)
{
    const QModelIndex index = source(shown);
    if (const auto reference = m_model.reference(index)) {
        Q_EMIT openRequested(*reference);
        return;
    }
    if (index.data(RegistriesModel::StateRole).toInt() == int(RegistriesModel::State::Failed))
        retry(shown);
    else if (index.data(models::KindRole).toInt() == int(Kind::GoTo))
        goTo(index.data(RegistriesModel::HostRole).toString());
    else if (index.data(models::KindRole).toInt() == int(Kind::Search))
        searchOn(index.data(RegistriesModel::HostRole).toString());
    else
        m_tree->setExpanded(shown, !m_tree->isExpanded(shown));
}

void RegistriesDock::expanded(const QModelIndex &shown)
{
    if (m_filtered.canFetchMore(shown))
        m_filtered.fetchMore(shown);
}

void RegistriesDock::filter(const QString &text)
{
    const bool begins = m_filtered.filterRegularExpression().pattern().isEmpty() && !text.isEmpty();
    if (begins) {
        m_unfoldedBefore.clear();
        for (QModelIndex at = m_filtered.index(0, 0); at.isValid(); at = m_tree->indexBelow(at))
            if (m_tree->isExpanded(at))
                m_unfoldedBefore.insert(source(at));
    }
    m_filtered.setFilterFixedString(text);
    if (!text.isEmpty()) {
        for (int row = 0; row < m_filtered.rowCount(); ++row)
            expandMatches(m_filtered.index(row, 0));
        return;
    }
    m_tree->collapseAll();
    for (const QPersistentModelIndex &index : std::as_const(m_unfoldedBefore))
        m_tree->expand(m_filtered.mapFromSource(index));
}

// Unfolds what has rows already; a filter never reads anything.
void RegistriesDock::expandMatches(const QModelIndex &shown)
{
    if (m_filtered.rowCount(shown) == 0 || m_filtered.canFetchMore(shown))
        return;
    m_tree->expand(shown);
    for (int row = 0; row < m_filtered.rowCount(shown); ++row)
        expandMatches(m_filtered.index(row, 0, shown));
}

void RegistriesDock::showMenu(const QPoint &at)
{
    const QModelIndex shown = m_tree->indexAt(at);
    if (!shown.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"registriesMenu"_s);
    const QModelIndex index = source(shown);
    if (m_model.reference(index))
        addTagActions(menu);
    else
        addBranchActions(menu, index);
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void RegistriesDock::addTagActions(QMenu *menu)
{
    const models::DragPayload payload = selection();
    menu->addAction(theme::icon(u"open"_s), tr("&Open"), this, [this, payload] {
        for (const oci::Reference &reference : payload.references)
            Q_EMIT openRequested(reference);
    });
    menu->addAction(theme::icon(u"new-list"_s), tr("&Add to list"), this,
        [this, payload] { Q_EMIT addToListRequested(payload); });
    menu->addSeparator();
    menu->addAction(
        theme::icon(u"copy"_s), tr("&Copy reference"), this, &RegistriesDock::copySelection);
}

void RegistriesDock::addBranchActions(QMenu *menu, const QModelIndex &index)
{
    const QString host = index.data(RegistriesModel::HostRole).toString();
    const auto kind = Kind(index.data(models::KindRole).toInt());
    const browse::Directory *directory = browse::directoryOf(host);
    if (kind == Kind::Registry && directory)
        menu->addAction(theme::icon(u"search"_s), tr("&Search %1…").arg(directory->name), this,
            [this, host] { searchOn(host); });
    if (kind == Kind::Registry)
        menu->addAction(theme::icon(u"forward"_s), tr("&Go to repository…"), this,
            [this, host] { goTo(host); });
    const bool isOwner =
        kind == Kind::Group && index.parent().data(models::KindRole).toInt() == int(Kind::Registry);
    if (isOwner && directory)
        menu->addAction(theme::icon(u"list"_s), tr("&All repositories of this owner"), this,
            [this, host, owner = index.data().toString()] { readOwner(host, owner); });
    if (kind == Kind::Registry || kind == Kind::Repository)
        menu->addAction(
            theme::icon(u"reload"_s), tr("&Read again"), this, &RegistriesDock::refresh);
    if (kind != Kind::GoTo && kind != Kind::Search)
        menu->addAction(
            theme::icon(u"copy"_s), tr("&Copy name"), this, &RegistriesDock::copySelection);
    if (kind == Kind::Registry || kind == Kind::Repository)
        menu->addAction(theme::icon(u"sign-in"_s), tr("&Sign in…"), this, &RegistriesDock::signIn);
    if (kind == Kind::Registry) {
        menu->addAction(
            theme::icon(u"settings"_s), tr("C&onnection…"), this, &RegistriesDock::editConnection);
        menu->addSeparator();
        menu->addAction(theme::icon(u"remove"_s), tr("Re&move registry"), this,
            [this, host] { removeRegistry(host); });
    }
}

}
