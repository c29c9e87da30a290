// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// How the registries dock comes by what it shows.

#include "core/async/operation.h"
#include "core/browse/catalog.h"
#include "core/registry/credentials.h"
#include "core/registry/endpoint.h"
#include "ui/context.h"
#include "ui/errorpage.h"
#include "ui/prompts.h"
#include "ui/registriesdock.h"
#include "ui/registrydialog.h"
#include "ui/remedies.h"
#include "ui/settings.h"

#include <QLineEdit>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using async::Operation;
using models::RegistriesModel;

namespace {

// Most answers are faster, and a flicker looks slow.
constexpr std::chrono::milliseconds Patience {400};

constexpr qsizetype Slice = 2000; // rows that go into the tree at once

// Where a registry has no list of repositories for us, one can still be named.
bool canGoTo(ErrorKind kind)
{
    return kind == ErrorKind::Unauthorized || kind == ErrorKind::Forbidden
        || kind == ErrorKind::NotFound;
}

Result<oci::Reference> parseOn(const QString &host, const QString &text)
{
    return oci::parseReference(QString(host + u'/' + text));
}

}

void RegistriesDock::startReading(const Key &key, Operation *operation)
{
    delete m_filling.take(key);
    if (Operation *before = m_reading.value(key))
        before->cancel();
    m_reading.insert(key, operation);
    m_model.setReading(key.first, key.second);
    QTimer::singleShot(
        Patience, operation, [this, key] { m_model.showReading(key.first, key.second); });
}

void RegistriesDock::readRepositories(const QString &host)
{
    if (const browse::Directory *directory = browse::directoryOf(host))
        return m_model.setNoCatalog(host, directory->name);
    const Key key(host, QString());
    // A page comes from inside the work itself; the tree changes from the event loop.
    const auto onPage = [self = QPointer(this), key](const browse::Names &names) {
        QMetaObject::invokeMethod(
            self.data(), [self, key, names] { self->namesCame(key, names, false); },
            Qt::QueuedConnection);
    };
    startReading(key,
        Operation::run<Result<browse::Names>>(this, tr("Reading %1").arg(host),
            m_context.catalog.repositories(host, onPage),
            [this, key](const Result<browse::Names> &names) {
                if (names)
                    namesCame(key, *names, true);
                else
                    failed(key, names.error());
            }));
}

void RegistriesDock::readTags(const QString &host, const QString &repository)
{
    const Key key(host, repository);
    const auto onPage = [self = QPointer(this), key](const browse::Names &names) {
        QMetaObject::invokeMethod(
            self.data(), [self, key, names] { self->namesCame(key, names, false); },
            Qt::QueuedConnection);
    };
    startReading(key,
        Operation::run<Result<browse::Names>>(this, tr("Reading %1").arg(repository),
            m_context.catalog.tags(host, repository, onPage),
            [this, key](const Result<browse::Names> &names) {
                if (names)
                    namesCame(key, *names, true);
                else
                    failed(key, names.error());
            }));
}

void RegistriesDock::namesCame(const Key &key, const browse::Names &names, bool last)
{
    if (!last && !m_reading.value(key))
        return; // cancelled meanwhile
    const auto &[host, repository] = key;
    if (repository.isEmpty())
        m_model.setRepositories(host, names.names);
    else if (last || names.names.size() <= Slice)
        fill(key, names.names);
    if (!last) {
        m_model.setReading(host, repository);
        m_model.showReading(host, repository, int(names.names.size()));
        return;
    }
    forgetFailure(key);
    if (repository.isEmpty() && names.names.isEmpty())
        m_model.setNoCatalog(host);
    const QString what = repository.isEmpty() ? host : repository;
    if (!names.complete)
        Q_EMIT statusChanged(u"warning"_s,
            tr("%1: the list is not complete. %2", "name, why").arg(what, names.reason));
    else if (names.skipped > 0)
        Q_EMIT statusChanged(u"warning"_s,
            tr("%1: %n name(s) left out that are no valid names", nullptr, names.skipped)
                .arg(what));
}

