// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/hostdialog.h"

#include "core/match/windowsrelease.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using match::Host;

namespace {

QComboBox *choice(const QString &name, const QStringList &values, bool editable)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setEditable(editable);
    box->addItems(values);
    return box;
}

QStringList knownVersions()
{
    QStringList versions;
    for (const match::WindowsRelease &release : match::windowsReleases())
        versions.prepend(u"10.0.%1"_s.arg(release.build));
    return versions;
}

}

HostDialog::HostDialog(const Host &host, QWidget *parent)
    : QDialog(parent), m_host(host), m_form(new QFormLayout), m_name(new QLineEdit),
      m_os(choice(u"ownHostOs"_s, {u"linux"_s, u"windows"_s}, false)),
      m_architecture(choice(u"ownHostArchitecture"_s,
          {u"amd64"_s, u"arm64"_s, u"arm"_s, u"386"_s, u"ppc64le"_s, u"s390x"_s, u"riscv64"_s,
              u"loong64"_s},
          true)),
      m_variant(choice(u"ownHostVariant"_s, {}, true)),
      m_version(choice(u"ownHostVersion"_s, knownVersions(), true)),
      m_clientEdition(new QCheckBox(tr("Windows 10 or 11: &Hyper-V isolation is the default"))),
      m_client(choice(u"ownHostClient"_s, {}, false)), m_message(new Label)
{
    setObjectName(u"hostDialog"_s);
    setWindowTitle(host.id.isEmpty() ? tr("Own host") : tr("Edit the host"));
    m_name->setObjectName(u"ownHostName"_s);
    m_clientEdition->setObjectName(u"ownHostClientEdition"_s);
    build();
    fill(host);
    for (QComboBox *box : {m_os, m_architecture})
        connect(box, &QComboBox::currentTextChanged, this, &HostDialog::fitFields);
}

void HostDialog::build()
{
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&OS"), m_os);
    m_form->addRow(tr("&Architecture"), m_architecture);
    m_form->addRow(tr("&Variant or CPU level"), m_variant);
    m_form->addRow(tr("OS &version"), m_version);
    m_form->addRow(QString(), m_clientEdition);
    m_form->addRow(tr("&Usual client"), m_client);
    m_message->setObjectName(u"ownHostMessage"_s);
    m_message->setWordWrap(true);
    theme::setTextRole(m_message, theme::Role::Rejected);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"ownHostSave"_s);
    theme::makePrimary(save);
    connect(buttons, &QDialogButtonBox::accepted, this, &HostDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &HostDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
        theme::DialogMargin, theme::DialogMargin, theme::DialogMargin, theme::DialogMargin);
    column->setSpacing(theme::PartSpacing);
    column->addLayout(m_form);
    column->addWidget(m_message);
    column->addWidget(buttons);
}

void HostDialog::fill(const Host &host)
{
    m_name->setText(host.name);
    m_os->setCurrentText(host.platform.os);
    m_architecture->setCurrentText(host.platform.architecture);
    fitFields();
    m_variant->setCurrentText(host.platform.variant);
    m_version->setCurrentText(host.platform.osVersion);
    m_clientEdition->setChecked(host.isWindowsClient);
    m_client->setCurrentIndex(std::max(0, m_client->findData(host.client)));
}

bool HostDialog::isWindows() const
{
    return m_os->currentText() == "windows"_L1;
}

void HostDialog::fitFields()
{
    const QString architecture = m_architecture->currentText();
    const QString variant = m_variant->currentText();
    m_variant->clear();
    m_variant->addItem({});
    if (architecture == "amd64"_L1)
        m_variant->addItems({u"v1"_s, u"v2"_s, u"v3"_s, u"v4"_s});
    else if (architecture == "arm"_L1)
        m_variant->addItems({u"v5"_s, u"v6"_s, u"v7"_s, u"v8"_s});
    else if (architecture == "arm64"_L1)
        m_variant->addItems({u"v8"_s, u"v9"_s});
    if (m_variant->findText(variant) >= 0)
        m_variant->setCurrentText(variant);
    m_form->setRowVisible(m_variant, !isWindows() && m_variant->count() > 1);
    m_form->setRowVisible(m_version, isWindows());
    m_form->setRowVisible(m_clientEdition, isWindows());

    const QVariant client = m_client->currentData();
    Host like;
    like.platform.os = m_os->currentText();
    m_client->clear();
    for (const match::ClientChoice &one : match::clientChoicesFor(like))
        m_client->addItem(one.name, one.id);
    m_client->setCurrentIndex(std::max(0, m_client->findData(client)));
}

// By way of the form that the command line takes, so that both allow the same.
Result<Host> HostDialog::read() const
{
    if (m_name->text().trimmed().isEmpty())
        return failure(ErrorKind::BadReference, tr("Give the host a name."));
    if (isWindows() && m_version->currentText().trimmed().isEmpty())
        return failure(ErrorKind::BadReference,
            tr("On Windows everything depends on the build: give the OS version, such as "
               "10.0.20348."));
    QString spec = m_os->currentText() + u'/' + m_architecture->currentText().trimmed();
    if (!isWindows() && !m_variant->currentText().trimmed().isEmpty())
        spec += u'/' + m_variant->currentText().trimmed();
    if (isWindows())
        spec += u':' + m_version->currentText().trimmed();
    Result<Host> host = match::parseHost(spec);
    if (!host)
        return host;
    host->id = m_host.id;
    host->name = m_name->text().trimmed();
    host->isWindowsClient = isWindows() && m_clientEdition->isChecked();
    host->client = m_client->currentData().toString();
    return host;
}

void HostDialog::accept()
{
    const Result<Host> host = read();
    if (!host) {
        m_message->setText(host.error().message);
        return;
    }
    Q_EMIT chosen(*host);
    QDialog::accept();
}

}
