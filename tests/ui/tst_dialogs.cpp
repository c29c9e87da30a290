// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// The dialogs that stand alone: what they show, and what comes of them.

#include "tests/ui/dialogfixture.h"
#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/certificatedialog.h"
#include "ui/proxydialog.h"
#include "ui/questiondialog.h"
#include "ui/settingsdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace waybill;
using namespace waybill::test;
using namespace waybill::ui;
using namespace Qt::StringLiterals;

namespace {

Question question()
{
    Question question;
    question.title = u"Send <b>it</b>?"_s;
    question.text = u"Everybody on the way can read it, and whoever reads it may do whatever you "
                    u"may do at that registry, until somebody takes it away again."_s;
    question.answers = QStringList {u"Send it"_s, u"Another way"_s, u"Cancel"_s};
    question.safe = 2;
    question.risky = true;
    return question;
}

QPushButton *button(const QWidget &window, const QString &text)
{
    for (QPushButton *one : window.findChildren<QPushButton *>()) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

}

class DialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(); }
    void cleanup() { m_world.reset(); }

    void aCertificateIsTrustedForItsRegistryOnly()
    {
        Error error;
        error.kind = ErrorKind::Tls;
        error.certificate = selfSigned();
        bool done = false;
        QWidget parent;
        m_world->remedies.start(&parent, error, {.host = u"reg.example.com"_s, .repository = {}},
            [&done] { done = true; });
        auto *dialog = part<CertificateDialog>(parent, u"certificateDialog"_s);
        QVERIFY(part<QPushButton>(*dialog, u"cancel"_s)->isDefault());
        QVERIFY(part<QRadioButton>(*dialog, u"trustCertificate"_s)->isChecked());
        part<QPushButton>(*dialog, u"trust"_s)->click();
        QVERIFY(done);
        QCOMPARE(m_world->profiles.profile(u"reg.example.com"_s).pinned, QByteArray(64, 'a'));
        QVERIFY(m_world->profiles.profile(u"reg.example.com:8443"_s).pinned.isEmpty());
    }

    void tenThousandNamesAreNotShown()
    {
        Certificate certificate = selfSigned();
        for (int i = 0; i < 10'000; ++i)
            certificate.names += u"host-%1.example.com"_s.arg(i);
        CertificateDialog dialog(certificate, m_world->prompts);
        qsizetype longest = 0;
        bool cut = false;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            longest = std::max(longest, label->text().size());
            cut |= label->text().contains("and 9981 more"_L1);
        }
        QVERIFY(cut);
        QVERIFY2(longest < 2'000, qPrintable(QString::number(longest)));
        QVERIFY(dialog.sizeHint().height() < 1'000);
        dialog.show();
        QCOMPARE(cutTexts(dialog), QString());
    }

    void aRevokedCertificateCannotBePinned()
    {
        Certificate certificate = selfSigned();
        certificate.faults = {CertificateFault::Revoked};
        certificate.mayBePinned = false;
        CertificateDialog dialog(certificate, m_world->prompts);
        QVERIFY(!part<QRadioButton>(dialog, u"trustCertificate"_s)->isEnabled());
        QVERIFY(part<QLabel>(dialog, u"certificateProblems"_s)->text().contains("revoked"_L1));
    }

    // Names in certificates come from outside.
    void certificatesAreShownAsPlainText()
    {
        CertificateDialog dialog(selfSigned(), m_world->prompts);
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void aProxyHasItsOwnPassword()
    {
        ProxyDialog dialog(u"proxy.example.com:3128"_s);
        QSignalSpy given(&dialog, &ProxyDialog::given);
        part<QLineEdit>(dialog, u"userName"_s)->setText(u"pat"_s);
        part<QLineEdit>(dialog, u"secret"_s)->setText(u"secret"_s);
        part<QPushButton>(dialog, u"proxyAccept"_s)->click();
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.first(), (QVariantList {u"pat"_s, u"secret"_s}));
    }

    void daysAreWrittenAlike()
    {
        Certificate certificate = selfSigned();
        certificate.faults = {CertificateFault::Expired};
        QCOMPARE(certificateProblems(certificate), QStringList {u"It expired on 11 Jan 2028."_s});
    }

    // Esc, Enter and closing are the safe answer; each button is its own.
    void aQuestionIsAnsweredOnce_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("press");
        QTest::addColumn<int>("answer");
        QTest::newRow("escape") << int(Qt::Key_Escape) << QString() << 2;
        QTest::newRow("enter") << int(Qt::Key_Return) << QString() << 2;
        QTest::newRow("the first") << 0 << u"Send it"_s << 0;
        QTest::newRow("the second") << 0 << u"Another way"_s << 1;
        QTest::newRow("the safe one") << 0 << u"Cancel"_s << 2;
        QTest::newRow("closing") << 0 << QString() << 2;
    }
    void aQuestionIsAnsweredOnce()
    {
        QFETCH(int, key);
        QFETCH(QString, press);
        QFETCH(int, answer);
        QuestionDialog dialog(question());
        QSignalSpy answered(&dialog, &QuestionDialog::answered);
        dialog.show();
        if (key)
            QTest::keyClick(&dialog, Qt::Key(key));
        else if (press.isEmpty())
            dialog.close();
        else
            button(dialog, press)->click();
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered.first().first().toInt(), answer);
        QVERIFY(!dialog.isVisible());
    }

    void aQuestionBeginsOnTheSafeAnswer()
    {
        QuestionDialog dialog(question());
        dialog.show();
        QVERIFY(button(dialog, u"Cancel"_s)->isDefault());
        QCOMPARE(dialog.focusWidget(), button(dialog, u"Cancel"_s));
        QCOMPARE(dialog.accessibleName(), question().title);
        QCOMPARE(dialog.accessibleDescription(), question().text);
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(cutTexts(dialog), QString());
    }

    // The answers of the program's own windows arrive the same way.
    void theProgramAsksInAWindow()
    {
        DialogPrompts prompts;
        QWidget parent;
        QList<int> answers;
        prompts.ask(&parent, question(), [&answers](int answer) { answers.append(answer); });
        QPointer dialog = part<QuestionDialog>(parent, u"question"_s);
        button(*dialog, u"Another way"_s)->click();
        QCOMPARE(answers, QList<int> {1});
        QTRY_VERIFY(!dialog);
    }

    void theProxyIsChosenInTheSettings()
    {
        SettingsDialog dialog(m_world->settings, m_world->proxies);
        dialog.show();
        auto *kind = part<QComboBox>(dialog, u"settingsProxy"_s);
        auto *host = part<QLineEdit>(dialog, u"settingsProxyHost"_s);
        QCOMPARE(kind->currentIndex(), 0);
        QVERIFY(!host->isVisible());
        kind->setCurrentIndex(3);
        QVERIFY(host->isVisible());
        for (const QString &wrong : {QString(), u"http://proxy"_s}) {
            host->setText(wrong);
            dialog.accept();
            QVERIFY(dialog.isVisible());
            QVERIFY(part<QLabel>(dialog, u"settingsProblem"_s)->isVisible());
        }
        host->setText(u" proxy.example.com "_s);
        part<QSpinBox>(dialog, u"settingsProxyPort"_s)->setValue(8080);
        part<QLineEdit>(dialog, u"settingsProxyExempt"_s)->setText(u"10.0.0.0/8"_s);
        QCOMPARE(m_world->proxies.choice(), net::ProxyChoice());
        dialog.accept();
        QVERIFY(!dialog.isVisible());
        const net::ProxyChoice chosen {
            net::ProxyChoice::Kind::This, u"proxy.example.com"_s, 8080, u"10.0.0.0/8"_s};
        QCOMPARE(m_world->proxies.choice(), chosen);
        SettingsDialog again(m_world->settings, m_world->proxies);
        QCOMPARE(part<QLineEdit>(again, u"settingsProxyHost"_s)->text(), chosen.host);
    }

private:
    std::unique_ptr<World> m_world;
};

WAYBILL_WINDOW_TEST(DialogsTest)
#include "tst_dialogs.moc"