// A long list comes into the tree in slices, so that the window never waits for it.
void RegistriesDock::fill(const Key &key, const QStringList &tags)
{
    const auto &[host, repository] = key;
    delete m_filling.take(key);
    m_model.setTags(host, repository, tags.first(std::min(Slice, tags.size())));
    if (tags.size() <= Slice)
        return;
    auto *timer = new QTimer(this);
    m_filling.insert(key, timer);
    connect(timer, &QTimer::timeout, this, [this, timer, key, tags, at = Slice]() mutable {
        const qsizetype count = std::min(Slice, tags.size() - at);
        m_model.appendTags(key.first, key.second, tags.sliced(at, count));
        at += count;
        if (at >= tags.size())
            timer->deleteLater();
    });
    timer->start(0);
}

void RegistriesDock::failed(const Key &key, const Error &error)
{
    const auto &[host, repository] = key;
    forgetFailure(key);
    if (repository.isEmpty() && error.kind == ErrorKind::Unsupported)
        return m_model.setNoCatalog(host);
    const bool goTo = repository.isEmpty() && canGoTo(error.kind);
    m_model.setFailed(host, repository, error.message, goTo);
    offerRemedy(key, error);
    const QString said = error.systemSaid.isEmpty() ? error.message : error.systemSaid;
    const QString status = u"%1: %2"_s.arg(repository.isEmpty() ? host : repository, said);
    m_failures.insert(key, {status, error.message});
    Q_EMIT statusChanged(ErrorPage::iconName(error), status);
}

void RegistriesDock::forgetFailure(const Key &key)
{
    if (!m_failures.contains(key))
        return;
    const Failure failure = m_failures.take(key);
    Q_EMIT overcome(failure.status, failure.sentence);
}

// Somebody removed a cause elsewhere: on a page, in the registry's settings.
void RegistriesDock::readFailedAgain(const QString &host)
{
    for (const Key &key : m_failures.keys()) {
        const QModelIndex index = m_model.indexOf(key.first, key.second);
        const bool here =
            host.isEmpty() || registry::canonicalHost(key.first) == registry::canonicalHost(host);
        if (!here
            || index.data(RegistriesModel::StateRole).toInt()
                != int(RegistriesModel::State::Failed))
            continue;
        m_model.setUnread(key.first, key.second);
        m_model.fetchMore(index);
    }
}

void RegistriesDock::offerRemedy(const Key &key, const Error &error)
{
    const auto remedy = Remedies::offer(error, m_context.credentials.shown(key.first).has_value());
    if (!remedy)
        return;
    const Asked asked {.host = key.first, .repository = key.second};
    Q_EMIT remedyOffered(error.message, remedy->text, [self = QPointer(this), error, asked] {
        if (self)
            self->m_context.remedies.start(self, error, asked,
                [self, asked] { self->readAgain(asked.host, asked.repository); });
    });
}

void RegistriesDock::readAgain(const QString &host, const QString &repository)
{
    const QModelIndex shown = m_filtered.mapFromSource(m_model.indexOf(host, repository));
    if (shown.isValid())
        retry(shown);
}

QString RegistriesDock::currentHost() const
{
    return m_tree->currentIndex().data(RegistriesModel::HostRole).toString();
}

void RegistriesDock::signIn()
{
    const QModelIndex current = m_tree->currentIndex();
    const Asked asked {.host = currentHost(),
        .repository = current.data(RegistriesModel::RepositoryRole).toString()};
    if (!asked.host.isEmpty())
        m_context.remedies.signIn(
            this, asked, [this, asked] { readAgain(asked.host, asked.repository); });
}

void RegistriesDock::editConnection()
{
    const QString host = currentHost();
    if (host.isEmpty())
        return;
    auto *dialog = new RegistryDialog(m_context, host, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, host] { readAgain(host, {}); });
    connect(dialog, &QDialog::finished, this, [this, host] { showMarks(host); });
    dialog->open();
}

