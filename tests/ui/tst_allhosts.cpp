// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/coveragepage.h"
#include "ui/coverageview.h"
#include "ui/documents.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QPushButton>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

// An image that is there at once.
class Image : public ui::Page {
public:
    explicit Image(const oci::Reference &reference) : m_reference(reference) { }

    std::optional<match::Subject> subject;
    int selected = -1;

    QString title() const override { return m_reference.shortName(); }
    QString iconName() const override { return u"list"_s; }
    QString address() const override { return m_reference.toString(); }
    bool shows(const oci::Reference &reference) const override { return reference == m_reference; }
    std::optional<match::Subject> matchSubject() const override { return subject; }
    void selectEntry(int entry) override { selected = entry; }

    void arrive()
    {
        match::Candidate entry;
        entry.platform = match::preset(u"linux-amd64"_s)->platform;
        subject = match::Subject {.isSingle = false, .dockerList = false, .entries = {entry}};
        Q_EMIT subjectChanged();
    }

private:
    oci::Reference m_reference;
};

class Scene {
public:
    test::World world;
    QList<Image *> images;
    ui::MainWindow window;

    Scene()
        : window(world.context,
              {.image =
                      [this](const oci::Reference &reference) {
                          images.append(new Image(reference));
                          return images.last();
                      },
                  .list = {},
                  .add = {},
                  .load = {},
                  .allHosts =
                      [this](
                          ui::Page *about) { return new ui::CoveragePage(world.context, *about); }})
    {
        window.show();
    }

    void open(const QString &name) { window.open(*oci::parseReference(name)); }
    QAction *action() const { return window.findChild<QAction *>(u"allHosts"_s); }
    ui::Documents *tabs() const { return window.findChild<ui::Documents *>(); }
    ui::CoveragePage *matrix() const
    {
        return qobject_cast<ui::CoveragePage *>(window.currentPage());
    }
};

const QString Pause = u"localhost:5001/samples/pause:3.4.1"_s;

}

class AllHostsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensOnceSomethingCanBeAsked()
    {
        Scene s;
        QVERIFY(!s.action()->isEnabled());
        s.open(Pause);
        QVERIFY(!s.action()->isEnabled());
        s.images.first()->arrive();
        QVERIFY(s.action()->isEnabled());
        s.action()->trigger();
        QVERIFY(s.matrix());
        QCOMPARE(s.matrix()->source(), s.images.first());
        QVERIFY(!s.action()->isEnabled()); // the matrix is not asked about itself
    }

    void onlyOneOfAPage()
    {
        Scene s;
        s.open(Pause);
        s.images.first()->arrive();
        s.action()->trigger();
        const ui::CoveragePage *first = s.matrix();
        s.tabs()->setCurrentWidget(s.images.first());
        Q_EMIT s.images.first()->allHostsRequested();
        QCOMPARE(s.matrix(), first);
        QCOMPARE(s.tabs()->count(), 2);

        s.tabs()->close(s.window.currentPage());
        QCOMPARE(s.tabs()->count(), 1);
        s.action()->trigger();
        QVERIFY(s.matrix());
        QCOMPARE(s.tabs()->count(), 2);
    }

    // Its address is that of the image, which is still what opening means.
    void isNotTakenForTheImage()
    {
        Scene s;
        s.open(Pause);
        s.images.first()->arrive();
        s.action()->trigger();
        s.open(Pause);
        QCOMPARE(s.window.currentPage(), s.images.first());
        QCOMPARE(s.images.size(), 1);

        s.action()->trigger();
        s.tabs()->remove(s.images.first());
        s.open(Pause);
        QCOMPARE(s.images.size(), 2);
        QCOMPARE(s.window.currentPage(), s.images.last());
    }

    void leadsBackToThePage()
    {
        Scene s;
        s.world.settings.setShownHosts({u"linux-amd64"_s});
        s.open(Pause);
        s.images.first()->arrive();
        s.action()->trigger();
        s.matrix()->findChild<ui::CoverageView *>(u"coverage"_s)->select(0, u"linux-amd64"_s);
        s.matrix()->findChild<QPushButton *>(u"showInPanel"_s)->click();
        QCOMPARE(s.window.currentPage(), s.images.first());
        QCOMPARE(s.images.first()->selected, 0);
        QCOMPARE(s.world.hosts.choice().host, u"linux-amd64"_s);
    }
};

WAYBILL_WINDOW_TEST(AllHostsTest)
#include "tst_allhosts.moc"
