// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace waybill::ui {

class Label;

// User name, secret, and where it is to be kept. What was typed is wiped when the form goes.
class CredentialForm : public QWidget {
    Q_OBJECT

public:
    explicit CredentialForm(const QString &secretLabel, QWidget *parent = nullptr);
    ~CredentialForm() override;

    // The places to choose from, best first; with one only there is nothing to choose.
    void setPlaces(const QStringList &places);
    int place() const; // index into the places
    void setPlace(int place);

    void askSecretOnly(); // for what has no user
    void setUser(const QString &user); // and moves the focus to the first empty field
    QString user() const;
    QString secret() const;
    void clearSecret(); // for another try
    bool isComplete() const { return !secret().isEmpty(); } // tokens may come without a user
    void setBusy(bool busy);

Q_SIGNALS:
    void changed();

private:
    void build(const QString &secretLabel);
    QWidget *buildSecret();

    QWidget *m_userBox;
    QLineEdit *m_user;
    QLineEdit *m_secret;
    QToolButton *m_show;
    Label *m_placeLabel;
    QComboBox *m_place;
};

}
