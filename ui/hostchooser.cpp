// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/hostchooser.h"

#include "ui/context.h"
#include "ui/hostdialog.h"
#include "ui/models/hostbook.h"
#include "ui/nodesimport.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using match::Isolation;
using models::HostGroup;
using models::KnownHost;

namespace {

QString titleOf(HostGroup group)
{
    switch (group) {
    case HostGroup::ThisComputer:
        return HostChooser::tr("Here");
    case HostGroup::Engines:
        return HostChooser::tr("Engines on this computer");
    case HostGroup::Nodes:
        return HostChooser::tr("Nodes of a cluster");
    case HostGroup::Own:
        return HostChooser::tr("Own hosts");
    case HostGroup::Presets:
        return HostChooser::tr("Usual hosts");
    }
    Q_UNREACHABLE_RETURN({});
}

QComboBox *combo(const QString &objectName, const QString &accessibleName)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setMaxVisibleItems(24);
    box->setIconSize(QSize(16, 16));
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

QString toolTipOf(const KnownHost &known)
{
    return known.origin.isEmpty() ? known.host.platform.fullName()
                                  : known.host.platform.fullName() + u'\n' + known.origin;
}

}

HostChooser::HostChooser(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_book(context.hosts),
      m_nodes(new NodesImport(context, this)), m_host(combo(u"host"_s, u"Host"_s)),
      m_client(combo(u"client"_s, u"Client"_s)),
      m_more(button(u"hostMenu"_s, u"more"_s, tr("Own hosts and nodes"))),
      m_optionsButton(button(u"hostOptions"_s, u"settings"_s, tr("Platform and isolation"))),
      m_menu(new QMenu(this)), m_note(new Label), m_options(new QWidget),
      m_requestLabel(new Label(tr("--&platform"))), m_request(new QLineEdit),
      m_isolationLabel(new Label(tr("&Isolation"))),
      m_isolation(combo(u"isolation"_s, u"Isolation"_s)), m_unreadable(new Label)
{
    setObjectName(u"hostChooser"_s);
    build();
    buildOptions();
    buildMenu();
    connectParts();
    fillHosts();
    showChoice();
}

QToolButton *HostChooser::button(
    const QString &name, const QString &icon, const QString &text) const
{
    auto *made = new QToolButton;
    made->setObjectName(name);
    made->setIcon(theme::icon(icon));
    made->setIconSize(QSize(16, 16));
    made->setAutoRaise(true);
    made->setToolTip(text);
    made->setAccessibleName(text);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

void HostChooser::build()
{
    auto *hostLabel = new Label(tr("&Host"));
    hostLabel->setBuddy(m_host);
    auto *clientLabel = new Label(tr("&Client"));
    clientLabel->setBuddy(m_client);
    for (Label *label : {hostLabel, clientLabel, m_requestLabel, m_isolationLabel})
        theme::setTextRole(label, theme::Role::SecondText);
    m_optionsButton->setCheckable(true);
    m_note->setObjectName(u"hostNote"_s);
    m_note->setWordWrap(true);
    theme::setType(m_note, theme::Type::Caption);
    theme::setTextRole(m_note, theme::Role::SecondText);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 4, 10, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(theme::PartSpacing);
    grid->setColumnStretch(1, 1);
    hostLabel->setContentsMargins(0, 0, theme::PartSpacing, 0);
    grid->addWidget(hostLabel, 0, 0);
    grid->addWidget(m_host, 0, 1);
    grid->addWidget(m_more, 0, 2);
    grid->addWidget(clientLabel, 1, 0);
    grid->addWidget(m_client, 1, 1);
    grid->addWidget(m_optionsButton, 1, 2);
    grid->addWidget(m_note, 2, 1, 1, 2);
    grid->addWidget(m_options, 3, 0, 1, 3);
}

void HostChooser::buildOptions()
{
    m_request->setObjectName(u"platformRequest"_s);
    m_request->setAccessibleName(u"Platform request"_s);
    m_request->setClearButtonEnabled(true);
    m_requestLabel->setBuddy(m_request);
    m_isolationLabel->setBuddy(m_isolation);
    m_isolation->addItem(tr("As the host does"), int(Isolation::Default));
    m_isolation->addItem(tr("Process"), int(Isolation::Process));
    m_isolation->addItem(tr("Hyper-V"), int(Isolation::HyperV));
    m_unreadable->setObjectName(u"requestMessage"_s);
    m_unreadable->setWordWrap(true);
    theme::setType(m_unreadable, theme::Type::Caption);
    theme::setTextRole(m_unreadable, theme::Role::Rejected);
    m_unreadable->hide();
    auto *grid = new QGridLayout(m_options);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::PartSpacing);
    grid->setVerticalSpacing(theme::PartSpacing);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_requestLabel, 0, 0);
    grid->addWidget(m_request, 0, 1);
    grid->addWidget(m_unreadable, 1, 1);
    grid->addWidget(m_isolationLabel, 2, 0);
    grid->addWidget(m_isolation, 2, 1);
}

