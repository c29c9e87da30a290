// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/run.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyleOptionHeader>
#include <QTest>
#include <QTreeView>

using namespace waybill::ui;
using namespace Qt::StringLiterals;
using theme::Role;
using theme::Type;

namespace {

// How much of an icon is drawn, and in which colour at its most opaque pixel.
struct Drawn {
    int pixels = 0;
    QColor color;
};

Drawn drawn(const QIcon &icon, int size, qreal scale = 1, QIcon::Mode mode = QIcon::Normal)
{
    const QImage image = icon.pixmap(QSize(size, size), scale, mode).toImage();
    Drawn result;
    int strongest = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            result.pixels += color.alpha() > 0 ? 1 : 0;
            if (color.alpha() > strongest) {
                strongest = color.alpha();
                result.color = QColor(color.red(), color.green(), color.blue());
            }
        }
    }
    return result;
}

bool near(const QColor &one, const QColor &other)
{
    return std::abs(one.red() - other.red()) < 8 && std::abs(one.green() - other.green()) < 8
        && std::abs(one.blue() - other.blue()) < 8;
}

}

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { theme::install(*qApp, theme::Scheme::Light); }

    void verdictsCanBeRead_data()
    {
        QTest::addColumn<theme::Scheme>("scheme");
        QTest::addColumn<Role>("role");
        QTest::addColumn<Role>("tint");
        const std::pair<Role, Role> roles[] {{Role::Text, Role::Card},
            {Role::SecondText, Role::Card}, {Role::Link, Role::Card},
            {Role::Chosen, Role::ChosenTint}, {Role::Loses, Role::LosesTint},
            {Role::Rejected, Role::RejectedTint}, {Role::Unknown, Role::UnknownTint},
            {Role::Caution, Role::CautionTint}};
        for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark})
            for (const auto &[role, tint] : roles)
                QTest::addRow("%d of scheme %d", int(role), int(scheme)) << scheme << role << tint;
    }
    void verdictsCanBeRead()
    {
        QFETCH(theme::Scheme, scheme);
        QFETCH(Role, role);
        QFETCH(Role, tint);
        theme::install(*qApp, scheme);
        const QColor color = theme::color(role);
        for (const QColor &ground : {theme::color(tint), theme::color(Role::Selected),
                 qApp->palette().color(QPalette::Base), qApp->palette().color(QPalette::Window)})
            QVERIFY2(theme::contrast(color, ground) >= 4.5, qPrintable(ground.name()));
    }

    void schemesSwitch()
    {
        theme::install(*qApp, theme::Scheme::Dark);
        QVERIFY(theme::isDark());
        const QColor dark = theme::color(Role::Chosen);
        theme::install(*qApp, theme::Scheme::Light);
        QVERIFY(!theme::isDark());
        QVERIFY(theme::color(Role::Chosen) != dark);
    }

    void selectionCanBeReadInFusion()
    {
        for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
            theme::install(*qApp, scheme);
            QVERIFY(theme::contrast(qApp->palette().color(QPalette::Highlight),
                        qApp->palette().color(QPalette::HighlightedText))
                >= 4.5);
        }
    }

    void unreadableColorsFallBack()
    {
        const QColor ground = qApp->palette().color(QPalette::Highlight);
        QCOMPARE(theme::colorOn(Role::Rejected, ground, Qt::white), QColor(Qt::white));
        QCOMPARE(
            theme::colorOn(Role::Rejected, Qt::white, Qt::black), theme::color(Role::Rejected));
    }

    void contrastIsThatOfWcag()
    {
        QCOMPARE(theme::contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(theme::contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(theme::contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }

    void everyDrawingIsAnIcon()
    {
        const QDir folder(QStringLiteral(WAYBILL_TEST_DATA "/../../resources/icons"));
        const QStringList files = folder.entryList({u"*.svg"_s});
        QVERIFY(files.size() > 60);
        for (const QString &file : files) {
            const QString name = file.chopped(4);
            if (name.startsWith("waybill"_L1))
                continue;
            const Drawn once = drawn(theme::icon(name), 16);
            const Drawn twice = drawn(theme::icon(name), 16, 2);
            QVERIFY2(once.pixels > 5, qPrintable(name));
            QVERIFY2(twice.pixels > 1.5 * once.pixels, qPrintable(name));
        }
    }

    void iconsHaveTheSizeAskedFor()
    {
        for (const int size : {13, 16, 20, 25, 32, 100}) {
            const QPixmap pixmap = theme::icon(u"copy"_s).pixmap(QSize(size, size), 1.5);
            QCOMPARE(pixmap.deviceIndependentSize().toSize(), QSize(size, size));
        }
    }

    void iconsAreTintedByRoleAndMode()
    {
        const QIcon icon = theme::icon(u"error"_s, Role::Rejected);
        QVERIFY(near(drawn(icon, 32).color, theme::color(Role::Rejected)));
        QVERIFY(near(drawn(icon, 32, 1, QIcon::Disabled).color, theme::color(Role::DisabledText)));
        QVERIFY(near(drawn(icon, 32, 1, QIcon::Selected).color,
            qApp->palette().color(QPalette::HighlightedText)));
    }

    void iconsFollowThePalette()
    {
        const QIcon icon = theme::icon(u"error"_s, Role::Rejected);
        const QColor light = drawn(icon, 32).color;
        theme::install(*qApp, theme::Scheme::Dark);
        QVERIFY(near(drawn(icon, 32).color, theme::color(Role::Rejected)));
        QVERIFY(!near(drawn(icon, 32).color, light));
    }

    void arrowsFollowTheReadingDirection()
    {
        const auto picture = [](const QString &name) {
            return theme::icon(name).pixmap(QSize(32, 32)).toImage();
        };
        const QImage back = picture(u"back"_s);
        const QImage push = picture(u"push"_s);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const QImage mirrored = picture(u"back"_s);
        const QImage same = picture(u"push"_s);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY(mirrored != back);
        QCOMPARE(same, push);
    }

    void applicationIconHasItsSmallDrawing()
    {
        const QIcon icon = theme::applicationIcon();
        QVERIFY(icon.availableSizes().contains(QSize(16, 16)));
        QVERIFY(icon.availableSizes().contains(QSize(256, 256)));
    }

    void fontsAreFactorsOfTheSystems()
    {
        const double base = QApplication::font().pointSizeF();
        QCOMPARE(theme::font(Type::Body).pointSizeF(), base);
        QVERIFY(qAbs(theme::font(Type::Welcome).pointSizeF() - 2 * base) < 0.1);
        QVERIFY(qAbs(theme::font(Type::PageTitle).pointSizeF() - 1.54 * base) < 0.1);
        QVERIFY(theme::font(Type::Badge).pointSizeF() >= 8);
        QCOMPARE(theme::font(Type::Section).weight(), QFont::DemiBold);
        QVERIFY(QFontInfo(theme::font(Type::Mono)).fixedPitch());
    }

    void fontsFollowTheSystem()
    {
        QWidget window;
        QLabel label(&window);
        theme::setType(&label, Type::PageTitle);
        window.show();
        const QFont before = QApplication::font();
        QFont larger = before;
        larger.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(larger);
        QTRY_VERIFY(qAbs(label.font().pointSizeF() - 1.54 * larger.pointSizeF()) < 0.1);
        QApplication::setFont(before);
        QTRY_VERIFY(qAbs(label.font().pointSizeF() - 1.54 * before.pointSizeF()) < 0.1);
    }

    // Qt tells widgets about another palette in the next turn of the event loop.
    void textRolesFollowTheScheme_data()
    {
        QTest::addColumn<Role>("role");
        for (const Role role : {Role::Text, Role::SecondText, Role::Rejected, Role::Link})
            QTest::addRow("%d", int(role)) << role;
    }
    void textRolesFollowTheScheme()
    {
        QFETCH(Role, role);
        QWidget window;
        auto *label = new QLabel(u"List digest"_s, &window);
        auto *small = new QLabel(u"read just now"_s, &window);
        theme::setTextRole(label, role);
        theme::setType(small, Type::Caption);
        theme::setTextRole(small, role);
        window.show();
        for (const auto scheme : {theme::Scheme::Dark, theme::Scheme::Light, theme::Scheme::Dark}) {
            theme::install(*qApp, scheme);
            const QColor color = theme::color(role);
            for (const QLabel *one : {label, small}) {
                QTRY_COMPARE(one->palette().color(QPalette::WindowText), color);
                QCOMPARE(one->palette().color(QPalette::Inactive, QPalette::WindowText), color);
                QTRY_COMPARE(one->palette().color(QPalette::Window),
                    qApp->palette().color(QPalette::Window));
            }
        }
    }

    void heightsFollowTheFont()
    {
        QVERIFY(theme::rowHeight() >= QFontMetrics(QApplication::font()).height() + 10);
        for (const int height : {theme::rowHeight(), theme::entryRowHeight(),
                 theme::twoLineRowHeight(), theme::controlHeight()})
            QCOMPARE(height % 4, 0);
        QVERIFY(theme::entryRowHeight() > theme::rowHeight());
    }

    void headersHaveRoomForTheirText()
    {
        QTreeView view;
        const QFontMetrics metrics(view.header()->font());
        QStyleOptionHeader option;
        option.initFrom(view.header());
        option.rect = QRect(0, 0, 120, theme::headerHeight());
        const QRect label =
            view.style()->subElementRect(QStyle::SE_HeaderLabel, &option, view.header());
        QVERIFY(label.height() >= metrics.height());
        QVERIFY(label.left() >= 8 && label.right() <= 112);
        QVERIFY(view.header()->sizeHint().height() <= theme::headerHeight());
    }

    void buttonsAreAsHighAsTheFontNeeds()
    {
        QPushButton button(u"Push"_s);
        QVERIFY(button.sizeHint().height() >= theme::controlHeight());
        QPushButton small(u"Change"_s);
        theme::makeSmall(&small);
        QVERIFY(small.sizeHint().height() < button.sizeHint().height());
    }

    void primaryButtonsKeepTheirAccent()
    {
        QWidget window;
        QPushButton button(u"Push"_s, &window);
        theme::makePrimary(&button);
        window.show();
        QCOMPARE(button.palette().color(QPalette::Button), theme::color(Role::Accent));
        theme::install(*qApp, theme::Scheme::Dark);
        QTRY_COMPARE(button.palette().color(QPalette::Button), theme::color(Role::Accent));
        QVERIFY(theme::contrast(button.palette().color(QPalette::Button),
                    button.palette().color(QPalette::ButtonText))
            >= 4.5);
    }
};

WAYBILL_WINDOW_TEST(ThemeTest)
#include "tst_theme.moc"
