// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/samples/samples.h"
#include "tests/support/realregistry.h"
#include "tests/support/stallwatch.h"
#include "tests/support/wait.h"
#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/advicecard.h"
#include "ui/explaindialog.h"
#include "ui/messagefield.h"
#include "ui/text.h"

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

// The dialog on the screen, its parts by name.
class Shown {
public:
    explicit Shown(World &world) : dialog(world.context)
    {
        dialog.show();
        field = dialog.findChild<MessageField *>(u"message"_s);
    }

    Label *label(const QString &name) const { return dialog.findChild<Label *>(name); }
    QPushButton *button(const QString &name) const { return dialog.findChild<QPushButton *>(name); }
    // Of what is shown: rows that were replaced wait for the event loop to go.
    QStringList titles() const
    {
        QStringList titles;
        for (const Label *label : dialog.findChildren<Label *>(u"adviceTitle"_s)) {
            if (label->isVisible())
                titles.append(label->text());
        }
        return titles;
    }
    QPushButton *visibleButton(const QString &name) const
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>(name)) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }
    // New rows come to the screen with the event loop, after the button is gone.
    bool hasLooked() const { return !visibleButton(u"stopLook"_s) && !titles().isEmpty(); }
    void paste(const QString &text)
    {
        field->selectAll();
        QGuiApplication::clipboard()->setText(text);
        field->paste();
        QCoreApplication::processEvents();
    }

    ExplainDialog dialog;
    MessageField *field = nullptr;
};

}

class ExplainDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_registry = std::make_unique<RealRegistry>();
        World world;
        QVERIFY(
            await(samples::writeSamples(world.registries.client(m_registry->host()), false, {})));
    }
    void cleanupTestCase() { m_registry.reset(); }

    void emptyItSaysWhatItDoes()
    {
        World world;
        const Shown shown(world);
        QVERIFY(shown.field->hasFocus() || !shown.dialog.isActiveWindow());
        QCOMPARE(shown.field->accessibleName(), u"Message"_s);
        QVERIFY(!shown.label(u"explainText"_s)->text().isEmpty());
        QVERIFY(!shown.button(u"openWithHost"_s)->isEnabled());
        QVERIFY(!shown.button(u"copyText"_s)->isEnabled());
        QVERIFY(!shown.dialog.findChild<AdviceCard *>(u"advice"_s)->isVisible());
    }

    // At once, before any request.
    void aPasteIsRecognisedAtOnce()
    {
        World world;
        Shown shown(world);
        shown.paste(
            u"PS C:\\> docker pull example.invalid/servercore:20H2\n20H2: Pulling from servercore\n"_s
            + NoMatch);
        QCOMPARE(shown.field->marked(), NoMatch);
        QCOMPARE(shown.field->extraSelections().size(), 1);
        QCOMPARE(shown.label(u"explainFrom"_s)->text(), u"Docker Engine, 18.09.6 to 27"_s);
        QCOMPARE(shown.label(u"explainHost"_s)->text(), u"Windows Server 2019 (17763)"_s);
        QCOMPARE(shown.label(u"explainImage"_s)->text(), u"example.invalid/servercore:20H2"_s);
        QCOMPARE(shown.label(u"explainCause"_s)->text(), u"No matching platform"_s);
        QVERIFY(!shown.titles().isEmpty());
        QVERIFY(shown.button(u"openWithHost"_s)->isEnabled());
        QVERIFY(world.tap.log().isEmpty());
    }

    void looksAndAdvises()
    {
        World world;
        Shown shown(world);
        shown.dialog.setMessage(message());
        QVERIFY(shown.visibleButton(u"stopLook"_s));
        QTRY_VERIFY(shown.hasLooked());
        QCOMPARE(shown.label(u"explainTitle"_s)->text(),
            u"This host is older than every entry of the list"_s);
        QCOMPARE(shown.label(u"explainTitle"_s)->accessibleDescription(),
            shown.label(u"explainTitle"_s)->text());
        QCOMPARE(shown.titles().value(0), u"Use samples/servercore:1809"_s);
        QCOMPARE(shown.titles().last(), u"Publish a list with an entry for 10.0.17763"_s);
        const QString used = shown.label(u"explainUsed"_s)->text();
        QVERIFY2(used.startsWith("5 tag"_L1)
                && used.endsWith(
                    u"looked at, %1 of 20 requests used"_s.arg(world.tap.log().size())),
            qPrintable(used));
        QVERIFY(world.tap.log().size() <= 20);

        QSignalSpy copied(&shown.dialog, &ExplainDialog::copied);
        shown.visibleButton(u"copyLine"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
            u"docker pull "_s + m_registry->reference(u"samples/servercore:1809"_s));
        shown.button(u"copyText"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains("1. Use samples/servercore:1809"_L1));
        QCOMPARE(copied.size(), 2);
    }

    void opensTheImageWithTheHost()
    {
        World world;
        Shown shown(world);
        QSignalSpy opened(&shown.dialog, &ExplainDialog::openRequested);
        shown.dialog.setMessage(message());
        shown.button(u"openWithHost"_s)->click();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<oci::Reference>().toString(),
            m_registry->reference(u"samples/servercore:20H2"_s));
        const auto choice = opened[0][1].value<std::optional<models::HostChoice>>();
        QVERIFY(choice);
        QCOMPARE(choice->client, u"docker-27-windows"_s);
        const models::KnownHost *host = world.hosts.find(choice->host);
        QVERIFY(host);
        QCOMPARE(host->host.platform.osVersion, u"10.0.17763"_s);
        QVERIFY(!shown.dialog.isVisible());
    }

    void showsTheOtherHostAndMakesLists()
    {
        World world;
        Shown shown(world);
        QSignalSpy opened(&shown.dialog, &ExplainDialog::openRequested);
        shown.dialog.setMessage(message());
        QTRY_VERIFY(shown.hasLooked());
        QPushButton *show = shown.visibleButton(u"show"_s);
        QVERIFY(show);
        QVERIFY(show->accessibleName().startsWith("Show: Pull on Windows Server 2022"_L1));
        show->click();
        QCOMPARE(opened.size(), 1);
        const auto choice = opened[0][1].value<std::optional<models::HostChoice>>();
        QVERIFY(choice && choice->isolation == match::Isolation::HyperV);
        QCOMPARE(choice->host, u"windows-server-2022"_s);

        Shown again(world);
        QSignalSpy lists(&again.dialog, &ExplainDialog::newListRequested);
        again.dialog.setMessage(message());
        QTRY_VERIFY(again.hasLooked());
        again.visibleButton(u"newList"_s)->click();
        QCOMPARE(lists.size(), 1);
        QCOMPARE(lists[0][0].value<models::DragPayload>().references.value(0).toString(),
            m_registry->reference(u"samples/servercore:20H2"_s));
    }

    void lookingCanBeStopped()
    {
        World world;
        Shown shown(world);
        shown.dialog.setMessage(message());
        shown.visibleButton(u"stopLook"_s)->click();
        QVERIFY(!shown.visibleButton(u"stopLook"_s));
        const qsizetype requests = world.tap.log().size();
        QVERIFY(!shown.titles().isEmpty()); // what the message alone tells stays
        QTest::qWait(0);
        QCOMPARE(world.tap.log().size(), requests);
    }

    void whatIsNotRecognisedIsKept()
    {
        World world;
        Shown shown(world);
        shown.dialog.setMessage(message());
        shown.paste(u"Segmentation fault (core dumped)"_s);
        QCOMPARE(shown.label(u"explainTitle"_s)->text(), u"Not recognised"_s);
        QCOMPARE(shown.field->toPlainText(), u"Segmentation fault (core dumped)"_s);
        QCOMPARE(shown.field->extraSelections().size(), 0);
        QVERIFY(!shown.button(u"openWithHost"_s)->isEnabled());
        QVERIFY(!shown.label(u"explainFrom"_s)->isVisible());
        QVERIFY(shown.titles().isEmpty());
    }

    void hostileTextIsPlain()
    {
        World world;
        Shown shown(world);
        shown.paste(u"docker pull <b>x</b>/a\u202eb:1 <img src=x>\n<h1>"_s + NoMatch + u"</h1>"_s);
        QCOMPARE(shown.field->marked(), NoMatch);
        for (const Label *label : shown.dialog.findChildren<Label *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->text().contains(QChar(0x202e)));
        }
    }

    void aHugePasteDoesNotStall_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::newRow("one line") << u"a"_s;
        QTest::newRow("words") << u"docker pull image: not found "_s;
        QTest::newRow("lines") << u"2026-01-01T00:00:00Z INFO copied layer of library/app\n"_s;
    }
    void aHugePasteDoesNotStall()
    {
        QFETCH(QString, unit);
        World world;
        Shown shown(world);
        const QString pasted = unit.repeated(1'000'000 / unit.size()) + u'\n' + NoMatch;
        constexpr std::chrono::milliseconds Longest {1000}; // without much optimisation
        QVERIFY(leastWork(Longest, [&] { shown.paste(pasted); }) <= Longest);
        QCOMPARE(shown.field->marked(), NoMatch);
    }

private:
    QString message() const
    {
        return u"PS C:\\> docker pull %1\n20H2: Pulling from samples/servercore\n"_s.arg(
                   m_registry->reference(u"samples/servercore:20H2"_s))
            + NoMatch;
    }

    std::unique_ptr<RealRegistry> m_registry;
};

WAYBILL_WINDOW_TEST(ExplainDialogTest)
#include "tst_explaindialog.moc"
