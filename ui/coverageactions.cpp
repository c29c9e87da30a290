// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What a CoveragePage can do with what it shows.

#include "core/async/background.h"
#include "core/async/operation.h"
#include "core/exports/coveragetable.h"
#include "ui/coveragepage.h"
#include "ui/coverageview.h"
#include "ui/models/hostbook.h"
#include "ui/prompts.h"
#include "ui/runline.h"
#include "ui/shownhostsdialog.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QPixmap>
#include <QSaveFile>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostPixels = 64'000'000; // of a picture: 256 MB while it is made

QString made(const QString &text)
{
    return visible(text);
}

// What it holds from outside is made visible here, so no format has to refuse it.
exports::Table visibleTable(const match::Coverage &coverage)
{
    exports::Table table = exports::coverageTable(coverage);
    std::ranges::transform(table.header, table.header.begin(), made);
    for (QStringList &row : table.rows)
        std::ranges::transform(row, row.begin(), made);
    return table;
}

}

bool CoveragePage::can(const QString &action) const
{
    return action == "reload"_L1 && m_source && m_source->can(action);
}

void CoveragePage::perform(const QString &action)
{
    if (can(action))
        m_source->perform(action);
}

void CoveragePage::reload()
{
    if (m_source)
        m_source->reload();
}

void CoveragePage::chooseHosts()
{
    auto *chooser = new ShownHostsDialog(m_context.hosts, m_shown.ids(), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &ShownHostsDialog::chosen, &m_shown, &models::ShownHosts::setIds);
    chooser->open();
}

void CoveragePage::removeHost()
{
    if (const match::HostCoverage *host = current())
        m_shown.remove(host->asked.host.id);
}

void CoveragePage::showInPanel()
{
    const match::HostCoverage *host = current();
    if (!host || !m_source)
        return;
    const match::Asked &asked = host->asked;
    m_context.hosts.choose({asked.host.id, asked.client ? asked.client->id : QString(),
        asked.request, asked.isolation});
    const int entry = m_view->currentEntry();
    Q_EMIT willItRunRequested(m_source, entry < 0 ? host->chosen.value_or(-1) : entry);
}

void CoveragePage::showMenu(const QPoint &global)
{
    const match::HostCoverage *host = current();
    if (!host)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"coverageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &icon, const QString &text, void (CoveragePage::*work)()) {
        return menu->addAction(theme::icon(icon), text, this, work);
    };
    add(u"host"_s, tr("Show in “&Will it run?”"), &CoveragePage::showInPanel)
        ->setEnabled(!m_source.isNull());
    add(u"client"_s, tr("Copy &run line"), &CoveragePage::copyRunLine)
        ->setEnabled(!currentRunLine().isEmpty());
    add(u"copy"_s, tr("&Copy verdict"), &CoveragePage::copyCell);
    menu->addSeparator();
    addClients(menu->addMenu(theme::icon(u"client"_s), tr("C&lient")), host->asked);
    add(u"remove"_s, tr("&Leave this host out"), &CoveragePage::removeHost);
    menu->popup(global);
}

void CoveragePage::addClients(QMenu *menu, const match::Asked &asked)
{
    menu->setObjectName(u"clientMenu"_s);
    for (const match::ClientChoice &client : models::HostBook::clientsFor(asked.host)) {
        QAction *action = menu->addAction(withoutMnemonic(client.name));
        action->setObjectName(client.id);
        action->setCheckable(true);
        action->setChecked(asked.client && asked.client->id == client.id);
        connect(action, &QAction::triggered, &m_shown,
            [this, host = asked.host.id, id = client.id] { m_shown.setClient(host, id); });
    }
}

QString CoveragePage::currentRunLine() const
{
    const match::HostCoverage *host = current();
    const auto reference = oci::parseReference(m_address);
    if (!host || !reference)
        return {};
    return runLine(host->asked, *reference, match::hyperVHelps(*host, m_model.coverage().subject));
}

void CoveragePage::copyText(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    //: %1 is a thing that was copied, such as "List digest"
    Q_EMIT copied(tr("%1 copied").arg(what));
}

void CoveragePage::copyRunLine()
{
    if (const QString line = currentRunLine(); !line.isEmpty())
        copyText(line, tr("Run line"));
}

void CoveragePage::copyCell()
{
    const QString text = m_view->currentIndex().data(models::CopyRole).toString();
    if (!text.isEmpty())
        copyText(text, tr("Verdict"));
}

void CoveragePage::write(const exports::Format &format, std::function<void(QByteArray)> done)
{
    const auto work = [&format, coverage = m_model.coverage()] {
        return format.write(visibleTable(coverage));
    };
    async::Operation::run<Result<QByteArray>>(this, tr("Writing the matrix"),
        async::inBackground<Result<QByteArray>>(work),
        [this, done = std::move(done)](const Result<QByteArray> &bytes) {
            if (!bytes)
                return Q_EMIT statusChanged(u"error"_s, bytes.error().message);
            done(*bytes);
        });
}

void CoveragePage::copyAs(const QString &id)
{
    const exports::Format *format = exports::format(id);
    write(*format, [this, name = format->name](const QByteArray &bytes) {
        //: %1 is a format, such as "CSV"
        copyText(QString::fromUtf8(bytes), tr("Matrix as %1").arg(name));
    });
}

QString CoveragePage::fileName(const QString &suffix) const
{
    const auto reference = oci::parseReference(m_address);
    const QString name = reference ? reference->shortName().replace(u':', u'-') : u"hosts"_s;
    return tr("%1-hosts").arg(name).replace(u'/', u'-') + u'.' + suffix;
}

void CoveragePage::saveAs(const QString &id)
{
    const exports::Format *format = exports::format(id);
    FileQuestion question;
    question.title = tr("Save the matrix");
    question.filter = u"%1 (*.%2)"_s.arg(format->name, format->suffix);
    question.suffix = format->suffix;
    question.suggestion = fileName(format->suffix);
    question.save = true;
    m_context.prompts.askFile(this, question, [this, format](const QString &path) {
        write(*format, [this, path](const QByteArray &bytes) { save(path, bytes); });
    });
}

void CoveragePage::savePicture()
{
    FileQuestion question;
    question.title = tr("Save the matrix as a picture");
    question.filter = tr("Pictures (*.png)");
    question.suffix = u"png"_s;
    question.suggestion = fileName(u"png"_s);
    question.save = true;
    m_context.prompts.askFile(this, question, [this](const QString &path) {
        const QPixmap picture = m_view->picture(MostPixels);
        if (picture.isNull()) {
            return Q_EMIT statusChanged(u"error"_s,
                tr("The matrix is too large for a picture. Leave hosts out, or save it as CSV."));
        }
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QBuffer::WriteOnly);
        picture.save(&buffer, "PNG");
        save(path, bytes);
    });
}

void CoveragePage::save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return Q_EMIT statusChanged(u"error"_s,
            tr("%1 was not saved: %2").arg(QFileInfo(path).fileName(), file.errorString()));
    }
    Q_EMIT statusChanged(u"save"_s, tr("Saved as %1").arg(QFileInfo(path).fileName()));
}

}
