// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// The small parts that all pages use.

#include "core/registry/profile.h"
#include "tests/ui/run.h"
#include "ui/badge.h"
#include "ui/copyfield.h"
#include "ui/errorpage.h"
#include "ui/inputdialog.h"
#include "ui/linkbutton.h"
#include "ui/messagebar.h"
#include "ui/targetfield.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/toast.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;
using namespace Qt::StringLiterals;

namespace {

const auto LongDigest =
    u"sha256:2af7fab19a6d706bc2e205078d5c72675de1c03e8ba7fb5b9d9bb9ad98a1c88f"_s;
const oci::Reference Asked {u"localhost:5002"_s, u"release/sonobuoy"_s, u"v0.20"_s, {}};

Error errorOf(ErrorKind kind)
{
    Error error;
    error.kind = kind;
    error.message = u"What happened, in a sentence."_s;
    return error;
}

QString allText(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts += label->text();
    return texts.join(u'\n');
}

}

class PartsTest : public QObject {
    Q_OBJECT

    registry::Profiles m_profiles;

private Q_SLOTS:
    void labelsShowMarkupAsText()
    {
        const Label label(u"<img src=x> & <b>bold</b>"_s);
        QCOMPARE(label.text(), u"<img src=x> & <b>bold</b>"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
    }

    void labelsMakeHiddenCharactersVisible()
    {
        Label label;
        label.setText(u"a\u202Eb"_s);
        QCOMPARE(label.text(), u"a<U+202E>b"_s);
    }

    void toolTipsShowMarkupAsText()
    {
        QVERIFY(!plainToolTip(u"<img src=x>"_s).contains(u"<img"_s));
        QVERIFY(plainToolTip({}).isEmpty());
    }

    void digestsKeepTheirEnds()
    {
        const QFontMetrics metrics(theme::font(theme::Type::Mono));
        QCOMPARE(elidedDigest(LongDigest, metrics, 10'000), LongDigest);
        const int width = metrics.horizontalAdvance(LongDigest) / 2;
        const QString elided = elidedDigest(LongDigest, metrics, width);
        QVERIFY(elided.startsWith(u"sha256:2af7"_s));
        QVERIFY(elided.endsWith(u'…' + LongDigest.right(8)));
        QVERIFY(metrics.horizontalAdvance(elided) <= width);
    }

    void copyFieldCopiesTheWhole()
    {
        CopyField field(u"List digest"_s);
        QVERIFY(!field.button()->isEnabled());
        field.setText(LongDigest);
        field.resize(120, 32);
        QSignalSpy copied(&field, &CopyField::copied);
        field.button()->click();
        QCOMPARE(QApplication::clipboard()->text(), LongDigest);
        QCOMPARE(copied.count(), 1);
        QCOMPARE(copied.at(0).at(0).toString(), u"List digest copied"_s);
        QCOMPARE(field.accessibleDescription(), LongDigest);
    }

    // While nobody edits it; a line of Qt's shows the end of what it was set to.
    void aTargetThatIsTooLongKeepsItsBeginning()
    {
        const auto beginning = [](int width, const QString &text, int pixels) {
            TargetField field;
            field.resize(width, theme::controlHeight());
            field.setText(text);
            return field.grab(QRect(0, 0, pixels, field.height())).toImage();
        };
        const QString name = u"registry.example/a/long/way/down/to/an/image:1.0"_s;
        const QImage wide = beginning(600, name, 90);
        QCOMPARE(beginning(200, name, 90), wide);
        QVERIFY(beginning(600, u"mirror"_s + name, 90) != wide);
    }

    void badgesThatDoNotFitAreCounted()
    {
        const QList<BadgeLook> all {{u"plain"_s}, {u"own trust"_s}, {u"third of them"_s}};
        const int whole = badge::rowWidth(all);
        QCOMPARE(badge::fitting(all, whole), all);
        const QList<BadgeLook> two {all.at(0), all.at(1), {u"+1"_s}};
        QCOMPARE(badge::fitting(all, whole - 1), two);
        const QList<BadgeLook> one {all.at(0), {u"+2"_s}};
        QCOMPARE(badge::fitting(all, badge::rowWidth(two) - 1), one);
        QCOMPARE(badge::fitting(all, 0), QList<BadgeLook> {{u"+3"_s}});
        QCOMPARE(badge::fitting({}, 0), QList<BadgeLook>());
    }

    // In a narrow column the buttons go on in the next row; those that are hidden take no room.
    void buttonsOfAnErrorAreWhole()
    {
        Error error;
        error.kind = ErrorKind::Tls;
        error.certificate = Certificate();
        registry::Profiles profiles;
        ErrorPage page(profiles);
        page.resize(500, 500);
        page.showError(error, {u"reg.example.com"_s, u"app"_s, u"1"_s, {}}, false);
        page.show();
        int shown = 0;
        for (const auto *button : page.findChildren<QAbstractButton *>()) {
            if (!button->isVisible())
                continue;
            ++shown;
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            QVERIFY2(
                page.rect().contains(QRect(button->mapTo(&page, QPoint(0, 0)), button->size())),
                qPrintable(button->text()));
        }
        QCOMPARE(shown, 4);
    }

    void badgesGrowWithTheirText()
    {
        const Badge one(BadgeLook {u"9"_s, {}});
        const Badge more(BadgeLook {u"9 platforms"_s, {}});
        const Badge withIcon(BadgeLook {u"9 platforms"_s, u"list"_s});
        QVERIFY(one.sizeHint().width() < more.sizeHint().width());
        QVERIFY(more.sizeHint().width() < withIcon.sizeHint().width());
        QCOMPARE(withIcon.accessibleName(), u"9 platforms"_s);
    }

    void errorPageSaysWhatWasAskedAndAnswered()
    {
        ErrorPage page(m_profiles);
        Error error = errorOf(ErrorKind::Network);
        error.systemSaid = u"Connection refused"_s;
        error.registry = {{u"TOOMANYREQUESTS"_s, u"<b>slow down</b>"_s, {}}};
        error.attempts = 3;
        page.showError(error, Asked, false);
        QCOMPARE(
            page.findChild<QLabel *>(u"errorTitle"_s)->text(), u"Cannot reach localhost:5002"_s);
        const QString text = allText(page);
        for (const QString &part : {u"localhost:5002/release/sonobuoy:v0.20"_s,
                 u"Connection refused"_s, u"TOOMANYREQUESTS: <b>slow down</b>"_s, error.message})
            QVERIFY2(text.contains(part), qPrintable(part));
        QSignalSpy retry(&page, &ErrorPage::retryRequested);
        page.findChild<QPushButton *>(u"tryAgain"_s)->click();
        QCOMPARE(retry.count(), 1);
    }

    void errorPageCopiesItsDetails()
    {
        ErrorPage page(m_profiles);
        Error error = errorOf(ErrorKind::Refused);
        error.httpStatus = 500;
        page.showError(error, Asked, false);
        QSignalSpy copied(&page, &ErrorPage::copied);
        page.findChild<LinkButton *>(u"copyDetails"_s)->click();
        QCOMPARE(copied.count(), 1);
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.contains(u"HTTP 500"_s));
        QVERIFY(text.contains(u"localhost:5002/release/sonobuoy:v0.20"_s));
    }

    void everyKindHasATitleAndAnIcon()
    {
        for (int kind = 0; kind <= int(ErrorKind::Credentials); ++kind) {
            const Error error = errorOf(ErrorKind(kind));
            QVERIFY(!ErrorPage::title(error, Asked).isEmpty());
            QVERIFY(!theme::icon(ErrorPage::iconName(error)).isNull());
        }
    }

    void notFoundOffersTags()
    {
        ErrorPage page(m_profiles);
        page.showError(errorOf(ErrorKind::NotFound), Asked, false);
        auto *show = page.findChild<QPushButton *>(u"showTags"_s);
        QVERIFY(!show->isHidden());
        QSignalSpy wanted(&page, &ErrorPage::showTagsRequested);
        show->click();
        QCOMPARE(wanted.count(), 1);
        page.offerTags({u"v0.20-linux-amd64"_s, u"v0.19"_s});
        QSignalSpy chosen(&page, &ErrorPage::tagChosen);
        auto *tags = page.findChild<QWidget *>(u"tagsThereAre"_s);
        const auto buttons = tags->findChildren<LinkButton *>();
        QCOMPARE(buttons.size(), 2);
        buttons.at(1)->click();
        QCOMPARE(chosen.at(0).at(0).toString(), u"v0.19"_s);
    }

    void aBadNameIsNotTriedAgain()
    {
        ErrorPage page(m_profiles);
        page.showError(errorOf(ErrorKind::BadReference), Asked, false);
        QVERIFY(page.findChild<QPushButton *>(u"tryAgain"_s)->isHidden());
        QVERIFY(page.findChild<QPushButton *>(u"showTags"_s)->isHidden());
    }

    void nearestTagsComeFirst()
    {
        const QStringList tags {u"latest"_s, u"3.4"_s, u"3.5"_s, u"3.4.1"_s, u"2.0"_s};
        QCOMPARE(nearestTags(tags, u"3.4.2"_s, 3), QStringList({u"3.4.1"_s, u"3.4"_s, u"3.5"_s}));
        QVERIFY(nearestTags({}, u"x"_s).isEmpty());
    }

    void inputDialogSaysWhatIsWrong()
    {
        TextQuestion question;
        question.hint = u"A number."_s;
        question.accept = u"Add"_s;
        question.check = [](const QString &text) {
            return text == "7"_L1 ? QString() : u"Not a seven."_s;
        };
        InputDialog dialog(question);
        auto *edit = dialog.findChild<QLineEdit *>(u"inputText"_s);
        auto *hint = dialog.findChild<QLabel *>(u"inputHint"_s);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.open();
        QCOMPARE(hint->text(), u"A number."_s);
        QTest::keyClicks(edit, u"8"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(hint->text(), u"Not a seven."_s);
        QCOMPARE(accepted.count(), 0);
        edit->clear();
        QTest::keyClicks(edit, u" 7 "_s);
        QCOMPARE(hint->text(), u"A number."_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(accepted.count(), 1);
        QCOMPARE(dialog.value(), u"7"_s);
    }

    void messagesGoAway()
    {
        QWidget window;
        window.resize(800, 600);
        Toast toast(&window, QMargins(0, 0, 12, 36));
        window.show();
        auto *focused = new QLineEdit(&window);
        focused->show();
        focused->setFocus();
        QWidget *before = QApplication::focusWidget();
        toast.showMessage(u"List digest copied"_s);
        QVERIFY(toast.isVisible());
        QCOMPARE(QApplication::focusWidget(), before);
        QVERIFY(window.rect().contains(toast.geometry()));
        QTRY_VERIFY_WITH_TIMEOUT(!toast.isVisible(), 10'000);
    }

    void messageBarAsksAndCloses()
    {
        MessageBar bar;
        int answered = 0;
        bar.ask(u"Two lists were left over."_s,
            {{u"Open"_s, [&] { answered = 1; }}, {u"Discard"_s, [&] { answered = 2; }}});
        QVERIFY(!bar.isHidden());
        const auto buttons = bar.findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        buttons.at(1)->click();
        QCOMPARE(answered, 2);
        QVERIFY(bar.isHidden());
    }
};

WAYBILL_WINDOW_TEST(PartsTest)
#include "tst_parts.moc"
