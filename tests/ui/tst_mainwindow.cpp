// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/mainwindow.h"
#include "ui/page.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTreeView>

using namespace waybill;
using namespace waybill::ui;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// A page that does nothing but remember.
class TestPage : public Page {
public:
    TestPage(QString title, QString address) : m_title(title), m_address(address) { }

    QString title() const override { return m_title; }
    QString iconName() const override { return u"list"_s; }
    QString address() const override { return m_address; }
    bool shows(const oci::Reference &reference) const override
    {
        return m_address == reference.toString();
    }
    bool mayClose() override { return mayGo; }
    bool can(const QString &action) const override { return action == able; }
    void perform(const QString &action) override { performed += action; }

    void rename(const QString &title)
    {
        m_title = title;
        Q_EMIT titleChanged();
    }

    bool mayGo = true;
    QString able;
    QStringList performed;
    QList<models::DragPayload> added;

private:
    QString m_title;
    QString m_address;
};

struct Window {
    Window() : window(world.context, factory())
    {
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
    }

    PageFactory factory()
    {
        PageFactory pages;
        pages.image = [](const oci::Reference &reference) {
            return new TestPage(reference.shortName(), reference.toString());
        };
        pages.list = [] { return new TestPage(u"New list"_s, {}); };
        pages.add = [](Page *page, const models::DragPayload &payload) {
            static_cast<TestPage *>(page)->added += payload;
        };
        pages.load = [](Page *, const compose::Composition &, const QString &) { };
        return pages;
    }
    template <typename T>
    T *find(const QString &name) const
    {
        return window.findChild<T *>(name);
    }
    QTabBar *tabs() const { return find<QTabBar>(u"documents"_s); }
    QLineEdit *address() const { return find<QLineEdit>(u"address"_s); }
    TestPage *page() const { return static_cast<TestPage *>(window.currentPage()); }
    void type(const QString &text)
    {
        address()->setFocus();
        address()->selectAll();
        QTest::keyClicks(address(), text);
        QTest::keyClick(address(), Qt::Key_Return);
    }
    void key(int key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(&window, Qt::Key(key), modifiers);
    }
    QString status() const { return find<QLabel>(u"statusText"_s)->text(); }

    World world;
    MainWindow window;
};

