// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/canary.h"
#include "tests/ui/listfixture.h"
#include "tests/ui/run.h"
#include "ui/imagepage.h"
#include "ui/signindialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QLoggingCategory>
#include <QSignalSpy>

using namespace waybill;
using namespace waybill::test;
using namespace waybill::ui;

namespace {

constexpr int OnlyNow = 1; // the last of the places, as the test has no docker helper

QByteArray logged;
void keepLog(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    logged += QByteArray(context.category) + ": " + message.toUtf8() + '\n';
}

// All that a person, a screen reader or a picture of the screen gets from a window.
QByteArray shownBy(const QWidget &window)
{
    QStringList texts;
    for (const QWidget *part : window.findChildren<QWidget *>()) {
        texts += {part->toolTip(), part->accessibleName(), part->accessibleDescription(),
            part->windowTitle(), part->property("text").toString()};
        if (const auto *edit = qobject_cast<const QLineEdit *>(part)) {
            texts.removeLast();
            texts += edit->displayText();
        }
    }
    return texts.join(u'\n').toUtf8();
}

}

// A password that is typed into the window goes to the registry and nowhere else: not to the log,
// the draft of a list, the clipboard, a text on the screen.
class CanariesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typedSecretsStayWhereTheyAre()
    {
        fill();
        World world;
        ImagePage page(world.context, *oci::parseReference(reference(u"pause:3.4.1"_s)));
        page.show();
        auto *remedy = page.findChild<QPushButton *>(u"remedy"_s);
        QTRY_VERIFY(remedy->isVisible());
        page.findChild<QAbstractButton *>(u"copyDetails"_s)->click();
        QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        remedy->click();
        type(page, "WB-CANARY-wrong");
        QTRY_VERIFY(page.findChild<QWidget *>(u"signInMessage"_s)->isVisible());
        type(page, CanaryPassword);
        QTRY_VERIFY(page.findChild<QWidget *>(u"platforms"_s)->isVisible());
        m_shown += shownBy(page);

        ListPage list(world.context);
        QVERIFY(list.drop({reference(u"sonobuoy:v0.20-linux-amd64"_s)}, list.above(0)));
        QTRY_COMPARE(list.rows(), 1);
        list.type(reference(u"sonobuoy:mine"_s));
        int files = 0;
        QTRY_VERIFY(filesWithCanary(world.folder.path(), &files).isEmpty() && files > 1);
        list.push->click();
        QTRY_VERIFY(list.find<QWidget>(u"pushedDigest"_s) || !list.status.isEmpty());
        m_shown += shownBy(*list.page) + list.status.toUtf8();

        QVERIFY(m_shown.contains("sonobuoy"));
        QVERIFY(!holdsCanary(m_shown));
        QCOMPARE(filesWithCanary(world.folder.path()), QStringList());
        QVERIFY(!holdsCanary(QGuiApplication::clipboard()->text().toUtf8()));
    }

    void cleanupTestCase()
    {
        qInstallMessageHandler(nullptr);
        QVERIFY(logged.contains("waybill.net"));
        for (const QByteArray &line : logged.split('\n'))
            QVERIFY2(!holdsCanary(line), line.constData());
    }

    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"*=true"_s);
        qInstallMessageHandler(keepLog);
    }

private:
    QString reference(const QString &name) const
    {
        return m_registry.reference(u"samples/"_s + name);
    }
    // The samples are written with the password, the page begins without.
    void fill()
    {
        World owner;
        registry::Credential credential;
        credential.user = u"ali"_s;
        credential.secret = QString::fromLatin1(CanaryPassword);
        owner.places.session.keep(m_registry.host(), credential);
        QVERIFY(
            await(samples::writeSamples(owner.registries.client(m_registry.host()), false, {})));
    }
    // While it stands in the field, too.
    void type(QWidget &page, const QByteArray &secret)
    {
        auto *dialog = page.findChild<SignInDialog *>(u"signInDialog"_s);
        QTRY_VERIFY(dialog->findChild<QLineEdit *>(u"secret"_s)->isEnabled());
        dialog->findChild<QLineEdit *>(u"userName"_s)->setText(u"ali"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"secret"_s), QString::fromLatin1(secret));
        dialog->findChild<QComboBox *>(u"keepIn"_s)->setCurrentIndex(OnlyNow);
        m_shown += shownBy(*dialog);
        dialog->findChild<QPushButton *>(u"signInAccept"_s)->click();
    }

    const RealRegistry m_registry {{.htpasswd = CanaryHtpasswd}};
    QByteArray m_shown;
};

WAYBILL_WINDOW_TEST(CanariesTest)
#include "tst_canaries.moc"
