// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/operation.h"
#include "core/registry/connectiontest.h"
#include "core/registry/credentials.h"
#include "core/registry/profile.h"
#include "ui/formdialog.h"

#include <QPointer>

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace waybill::ui {

class ConnectionSteps;
class Label;
class RegistryFacts;
struct Context;

// How one registry is connected to: encryption, certificates, mirror, sign-in; and a test that says
// step by step what works. Nothing is stored before Save. Owner: whoever opens it, with open().
class RegistryDialog : public FormDialog {
    Q_OBJECT

public:
    // The context outlives the dialog.
    RegistryDialog(Context &context, const QString &host, QWidget *parent = nullptr);

private:
    void build();
    QWidget *buildForm();
    void buildFoot();
    QLineEdit *addFile(QFormLayout *form, const QString &name, const QString &label);
    void addPinned(QFormLayout *form);
    void addSignIn(QFormLayout *form);
    void load();
    registry::Profile profile() const; // as the fields are now
    void showPinned();
    void showSignIn();
    void showCredential(const std::optional<registry::Credential> &credential);
    void forgetSignIn();
    void forget(bool docker);
    void signIn();
    void test();
    void tested(const registry::TestResult &result);
    void save();

    Context &m_context;
    QString m_host;
    registry::Profile m_profile;
    QPointer<async::Operation> m_testing;
    registry::CredentialPlace m_place = registry::CredentialPlace::Unknown;
    std::optional<Error> m_unasked; // why it is not known how one is signed in

    QComboBox *m_scheme;
    Label *m_schemeNote;
    QLineEdit *m_authority = nullptr;
    QLineEdit *m_certificate = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_mirror;
    Label *m_pinned;
    QPushButton *m_unpin;
    Label *m_signedIn;
    Label *m_agreed; // what was allowed for this registry beyond the usual
    QPushButton *m_forget;
    QPushButton *m_test;
    Label *m_problem;
    ConnectionSteps *m_steps;
    RegistryFacts *m_facts;
};

}