const auto Pause = u"localhost:5001/samples/pause:3.4.1"_s;
const auto Hello = u"localhost:5001/samples/hello:latest"_s;

}

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesThatStay()
    {
        const Window w;
        QCOMPARE(w.address()->accessibleName(), u"Address"_s);
        QCOMPARE(w.find<QTreeView>(u"registries"_s)->accessibleName(), u"Registries"_s);
        QCOMPARE(
            w.find<QLineEdit>(u"filterRegistries"_s)->accessibleName(), u"Filter registries"_s);
        QVERIFY(w.tabs());
        QCOMPARE(w.find<QListView>(u"activity"_s)->accessibleName(), u"Activity"_s);
        const std::pair<QString, QString> actions[] {{u"newList"_s, u"New list"_s},
            {u"addToList"_s, u"Add to list"_s}, {u"reload"_s, u"Reload"_s},
            {u"copyDigest"_s, u"Copy digest"_s}, {u"push"_s, u"Push"_s}};
        for (const auto &[name, text] : actions) {
            auto *action = w.find<QAction>(name);
            QVERIFY2(action, qPrintable(name));
            QCOMPARE(action->text().remove(u'&'), text);
        }
    }

    void everyActionHasAShortcutOrAMnemonic()
    {
        const Window w;
        for (const QAction *top : w.window.menuBar()->actions()) {
            QVERIFY(top->text().contains(u'&'));
            QStringList mnemonics;
            for (const QAction *action : top->menu()->actions()) {
                if (action->isSeparator())
                    continue;
                const auto at = action->text().indexOf(u'&');
                QVERIFY2(at >= 0, qPrintable(action->text()));
                mnemonics += action->text().mid(at + 1, 1).toLower();
            }
            const auto count = mnemonics.size();
            mnemonics.removeDuplicates();
            QVERIFY2(mnemonics.size() == count, qPrintable(top->text()));
        }
    }

    void shortcutsAreUnique()
    {
        const Window w;
        QHash<QKeySequence, QString> used;
        for (const QAction *action : w.window.actions()) {
            if (action->shortcut().isEmpty())
                continue;
            QVERIFY2(!used.contains(action->shortcut()), qPrintable(action->text()));
            used.insert(action->shortcut(), action->text());
        }
    }

    void welcomesWithDoors()
    {
        Window w;
        QVERIFY(w.find<QWidget>(u"welcome"_s)->isVisible());
        QTest::mouseClick(w.find<QPushButton>(u"doorOpen"_s), Qt::LeftButton);
        QCOMPARE(QApplication::focusWidget(), w.address());
        w.find<QAction>(u"newList"_s)->trigger();
        QCOMPARE(w.tabs()->count(), 1);
        QVERIFY(!w.find<QWidget>(u"welcome"_s)->isVisible());
    }

    void keysLeadWhereTheyShould()
    {
        Window w;
        w.key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), w.find<QLineEdit>(u"filterRegistries"_s));
        w.key(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), w.address());
        w.key(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(w.tabs()->count(), 1);
        w.type(Pause);
        QCOMPARE(w.tabs()->currentIndex(), 1);
        w.key(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(w.tabs()->currentIndex(), 0);
        w.page()->able = u"reload"_s;
        Q_EMIT w.page()->actionsChanged();
        w.key(Qt::Key_F5, Qt::NoModifier);
        QCOMPARE(w.page()->performed, QStringList {u"reload"_s});
        w.key(Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(w.tabs()->count(), 1);
    }

    void aReferenceOpensOnce()
    {
        Window w;
        w.type(u"docker pull "_s + Pause);
        QCOMPARE(w.tabs()->count(), 1);
        QCOMPARE(w.tabs()->tabText(0), u"pause:3.4.1"_s);
        QCOMPARE(w.address()->text(), Pause);
        QVERIFY(w.window.windowTitle().startsWith(u"pause:3.4.1"_s));
        w.type(Hello);
        w.type(Pause);
        QCOMPARE(w.tabs()->count(), 2);
        QCOMPARE(w.tabs()->currentIndex(), 0);
    }

    void badNamesAreExplainedAndGoNowhere_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : {u"localhost:5001/Samples/pause"_s, u"a//b"_s, u"x:"_s,
                 u"pause:bad tag"_s, u"localhost:5001/pause@sha256:1234"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void badNamesAreExplainedAndGoNowhere()
    {
        QFETCH(QString, name);
        Window w;
        w.type(name);
        QCOMPARE(w.tabs()->count(), 0);
        auto *message = w.find<QWidget>(u"addressError"_s);
        QVERIFY(message && message->isVisible());
        QVERIFY(!w.address()->accessibleDescription().isEmpty());
        QCOMPARE(w.world.tap.log(), QStringList());
        QTest::keyClick(w.address(), Qt::Key_Backspace);
        QVERIFY(!message->isVisible());
    }

    void backAndForwardWalkWhatWasOpened()
    {
        Window w;
        auto *back = w.find<QAction>(u"back"_s);
        auto *forward = w.find<QAction>(u"forward"_s);
        QVERIFY(!back->isEnabled());
        w.type(Pause);
        w.type(Hello);
        QVERIFY(back->isEnabled());
        back->trigger();
        QCOMPARE(w.page()->title(), u"pause:3.4.1"_s);
        QVERIFY(!back->isEnabled());
        forward->trigger();
        QCOMPARE(w.page()->title(), u"hello:latest"_s);
        QVERIFY(!forward->isEnabled());
    }

    void backOpensAgainWhatWasClosed()
    {
        Window w;
        w.type(Pause);
        w.type(Hello);
        w.find<QAction>(u"back"_s)->trigger();
        w.key(Qt::Key_W, Qt::ControlModifier);
        w.find<QAction>(u"forward"_s)->trigger();
        w.find<QAction>(u"back"_s)->trigger();
        QCOMPARE(w.page()->title(), u"pause:3.4.1"_s);
        QCOMPARE(w.tabs()->count(), 2);
    }

    void tabsFollowTheirPages()
    {
        Window w;
        w.type(Pause);
        w.page()->rename(u"<img src=x> & more"_s);
        QCOMPARE(w.tabs()->tabText(0), u"<img src=x> && more"_s);
        Q_EMIT w.page()->statusChanged(u"done"_s, u"Read in 38 ms"_s);
        QCOMPARE(w.status(), u"Read in 38 ms"_s);
        Q_EMIT w.page()->copied(u"Digest copied"_s);
        QCOMPARE(w.find<QLabel>(u"toastText"_s)->text(), u"Digest copied"_s);
    }

    void theStatusIsThatOfThePage()
    {
        Window w;
        w.type(Pause);
        Q_EMIT w.page()->statusChanged(u"unreachable"_s, u"Cannot reach it"_s);
        w.page()->rename(u"failed"_s);
        QCOMPARE(w.status(), u"Cannot reach it"_s);
        w.type(Hello);
        QCOMPARE(w.status(), u"Ready"_s);
        w.tabs()->setCurrentIndex(0);
        QCOMPARE(w.status(), u"Cannot reach it"_s);
    }

    void whatIsAddedGoesToTheLastList()
    {
        Window w;
        w.type(Pause);
        const models::DragPayload payload {{*oci::parseReference(Hello)}, {}};
        Q_EMIT w.page()->addToListRequested(payload);
        QCOMPARE(w.tabs()->count(), 2);
        TestPage *list = w.page();
        QCOMPARE(list->added, QList {payload});
        w.window.open(*oci::parseReference(Pause));
        Q_EMIT w.page()->addToListRequested(payload);
        QCOMPARE(w.tabs()->count(), 2);
        QCOMPARE(list->added.size(), 2);
        Q_EMIT list->newListRequested(payload);
        QCOMPARE(w.tabs()->count(), 3);
        QCOMPARE(w.page()->added.size(), 1);
    }

    void aPageMayRefuseToClose()
    {
        Window w;
        w.window.newList();
        w.page()->mayGo = false;
        w.key(Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(w.tabs()->count(), 1);
        QVERIFY(!w.window.close());
        Q_EMIT w.page()->closeRefused();
        Q_EMIT w.page()->closeRequested();
        QCOMPARE(w.tabs()->count(), 0);
        QVERIFY(w.window.isVisible());
    }

    void quittingGoesOnWhenAPageIsDone()
    {
        Window w;
        w.window.newList();
        w.page()->mayGo = false;
        QVERIFY(!w.window.close());
        Q_EMIT w.page()->closeRequested();
        QTRY_VERIFY(!w.window.isVisible());
    }

    void remembersWhatWasOpened()
    {
        Window w;
        w.type(Pause);
        Q_EMIT w.page()->identified(*oci::parseReference(Pause), 9);
        QCOMPARE(w.world.settings.recent().size(), 1);
        QCOMPARE(w.world.settings.recent().first().platforms, 9);
        w.key(Qt::Key_W, Qt::ControlModifier);
        auto *recent = w.find<QAbstractButton>(u"recent"_s);
        QVERIFY(recent);
        recent->click();
        QCOMPARE(w.tabs()->count(), 1);
    }

    void leftOverListsAreOffered()
    {
        Window w;
        compose::Composition list;
        list.targets = {*oci::parseReference(u"localhost:5001/samples/sonobuoy:v0.20"_s)};
        {
            // Of a program that has ended since.
            compose::DraftKeeper ended(w.world.folder.filePath(u"drafts"_s));
            QVERIFY(ended.keep(ended.newId(), list, {}));
        }
        w.window.offerDrafts();
        QVERIFY(w.find<QWidget>(u"message"_s)->isVisible());
        auto *draft = w.find<QAbstractButton>(u"draft"_s);
        QVERIFY(draft);
        QCOMPARE(draft->accessibleName(), u"sonobuoy:v0.20"_s);
        draft->click();
        QCOMPARE(w.tabs()->count(), 1);
        QVERIFY(!w.find<QWidget>(u"message"_s)->isVisible());
        QVERIFY(w.world.drafts.leftOver().isEmpty());
    }

    void itsLayoutIsRemembered()
    {
        // As wide as any screen must be, because Qt does not restore what the screen cannot hold.
        constexpr QSize Chosen(960, 640);
        World world;
        {
            MainWindow window(world.context, Window().factory());
            window.show();
            QVERIFY(window.size() != Chosen);
            window.resize(Chosen);
            window.close();
        }
        MainWindow again(world.context, Window().factory());
        again.show();
        QCOMPARE(again.size(), Chosen);
    }

    void neverSmallerThanItCanShow()
    {
        const Window w;
        QVERIFY(w.window.minimumWidth() >= 960);
        QVERIFY(w.window.minimumHeight() >= 600);
        QVERIFY(w.window.minimumSizeHint().width() <= 960);
    }
};

WAYBILL_WINDOW_TEST(MainWindowTest)
#include "tst_mainwindow.moc"
