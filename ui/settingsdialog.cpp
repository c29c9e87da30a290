// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settingsdialog.h"

#include "ui/settings.h"
#include "ui/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(Settings &settings, QWidget *parent)
    : QDialog(parent), m_settings(settings),
      m_drafts(new QCheckBox(tr("&Offer lists that were left over when the program ended")))
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

void SettingsDialog::load()
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.language())));
    m_appearance->setCurrentIndex(m_appearance->findData(int(m_settings.scheme())));
    m_format->setCurrentIndex(m_format->findData(int(m_settings.indexFormat())));
    m_drafts->setChecked(m_settings.offersDrafts());
}

void SettingsDialog::accept()
{
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
