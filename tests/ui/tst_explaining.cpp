// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/addressbar.h"
#include "ui/explaindialog.h"
#include "ui/imagepage.h"
#include "ui/mainwindow.h"
#include "ui/messagefield.h"

#include <QAction>
#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace waybill;
using namespace waybill::test;
using namespace waybill::ui;
using namespace Qt::StringLiterals;

namespace {

const QString NoMatch =
    u"no matching manifest for windows/amd64 10.0.17763 in the manifest list entries"_s;

// The window; images open in pages that reach no registry.
class Window {
public:
    Window()
        : window(world.context,
              {.image =
                      [this](const oci::Reference &reference) {
                          opened.append(reference.toString());
                          return new ImagePage(world.context, reference);
                      },
                  .list = {},
                  .add = {},
                  .load = {}})
    {
        window.show();
    }

    ExplainDialog *dialog() const
    {
        for (ExplainDialog *dialog : window.findChildren<ExplainDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    AddressBar *address() const { return window.findChild<AddressBar *>(u"address"_s); }
    void paste(const QString &text) const
    {
        QGuiApplication::clipboard()->setText(text);
        address()->setFocus();
        QTest::keySequence(address(), QKeySequence(QKeySequence::Paste));
    }

    World world;
    QStringList opened;
    MainWindow window;
};

}

// The ways to "Explain an error" in the window, and out of it.
class ExplainingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theActionHasItsName()
    {
        const Window shown;
        const auto *action = shown.window.findChild<QAction *>(u"explainAnError"_s);
        QVERIFY(action);
        QCOMPARE(QString(action->text()).remove(u'&'), u"Explain an error"_s);
        const auto *button = shown.window.findChild<QPushButton *>(u"explainAnErrorButton"_s);
        QVERIFY(button && button->isVisible());
        QCOMPARE(button->accessibleName(), u"Explain an error"_s);
    }

    void everyDoorLeadsToIt_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("toolbar") << u"explainAnErrorButton"_s;
        QTest::newRow("welcome page") << u"doorExplain"_s;
    }
    void everyDoorLeadsToIt()
    {
        QFETCH(QString, button);
        const Window shown;
        QVERIFY(!shown.dialog());
        auto *door = shown.window.findChild<QPushButton *>(button);
        QVERIFY(door);
        door->click();
        QVERIFY(shown.dialog());
        QCOMPARE(shown.dialog()->windowTitle(), u"Explain an error"_s);
    }

    void aMessageInTheAddressFieldIsExplained_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one line") << NoMatch;
        QTest::newRow("a log") << u"$ docker pull example.invalid/app:1\n"_s + NoMatch + u"\n"_s;
        QTest::newRow("not known, several lines") << u"something went\nwrong here"_s;
    }
    void aMessageInTheAddressFieldIsExplained()
    {
        QFETCH(QString, text);
        const Window shown;
        shown.paste(text);
        QVERIFY(shown.dialog());
        QCOMPARE(shown.dialog()->findChild<MessageField *>()->toPlainText(), text);
        QCOMPARE(shown.address()->text(), QString());
        QCOMPARE(shown.address()->error(), QString());
    }

    // Typed, or pasted with the mouse, and sent off with Return.
    void alsoWhenItIsSubmitted()
    {
        const Window shown;
        shown.address()->setText(NoMatch);
        shown.address()->submit();
        QVERIFY(shown.dialog());
    }

    void referencesStayReferences_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"example.invalid/app:1"_s,
                 u"docker pull example.invalid/app:1"_s, u"example.invalid/app:1\n"_s})
            QTest::newRow(qPrintable(text.trimmed() + QString::number(text.size()))) << text;
    }
    void referencesStayReferences()
    {
        QFETCH(QString, text);
        const Window shown;
        shown.paste(text);
        QVERIFY(!shown.dialog());
        shown.address()->submit();
        QVERIFY(!shown.dialog());
        QCOMPARE(shown.opened, QStringList {u"example.invalid/app:1"_s});
    }

    // A slip in a name is a slip in a name.
    void aBadNameIsStillExplainedInPlace()
    {
        const Window shown;
        shown.address()->setText(u"Example/UPPER:::1"_s);
        shown.address()->submit();
        QVERIFY(!shown.dialog());
        QVERIFY(!shown.address()->error().isEmpty());
    }

    void opensTheImageWithHostAndClientChosen()
    {
        Window shown;
        shown.paste(u"$ docker pull example.invalid/app:1\n"_s + NoMatch);
        shown.dialog()->findChild<QPushButton *>(u"openWithHost"_s)->click();
        QVERIFY(!shown.dialog());
        QCOMPARE(shown.opened, QStringList {u"example.invalid/app:1"_s});
        QCOMPARE(shown.world.hosts.host().platform.osVersion, u"10.0.17763"_s);
        QCOMPARE(shown.world.hosts.choice().client, u"docker-27-windows"_s);
    }
};

WAYBILL_WINDOW_TEST(ExplainingTest)
#include "tst_explaining.moc"