void HostChooser::buildMenu()
{
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    const auto add = [this](const QString &name, const QString &icon, const QString &text,
                         auto &&work) {
        QAction *action = m_menu->addAction(theme::icon(icon), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, work);
    };
    add(u"ownHost"_s, u"add"_s, tr("&Own host…"), [this] { editHost(true); });
    add(u"editHost"_s, u"edit"_s, tr("&Edit this host…"), [this] { editHost(false); });
    add(u"removeHost"_s, u"remove"_s, tr("&Remove this host"), [this] { removeHost(); });
    m_menu->addSeparator();
    add(u"importNodes"_s, u"open"_s, tr("&Import nodes from a file…"),
        [this] { m_nodes->fromFile(); });
    add(u"pasteNodes"_s, u"pull"_s, tr("&Paste nodes"), [this] { m_nodes->fromClipboard(); });
    add(u"askKubectl"_s, u"nodes"_s, tr("Ask &kubectl for nodes"),
        [this] { m_nodes->fromKubectl(); });
    add(u"removeNodes"_s, u"remove"_s, tr("Remove all &nodes"), [this] { removeNodes(); });
}

void HostChooser::connectParts()
{
    connect(&m_book, &models::HostBook::hostsChanged, this, &HostChooser::fillHosts);
    connect(&m_book, &models::HostBook::choiceChanged, this, &HostChooser::showChoice);
    connect(m_host, &QComboBox::currentIndexChanged, this,
        [this] { m_book.setHost(m_host->currentData().toString()); });
    connect(m_client, &QComboBox::currentIndexChanged, this,
        [this] { m_book.setClient(m_client->currentData().toString()); });
    connect(m_request, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_book.setRequest(text.trimmed()); });
    connect(m_isolation, &QComboBox::currentIndexChanged, this,
        [this] { m_book.setIsolation(Isolation(m_isolation->currentData().toInt())); });
    connect(m_optionsButton, &QToolButton::toggled, this, &HostChooser::showOptions);
    connect(m_menu, &QMenu::aboutToShow, this, &HostChooser::updateMenu);
    connect(m_nodes, &NodesImport::imported, this, &HostChooser::noticed);
}

void HostChooser::fillHosts()
{
    const QSignalBlocker blocker(m_host);
    m_host->clear();
    for (const HostGroup group : {HostGroup::ThisComputer, HostGroup::Engines, HostGroup::Nodes,
             HostGroup::Own, HostGroup::Presets})
        addGroup(group);
    m_host->setCurrentIndex(m_host->findData(m_book.choice().host));
}

void HostChooser::addGroup(HostGroup group)
{
    const QList<KnownHost> hosts = m_book.hosts(group);
    if (hosts.isEmpty())
        return;
    m_host->addItem(titleOf(group));
    auto *items = qobject_cast<QStandardItemModel *>(m_host->model());
    QStandardItem *title = items->item(m_host->count() - 1);
    title->setFlags(Qt::NoItemFlags);
    title->setFont(theme::font(theme::Type::Caption));
    const QIcon icon = theme::icon(group == HostGroup::Nodes ? u"nodes"_s : u"host"_s);
    for (const KnownHost &known : hosts) {
        m_host->addItem(icon, visible(known.host.name), known.host.id);
        m_host->setItemData(m_host->count() - 1, plainToolTip(toolTipOf(known)), Qt::ToolTipRole);
    }
}

