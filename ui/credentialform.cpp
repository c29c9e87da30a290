// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/credentialform.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int BetweenFields = 12;

void wipe(QLineEdit *edit)
{
    edit->clear();
    edit->setModified(false); // forgets the undo stack, which holds what was typed
}

}

CredentialForm::CredentialForm(const QString &secretLabel, QWidget *parent)
    : QWidget(parent), m_userBox(new QWidget), m_user(new QLineEdit), m_secret(new QLineEdit),
      m_show(new QToolButton), m_placeLabel(new Label(tr("&Keep it in"))), m_place(new QComboBox)
{
    build(secretLabel);
    for (QLineEdit *edit : {m_user, m_secret})
        connect(edit, &QLineEdit::textChanged, this, &CredentialForm::changed);
    setPlaces({});
}

// Quietly: what listens may be gone.
CredentialForm::~CredentialForm()
{
    const QSignalBlocker quiet(m_secret);
    wipe(m_secret);
}

void CredentialForm::build(const QString &secretLabel)
{
    auto *userLabel = new Label(tr("&User name"));
    userLabel->setBuddy(m_user);
    m_user->setObjectName(u"userName"_s);
    m_user->setAccessibleName(tr("User name"));
    auto *secret = new Label(secretLabel);
    secret->setBuddy(m_secret);
    m_placeLabel->setBuddy(m_place);
    m_place->setObjectName(u"keepIn"_s);

    auto *userColumn = new QVBoxLayout(m_userBox);
    userColumn->setContentsMargins(0, 0, 0, BetweenFields);
    userColumn->setSpacing(theme::PartSpacing / 2);
    userColumn->addWidget(userLabel);
    userColumn->addWidget(m_user);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::PartSpacing / 2);
    column->addWidget(m_userBox);
    column->addWidget(secret);
    column->addWidget(buildSecret());
    column->addSpacing(BetweenFields);
    column->addWidget(m_placeLabel);
    column->addWidget(m_place);
}

QWidget *CredentialForm::buildSecret()
{
    m_secret->setObjectName(u"secret"_s);
    m_secret->setAccessibleName(tr("Password or access token"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText
        | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    m_show->setObjectName(u"showSecret"_s);
    m_show->setText(tr("Show"));
    m_show->setAccessibleName(tr("Show what is typed"));
    m_show->setCheckable(true);
    m_show->setAutoRaise(true);
    connect(m_show, &QToolButton::toggled, this, [this](bool shown) {
        m_secret->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::PartSpacing / 2);
    row->addWidget(m_secret, 1);
    row->addWidget(m_show);
    return line;
}

void CredentialForm::setPlaces(const QStringList &places)
{
    m_place->clear();
    m_place->addItems(places);
    m_place->setVisible(places.size() > 1);
    m_placeLabel->setVisible(places.size() > 1);
}

int CredentialForm::place() const
{
    return std::max(0, m_place->currentIndex());
}

void CredentialForm::setPlace(int place)
{
    m_place->setCurrentIndex(place);
}

void CredentialForm::askSecretOnly()
{
    m_userBox->hide();
    m_secret->setAccessibleName(tr("Passphrase"));
    m_secret->setFocus();
}

void CredentialForm::setUser(const QString &user)
{
    m_user->setText(user);
    (user.isEmpty() ? m_user : m_secret)->setFocus();
}

QString CredentialForm::user() const
{
    return m_user->text().trimmed();
}

QString CredentialForm::secret() const
{
    return m_secret->text();
}

void CredentialForm::clearSecret()
{
    wipe(m_secret);
    m_show->setChecked(false);
    m_secret->setFocus();
}

void CredentialForm::setBusy(bool busy)
{
    for (QWidget *field : {static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_secret),
             static_cast<QWidget *>(m_place)})
        field->setEnabled(!busy);
}

}
