// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shownhostsdialog.h"

#include "ui/models/hostbook.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using models::HostGroup;
using models::KnownHost;

namespace {

constexpr int IdRole = Qt::UserRole;

QString nameOf(HostGroup group)
{
    switch (group) {
    case HostGroup::ThisComputer:
        return ShownHostsDialog::tr("This computer");
    case HostGroup::Engines:
        return ShownHostsDialog::tr("Container engines found");
    case HostGroup::Nodes:
        return ShownHostsDialog::tr("Nodes");
    case HostGroup::Own:
        return ShownHostsDialog::tr("Own hosts");
    case HostGroup::Presets:
        break;
    }
    return ShownHostsDialog::tr("Presets");
}

template <typename Work>
void forEachHost(const QTreeWidget *tree, Work work)
{
    for (int group = 0; group < tree->topLevelItemCount(); ++group) {
        QTreeWidgetItem *parent = tree->topLevelItem(group);
        for (int row = 0; row < parent->childCount(); ++row)
            work(parent->child(row));
    }
}

}

ShownHostsDialog::ShownHostsDialog(
    const models::HostBook &book, const QStringList &shown, QWidget *parent)
    : QDialog(parent), m_filter(new QLineEdit), m_hosts(new QTreeWidget),
      m_accept(new QPushButton(tr("&Show")))
{
    setObjectName(u"shownHosts"_s);
    setWindowTitle(tr("Hosts to show"));
    build();
    fill(book, shown);
    connect(m_filter, &QLineEdit::textChanged, this, &ShownHostsDialog::filter);
    connect(m_hosts, &QTreeWidget::itemChanged, this, &ShownHostsDialog::count);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(checked());
        accept();
    });
    count();
}

void ShownHostsDialog::build()
{
    m_filter->setObjectName(u"hostFilter"_s);
    m_filter->setAccessibleName(tr("Filter hosts"));
    m_filter->setPlaceholderText(tr("Filter hosts"));
    m_filter->setClearButtonEnabled(true);
    m_hosts->setObjectName(u"hosts"_s);
    m_hosts->setAccessibleName(tr("Hosts"));
    m_hosts->setColumnCount(2);
    m_hosts->setHeaderLabels({tr("Host"), tr("Platform")});
    m_hosts->setAllColumnsShowFocus(true);
    m_hosts->setUniformRowHeights(true);
    m_accept->setObjectName(u"showHosts"_s);
    m_accept->setDefault(true);
    theme::makePrimary(m_accept);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_accept, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
        theme::DialogMargin, theme::DialogMargin, theme::DialogMargin, theme::DialogMargin);
    column->setSpacing(theme::PartSpacing);
    column->addWidget(m_filter);
    column->addWidget(m_hosts, 1);
    column->addSpacing(theme::PartSpacing);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, theme::rowHeight() * 20);
}

void ShownHostsDialog::fill(const models::HostBook &book, const QStringList &shown)
{
    for (const HostGroup group : {HostGroup::ThisComputer, HostGroup::Engines, HostGroup::Nodes,
             HostGroup::Own, HostGroup::Presets}) {
        const QList<KnownHost> hosts = book.hosts(group);
        if (hosts.isEmpty())
            continue;
        auto *parent = new QTreeWidgetItem(m_hosts, {nameOf(group)});
        parent->setSizeHint(0, {0, theme::rowHeight()}); // uniform, so of all
        parent->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate
            | Qt::ItemIsSelectable);
        for (const KnownHost &known : hosts) {
            auto *item = new QTreeWidgetItem(
                parent, {visible(known.host.name), visible(known.host.platform.fullName())});
            item->setData(0, IdRole, known.host.id);
            const bool isShown = shown.contains(known.host.id);
            item->setCheckState(0, isShown ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_hosts->expandAll();
    m_hosts->resizeColumnToContents(0);
    if (QTreeWidgetItem *first = m_hosts->topLevelItem(0))
        m_hosts->setCurrentItem(first->child(0));
}

void ShownHostsDialog::filter(const QString &text)
{
    forEachHost(m_hosts, [&text](QTreeWidgetItem *item) {
        item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive)
            && !item->text(1).contains(text, Qt::CaseInsensitive));
    });
}

QStringList ShownHostsDialog::checked() const
{
    QStringList ids;
    forEachHost(m_hosts, [&ids](QTreeWidgetItem *item) {
        if (item->checkState(0) == Qt::Checked)
            ids.append(item->data(0, IdRole).toString());
    });
    return ids;
}

void ShownHostsDialog::count()
{
    const auto hosts = int(checked().size());
    m_accept->setText(hosts == 1 ? tr("&Show 1 host") : tr("&Show %n hosts", nullptr, hosts));
    m_accept->setEnabled(hosts > 0);
}

}
