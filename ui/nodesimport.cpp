// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/nodesimport.h"

#include "core/async/operation.h"
#include "core/hosts/kubectl.h"
#include "core/hosts/nodes.h"
#include "ui/activity.h"
#include "ui/context.h"
#include "ui/models/hostbook.h"
#include "ui/prompts.h"

#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QWidget>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxFile = 64 * 1024 * 1024;

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QFile::ReadOnly)) {
        return failure(ErrorKind::Io,
            NodesImport::tr("%1 cannot be read.").arg(QFileInfo(path).fileName()), path);
    }
    const QByteArray bytes = file.read(MaxFile + 1);
    if (bytes.size() > MaxFile)
        return failure(ErrorKind::BadDocument, NodesImport::tr("The file is too large."), path);
    return bytes;
}

}

NodesImport::NodesImport(Context &context, QWidget *window)
    : QObject(window), m_context(context), m_window(window)
{
}

void NodesImport::fromFile()
{
    FileQuestion question;
    question.title = tr("Import nodes");
    question.filter = tr("Output of kubectl get nodes -o json (*.json);;All files (*)");
    m_context.prompts.askFile(m_window, question,
        [this](const QString &path) { take(read(path), QFileInfo(path).fileName()); });
}

void NodesImport::fromClipboard()
{
    take(QGuiApplication::clipboard()->text().toUtf8(), tr("the clipboard"));
}

void NodesImport::fromKubectl()
{
    if (m_running)
        return;
    m_running = async::Operation::run<Result<QByteArray>>(this, tr("Asking kubectl for the nodes"),
        hosts::askKubectl(), [this](const Result<QByteArray> &json) { take(json, u"kubectl"_s); });
    m_context.activity.add(m_running, u"nodes"_s);
}

void NodesImport::take(const Result<QByteArray> &json, const QString &source)
{
    const Result<QList<match::Host>> nodes = json.and_then(&hosts::parseNodes);
    if (!nodes)
        return refuse(nodes.error());
    m_context.hosts.importNodes(*nodes, source);
    for (const models::KnownHost &known : m_context.hosts.hosts(models::HostGroup::Nodes)) {
        if (known.origin == source) {
            m_context.hosts.setHost(known.host.id); // the first, to show that they are there
            break;
        }
    }
    Q_EMIT imported(tr("%n node(s) imported", nullptr, int(nodes->size())));
}

void NodesImport::refuse(const Error &error)
{
    QString text = error.message;
    if (!error.systemSaid.isEmpty())
        text += u"\n\n"_s + error.systemSaid;
    m_context.prompts.ask(
        m_window, {tr("The nodes were not imported"), text, {tr("Close")}, 0}, [](int) { });
}

}