void RegistriesDock::retry(const QModelIndex &shown)
{
    const QModelIndex index = source(shown);
    const QString host = index.data(RegistriesModel::HostRole).toString();
    const QString repository = index.data(RegistriesModel::RepositoryRole).toString();
    m_tree->setCurrentIndex(shown);
    m_model.setUnread(host, repository);
    m_model.fetchMore(index);
    m_tree->expand(shown);
}

void RegistriesDock::refresh()
{
    QModelIndex shown = m_tree->currentIndex();
    if (m_model.reference(source(shown)))
        shown = shown.parent();
    const auto kind = RegistriesModel::Kind(source(shown).data(models::KindRole).toInt());
    if (kind == RegistriesModel::Kind::Registry || kind == RegistriesModel::Kind::Repository)
        retry(shown);
}

void RegistriesDock::goTo(const QString &host)
{
    TextQuestion question;
    question.title = tr("Go to repository");
    question.label = tr("&Repository on %1").arg(host);
    question.hint =
        tr("Such as library/ubuntu; with a tag, such as ubuntu:24.04, the image opens.");
    question.accept = tr("Go to repository");
    question.check = [host](const QString &text) {
        const auto reference = parseOn(host, text);
        return reference ? QString() : reference.error().message;
    };
    m_context.prompts.askText(
        this, question, [this, host](const QString &text) { goneTo(host, text); });
}

void RegistriesDock::goneTo(const QString &host, const QString &text)
{
    const auto reference = parseOn(host, text);
    if (!reference)
        return;
    const QModelIndex repository = m_model.addRepository(reference->host, reference->repository);
    const QModelIndex shown = m_filtered.mapFromSource(repository);
    m_tree->setCurrentIndex(shown);
    m_tree->expand(shown);
    m_tree->scrollTo(shown);
    if (text.contains(u':') || text.contains(u'@'))
        Q_EMIT openRequested(*reference);
}

void RegistriesDock::askForRegistry()
{
    TextQuestion question;
    question.title = tr("Add a registry");
    question.label = tr("&Address");
    question.hint =
        tr("Host and port, such as localhost:5001 or registry.example.com. Waybill speaks plain "
           "HTTP with this computer only, HTTPS with all others.");
    question.accept = tr("Add");
    question.check = [](const QString &text) {
        const auto host = oci::parseRegistryHost(text);
        return host ? QString() : host.error().message;
    };
    m_context.prompts.askText(this, question, [this](const QString &text) {
        if (const auto host = oci::parseRegistryHost(text))
            addRegistry(*host);
    });
}

void RegistriesDock::addRegistry(const QString &host)
{
    QStringList hosts = m_model.hosts();
    if (!hosts.contains(host)) {
        hosts.append(host);
        m_model.setHosts(hosts);
        m_context.settings.setRegistries(hosts);
        showMarks(host);
        showUsage(host);
    }
    m_filter->clear();
    show();
    const QModelIndex shown = m_filtered.mapFromSource(m_model.indexOf(host));
    m_tree->setCurrentIndex(shown);
    m_tree->expand(shown);
}

void RegistriesDock::removeRegistry(const QString &host)
{
    stopReading(host);
    QStringList hosts = m_model.hosts();
    hosts.removeAll(host);
    m_model.setHosts(hosts);
    m_context.settings.setRegistries(hosts);
}

void RegistriesDock::stopReading(const QString &host)
{
    for (const auto &[key, operation] : m_reading.asKeyValueRange())
        if (key.first == host && operation)
            operation->cancel();
    for (const auto &[key, timer] : m_filling.asKeyValueRange())
        if (key.first == host)
            delete timer;
    m_filling.removeIf([&host](const auto &one) { return one.key().first == host; });
    m_reading.removeIf([&host](const auto &one) { return one.key().first == host; });
    for (const Key &key : m_failures.keys())
        if (key.first == host)
            forgetFailure(key);
}

}
