// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/takeversiondialog.h"

#include "core/compose/collector.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using models::TakeVersionModel;

namespace {

// A repository that is named like Microsoft's base images; the one with the most in it first.
QString likelyBase(const QStringList &repositories)
{
    for (const QString &word : {u"servercore"_s, u"nanoserver"_s, u"windows"_s}) {
        for (const QString &repository : repositories) {
            if (repository.section(u'/', -1).contains(word, Qt::CaseInsensitive))
                return repository;
        }
    }
    return {};
}

bool namesOneImage(const QString &text)
{
    return text.section(u'/', -1).contains(u':') || text.contains(u'@');
}

}

TakeVersionDialog::TakeVersionDialog(Context &context, const compose::Composition &composition,
    const QList<int> &positions, QWidget *parent)
    : QDialog(parent), m_context(context),
      m_host(composition.targets.isEmpty() ? composition.items.value(0).source.host
                                           : composition.targets.first().host),
      m_model(composition, positions), m_origin(new QLineEdit), m_message(new Label),
      m_view(new QTreeView), m_take(new QPushButton)
{
    setObjectName(u"takeVersionDialog"_s);
    setWindowTitle(tr("Take OS version"));
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(600ms);
    connect(&m_pause, &QTimer::timeout, this, &TakeVersionDialog::read);
    connect(m_origin, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(m_origin, &QLineEdit::returnPressed, this, &TakeVersionDialog::read);
    connect(&m_model, &TakeVersionModel::choiceChanged, this, &TakeVersionDialog::refresh);
    connect(m_take, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_model.result(), m_model.chosenCount());
        accept();
    });
    refresh();
    guess();
}

void TakeVersionDialog::build()
{
    auto *lead = new Label(tr("Windows chooses by OS version. Take it from the base images that "
                              "these entries were built on."));
    lead->setWordWrap(true);
    auto *label = new Label(tr("&Base images"));
    label->setBuddy(m_origin);
    theme::setTextRole(label, theme::Role::SecondText);
    m_origin->setObjectName(u"origin"_s);
    m_origin->setAccessibleName(tr("Base images"));
    m_origin->setPlaceholderText(tr("registry/repository of base images, or one image"));
    m_message->setObjectName(u"originMessage"_s);
    m_message->setWordWrap(true);
    theme::setType(m_message, theme::Type::Caption);

    m_view->setObjectName(u"versions"_s);
    m_view->setAccessibleName(tr("OS versions to take"));
    m_view->setModel(&m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->setSectionResizeMode(TakeVersionModel::Entry, QHeaderView::Stretch);
    for (const int column : {TakeVersionModel::Now, TakeVersionModel::From})
        m_view->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_view->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->header()->resizeSection(TakeVersionModel::Then, fontMetrics().averageCharWidth() * 26);

    m_take->setObjectName(u"take"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_take, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
        theme::DialogMargin, theme::DialogMargin, theme::DialogMargin, theme::DialogMargin);
    column->setSpacing(theme::PartSpacing);
    column->addWidget(lead);
    column->addSpacing(theme::PartSpacing);
    column->addWidget(label);
    column->addWidget(m_origin);
    column->addWidget(m_message);
    column->addWidget(m_view, 1);
    column->addSpacing(theme::PartSpacing);
    column->addWidget(buttons);
    theme::makePrimary(m_take);
    resize(fontMetrics().averageCharWidth() * 110, theme::rowHeight() * 17);
}

void TakeVersionDialog::setOrigin(const QString &text)
{
    m_origin->setText(text);
    read();
}

// One look at the registry's own list of repositories; where there is none, the user names one.
void TakeVersionDialog::guess()
{
    say(tr("Looking for base images at %1…").arg(m_host), false);
    m_reading.append(async::Operation::run<Result<browse::Names>>(this, QString(),
        m_context.catalog.repositories(m_host),
        [this](const Result<browse::Names> &repositories) { takeGuess(repositories); }));
}

void TakeVersionDialog::takeGuess(const Result<browse::Names> &repositories)
{
    if (!m_origin->text().isEmpty())
        return;
    const QString base = repositories ? likelyBase(repositories->names) : QString();
    if (base.isEmpty())
        return say(tr("Name a repository of base images, or one base image."), false);
    setOrigin(m_host + u'/' + base);
}

void TakeVersionDialog::stopReading()
{
    for (const QPointer<async::Operation> &operation : std::exchange(m_reading, {})) {
        if (operation)
            operation->cancel();
    }
}

void TakeVersionDialog::say(const QString &text, bool wrong)
{
    m_message->setText(text);
    theme::setTextRole(m_message, wrong ? theme::Role::Rejected : theme::Role::SecondText);
}

void TakeVersionDialog::read()
{
    m_pause.stop();
    stopReading();
    const QString text = m_origin->text().trimmed();
    if (text.isEmpty()) {
        say({}, false);
        return m_model.clearProposals();
    }
    const auto origin = oci::parseReference(text);
    if (!origin) {
        say(origin.error().message, true);
        return m_model.clearProposals();
    }
    if (!namesOneImage(text))
        return readTags(*origin);
    say({}, false);
    m_model.proposeOrigin(*origin);
    readVersions();
}

void TakeVersionDialog::readTags(const oci::Reference &repository)
{
    say(tr("Reading tags of %1…").arg(repository.repositoryName()), false);
    m_reading.append(async::Operation::run<Result<browse::Names>>(this, QString(),
        m_context.catalog.tags(repository.host, repository.repository),
        [this, repository](const Result<browse::Names> &tags) { takeTags(repository, tags); }));
}

void TakeVersionDialog::takeTags(
    const oci::Reference &repository, const Result<browse::Names> &tags)
{
    if (!tags) {
        say(tags.error().message, true);
        return m_model.clearProposals();
    }
    say(tr("Matched to the Windows release in each entry's tag."), false);
    m_model.proposeTags(repository, tags->names);
    readVersions();
}

void TakeVersionDialog::readVersions()
{
    for (const QString &wanted : m_model.wantedOrigins())
        if (const auto origin = oci::parseReference(wanted))
            readVersion(*origin);
}

void TakeVersionDialog::readVersion(const oci::Reference &origin)
{
    m_reading.append(async::Operation::run<Result<QString>>(this, QString(),
        m_context.collector.osVersionOf(origin, {}),
        [this, origin](const Result<QString> &version) {
            if (version)
                Q_EMIT learned({*version, origin});
            m_model.setVersion(origin.toString(), version);
        }));
}

void TakeVersionDialog::refresh()
{
    const int count = m_model.chosenCount();
    m_take->setEnabled(count > 0);
    m_take->setText(count > 0 ? tr("&Take %n version(s)", nullptr, count) : tr("&Take versions"));
}

}