void HostChooser::showChoice()
{
    const QSignalBlocker hostBlocker(m_host);
    m_host->setCurrentIndex(m_host->findData(m_book.choice().host));
    fillClients();
    if (m_request->text().trimmed() != m_book.choice().request)
        m_request->setText(m_book.choice().request);
    const QSignalBlocker isolationBlocker(m_isolation);
    m_isolation->setCurrentIndex(m_isolation->findData(int(m_book.choice().isolation)));
    if (const KnownHost *known = m_book.find(m_book.choice().host))
        m_host->setToolTip(plainToolTip(toolTipOf(*known)));
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
    showOptions();
}

void HostChooser::fillClients()
{
    const QSignalBlocker blocker(m_client);
    m_client->clear();
    for (const match::ClientChoice &client : m_book.clients())
        m_client->addItem(theme::icon(u"client"_s), client.name, client.id);
    m_client->setCurrentIndex(m_client->findData(m_book.choice().client));
    const match::RuleSet *rules = match::ruleSet(m_book.client().ruleSet);
    m_client->setToolTip(rules
            ? plainToolTip(tr("Rules: %1, taken from %2").arg(rules->name, rules->versions))
            : QString());
}

// What is set stays in sight: nothing hidden changes the verdict.
void HostChooser::showOptions()
{
    const bool request = m_book.takesRequest();
    const bool isolation = m_book.takesIsolation();
    m_optionsButton->setEnabled(request || isolation);
    const bool isSet = (request && !m_book.choice().request.isEmpty())
        || (isolation && m_book.choice().isolation != Isolation::Default);
    const bool shown = m_optionsButton->isChecked() || isSet;
    for (QWidget *part :
        {static_cast<QWidget *>(m_requestLabel), static_cast<QWidget *>(m_request)})
        part->setVisible(request);
    for (QWidget *part :
        {static_cast<QWidget *>(m_isolationLabel), static_cast<QWidget *>(m_isolation)})
        part->setVisible(isolation);
    m_request->setPlaceholderText(
        m_book.host().platform.isWindows() ? u"windows/amd64"_s : u"linux/arm64"_s);
    m_options->setVisible(shown && (request || isolation));
}

QString HostChooser::note() const
{
    const KnownHost *known = m_book.find(m_book.choice().host);
    if (!known)
        return {};
    const QString platform = known->host.platform.fullName();
    switch (known->group) {
    case HostGroup::ThisComputer:
    case HostGroup::Own:
        return platform;
    case HostGroup::Engines:
        return known->host.client.isEmpty()
            ? tr("%1. %2 Choose the client.").arg(platform, known->origin)
            : tr("%1. %2 The client was picked accordingly.").arg(platform, known->origin);
    case HostGroup::Nodes:
        return known->host.client.isEmpty()
            ? tr("%1, from %2. Its container runtime is not known here; choose the client.")
                  .arg(platform, known->origin)
            : tr("%1, from %2. The client is its container runtime.").arg(platform, known->origin);
    case HostGroup::Presets:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

void HostChooser::setUnreadable(const QString &request)
{
    m_unreadable->setText(request.isEmpty()
            ? QString()
            : tr("%1 does not understand this.").arg(m_book.client().name));
    m_unreadable->setVisible(!request.isEmpty() && m_book.takesRequest());
}

void HostChooser::updateMenu()
{
    const KnownHost *known = m_book.find(m_book.choice().host);
    const bool isOwn = known && known->group == HostGroup::Own;
    const auto enable = [this](const QString &name, bool enabled) {
        for (QAction *action : m_menu->actions()) {
            if (action->objectName() == name)
                action->setEnabled(enabled);
        }
    };
    enable(u"editHost"_s, isOwn);
    enable(u"removeHost"_s, isOwn);
    enable(u"removeNodes"_s, !m_book.hosts(HostGroup::Nodes).isEmpty());
}

// Another one begins as a copy of what is chosen.
void HostChooser::editHost(bool another)
{
    match::Host host = m_book.host();
    if (another) {
        host.id.clear();
        host.name.clear();
        host.client = m_book.client().id;
    }
    auto *dialog = new HostDialog(host, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HostDialog::chosen, this, [this](const match::Host &edited) {
        if (edited.id.isEmpty())
            m_book.setHost(m_book.addOwn(edited));
        else
            m_book.replaceOwn(edited.id, edited);
    });
    dialog->open();
}

void HostChooser::removeHost()
{
    m_book.removeOwn(m_book.choice().host);
}

void HostChooser::removeNodes()
{
    for (const KnownHost &known : m_book.hosts(HostGroup::Nodes))
        m_book.removeNodes(known.origin);
}

}
