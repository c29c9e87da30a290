// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settingsdialog.h"

#include "core/net/proxy.h"
#include "ui/settings.h"
#include "ui/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int UsualProxyPort = 3128;

}

SettingsDialog::SettingsDialog(Settings &settings, net::Proxies &proxies, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_proxies(proxies),
      m_drafts(new QCheckBox(tr("&Offer lists that were left over when the program ended"))),
      m_proxyAddress(new QWidget), m_proxyHost(new QLineEdit), m_proxyPort(new QSpinBox),
      m_proxyExempt(new QLineEdit), m_problem(new Label)
{
    setObjectName(u"settings"_s);
    setWindowTitle(tr("Settings"));
    build();
    load();
}

QComboBox *SettingsDialog::addChoice(
    QFormLayout *form, const QString &objectName, const QString &label)
{
    auto *choice = new QComboBox;
    choice->setObjectName(objectName);
    auto *name = new Label(label);
    name->setBuddy(choice);
    form->addRow(name, choice);
    return choice;
}

void SettingsDialog::build()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(theme::PageMargin);
    form->setVerticalSpacing(theme::PartSpacing);
    m_language = addChoice(form, u"settingsLanguage"_s, tr("&Language"));
    m_language->addItem(tr("As the system"), QString());
    // Languages are named in themselves, so that they can be found in any.
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    auto *note = new Label(tr("Another language is used from the next start on."));
    theme::setType(note, theme::Type::Caption);
    theme::setTextRole(note, theme::Role::SecondText);
    form->addRow(QString(), note);
    m_appearance = addChoice(form, u"settingsAppearance"_s, tr("&Appearance"));
    m_appearance->addItem(tr("As the system"), int(theme::Scheme::System));
    m_appearance->addItem(tr("Light"), int(theme::Scheme::Light));
    m_appearance->addItem(tr("Dark"), int(theme::Scheme::Dark));
    m_format = addChoice(form, u"settingsFormat"_s, tr("&New lists are"));
    m_format->addItem(tr("Docker manifest list"), int(oci::IndexFormat::DockerList));
    m_format->addItem(tr("OCI image index"), int(oci::IndexFormat::OciIndex));
    m_drafts->setObjectName(u"settingsDrafts"_s);
    form->addRow(QString(), m_drafts);
    addProxy(form);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        theme::DialogMargin, theme::DialogMargin, theme::DialogMargin, theme::DialogMargin);
    layout->setSpacing(theme::DialogMargin);
    layout->addLayout(form);
    layout->addWidget(buttons);
    theme::makePrimary(buttons->button(QDialogButtonBox::Ok));
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

void SettingsDialog::addProxy(QFormLayout *form)
{
    using Kind = net::ProxyChoice::Kind;
    m_proxy = addChoice(form, u"settingsProxy"_s, tr("&Proxy"));
    m_proxy->addItem(tr("As the environment says, else the system"), int(Kind::Usual));
    m_proxy->addItem(tr("The system's settings"), int(Kind::System));
    m_proxy->addItem(tr("None"), int(Kind::None));
    m_proxy->addItem(tr("This one"), int(Kind::This));
    m_proxyHost->setObjectName(u"settingsProxyHost"_s);
    m_proxyHost->setAccessibleName(tr("Host of the proxy"));
    m_proxyHost->setPlaceholderText(u"proxy.example.com"_s);
    m_proxyPort->setObjectName(u"settingsProxyPort"_s);
    m_proxyPort->setAccessibleName(tr("Port of the proxy"));
    m_proxyPort->setRange(1, 65535);
    auto *row = new QHBoxLayout(m_proxyAddress);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::PartSpacing);
    row->addWidget(m_proxyHost, 1);
    row->addWidget(m_proxyPort);
    auto *address = new Label(tr("Add&ress"));
    address->setBuddy(m_proxyHost);
    form->addRow(address, m_proxyAddress);
    m_proxyExempt->setObjectName(u"settingsProxyExempt"_s);
    m_proxyExempt->setPlaceholderText(u"example.com, 10.0.0.0/8"_s);
    auto *exempt = new Label(tr("Not &for"));
    exempt->setBuddy(m_proxyExempt);
    form->addRow(exempt, m_proxyExempt);
    m_problem->setObjectName(u"settingsProblem"_s);
    m_problem->setWordWrap(true);
    theme::setTextRole(m_problem, theme::Role::Rejected);
    m_problem->hide();
    form->addRow(QString(), m_problem);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, [this, form] { showProxy(form); });
    showProxy(form);
}

void SettingsDialog::showProxy(QFormLayout *form)
{
    const bool own = m_proxy->currentData().toInt() == int(net::ProxyChoice::Kind::This);
    form->setRowVisible(m_proxyAddress, own);
    form->setRowVisible(m_proxyExempt, own);
    m_problem->hide();
}

void SettingsDialog::load()
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.language())));
    m_appearance->setCurrentIndex(m_appearance->findData(int(m_settings.scheme())));
    m_format->setCurrentIndex(m_format->findData(int(m_settings.indexFormat())));
    m_drafts->setChecked(m_settings.offersDrafts());
    const net::ProxyChoice &proxy = m_proxies.choice();
    m_proxy->setCurrentIndex(m_proxy->findData(int(proxy.kind)));
    m_proxyHost->setText(proxy.host);
    m_proxyPort->setValue(proxy.port == 0 ? UsualProxyPort : proxy.port);
    m_proxyExempt->setText(proxy.exempt);
}

net::ProxyChoice SettingsDialog::proxyChoice() const
{
    net::ProxyChoice choice;
    choice.kind = net::ProxyChoice::Kind(m_proxy->currentData().toInt());
    if (choice.kind != net::ProxyChoice::Kind::This)
        return choice;
    choice.host = m_proxyHost->text().trimmed();
    choice.port = quint16(m_proxyPort->value());
    choice.exempt = m_proxyExempt->text().trimmed();
    return choice;
}

bool SettingsDialog::saveProxy()
{
    const net::ProxyChoice choice = proxyChoice();
    if (choice == m_proxies.choice())
        return true;
    const bool isNamed = choice.kind == net::ProxyChoice::Kind::This;
    const auto saved = isNamed && !net::isProxyHost(choice.host)
        ? failure(ErrorKind::BadReference, tr("This is no name or address of a proxy."))
        : m_proxies.choose(choice);
    if (saved)
        return true;
    m_problem->setText(saved.error().message);
    m_problem->show();
    return false;
}

void SettingsDialog::accept()
{
    if (!saveProxy())
        return;
    const QString language = m_language->currentData().toString();
    const bool other = language != m_settings.language();
    m_settings.setLanguage(language);
    m_settings.setScheme(theme::Scheme(m_appearance->currentData().toInt()));
    m_settings.setIndexFormat(oci::IndexFormat(m_format->currentData().toInt()));
    m_settings.setOffersDrafts(m_drafts->isChecked());
    QDialog::accept();
    if (other)
        Q_EMIT languageChosen();
}

}
