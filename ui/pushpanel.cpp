// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pushpanel.h"

#include "ui/copyfield.h"
#include "ui/errorpage.h"
#include "ui/linkbutton.h"
#include "ui/plainhttpmark.h"
#include "ui/progressline.h"
#include "ui/pushcard.h"
#include "ui/pushsteps.h"
#include "ui/remedies.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/waitcard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using compose::Step;
using compose::StepReport;
using State = compose::StepReport::State;

namespace {

QString took(const compose::PushResult &result)
{
    const double seconds = double(result.took.count()) / 1000;
    const QString time = QLocale().toString(seconds, 'f', seconds < 10 ? 2 : 0);
    return result.bytesCopied > 0
        ? PushPanel::tr("%1 in %2 s", "bytes, seconds").arg(formatSize(result.bytesCopied), time)
        : PushPanel::tr("in %1 s").arg(time);
}

}

PushPanel::PushPanel(registry::Profiles &profiles, QWidget *parent)
    : QWidget(parent), m_profiles(profiles), m_column(new QVBoxLayout(this)),
      m_running(new QWidget), m_title(new Label), m_plainHttp(new PlainHttpMark(profiles)),
      m_bar(new ProgressLine), m_numbers(new Label), m_wait(new WaitCard), m_stepsRow(new QWidget),
      m_stepsButton(new QToolButton), m_summary(new Label), m_steps(new PushSteps)
{
    setObjectName(u"pushPanel"_s);
    build();
}

void PushPanel::build()
{
    theme::setType(m_title, theme::Type::Section);
    m_title->setObjectName(u"pushTitle"_s);
    m_title->setElideMode(Qt::ElideMiddle);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    theme::setType(m_numbers, theme::Type::Caption);
    theme::setTextRole(m_numbers, theme::Role::SecondText);
    auto *running = new QVBoxLayout(m_running);
    running->setContentsMargins(0, 0, 0, 0);
    running->setSpacing(theme::PartSpacing);
    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(theme::PartSpacing);
    titleRow->addWidget(m_title);
    titleRow->addWidget(m_plainHttp);
    titleRow->addStretch(1);
    running->addLayout(titleRow);
    running->addWidget(m_bar);
    running->addWidget(m_numbers);

    auto *button = qobject_cast<QToolButton *>(m_stepsButton);
    button->setObjectName(u"showSteps"_s);
    button->setText(tr("Steps"));
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_summary->setObjectName(u"pushSummary"_s);
    m_summary->setWordWrap(true);
    theme::setType(m_summary, theme::Type::Caption);
    theme::setTextRole(m_summary, theme::Role::SecondText);
    auto *row = new QHBoxLayout(m_stepsRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::PartSpacing);
    row->addWidget(button);
    row->addWidget(m_summary, 1);
    connect(button, &QToolButton::toggled, this, &PushPanel::setStepsShown);

    m_column->setContentsMargins(
        theme::PageMargin, theme::PageMargin, theme::PageMargin, theme::PageMargin);
    m_column->setSpacing(theme::PartSpacing);
    m_column->addWidget(m_running);
    m_column->addWidget(m_wait);
    connect(m_wait, &WaitCard::due, this, &PushPanel::retryRequested);
    m_column->addWidget(m_stepsRow);
    m_column->addWidget(m_steps);
    m_column->addStretch(1);
}

void PushPanel::setStepsShown(bool shown)
{
    m_steps->setVisible(shown);
    qobject_cast<QToolButton *>(m_stepsButton)
        ->setIcon(theme::icon(shown ? u"chevron-down"_s : u"chevron-right"_s));
}

void PushPanel::start(const compose::Plan &plan)
{
    m_plan = plan;
    delete std::exchange(m_card, nullptr);
    m_wait->showFor({}, {});
    m_title->setText(tr("Pushing %n entry(s) to %1", nullptr, int(plan.children.size()))
            .arg(plan.targets.value(0).familiar()));
    m_plainHttp->setHost(plan.targets.value(0).host);
    m_steps->start(plan);
    m_running->show();
    m_stepsRow->hide();
    m_steps->show();
    m_bar->setProgress(0, 0);
    m_numbers->setText({});
    m_pace = {};
    m_clock.start();
}

void PushPanel::report(const StepReport &report)
{
    m_steps->report(report);
    const async::Progress now = progress();
    if (now.bytesTotal > 0) {
        m_pace.add(models::Pace::Time(m_clock.elapsed()), now.bytesDone);
        m_bar->setProgress(now.bytesDone, now.bytesTotal);
    } else {
        m_bar->setProgress(now.itemsDone, now.itemsTotal);
    }
    m_numbers->setText(numbers());
    Q_EMIT progressed();
}

// "3.42 GiB of 8.98 GiB   14 of 31 items   118 MiB/s   about 48 s left"
QString PushPanel::numbers() const
{
    const async::Progress now = progress();
    QStringList parts;
    if (now.bytesTotal > 0)
        parts += tr("%1 of %2", "bytes").arg(formatSize(now.bytesDone), formatSize(now.bytesTotal));
    parts += tr("%1 of %2 items")
                 .arg(locale().toString(now.itemsDone), locale().toString(now.itemsTotal));
    const bool moving = now.bytesDone < now.bytesTotal;
    if (moving && m_pace.speed() > 0)
        parts += tr("%1/s", "bytes").arg(formatSize(qint64(m_pace.speed())));
    if (const auto left = m_pace.left(now.bytesTotal); moving && left)
        parts += models::timeLeft(*left);
    return parts.join(u"   "_s);
}

async::Progress PushPanel::progress() const
{
    async::Progress progress;
    progress.what = m_title->text();
    progress.itemsDone = m_steps->itemsDone();
    progress.itemsTotal = m_steps->itemsTotal();
    progress.bytesDone = m_steps->bytesDone();
    progress.bytesTotal = m_steps->bytesTotal();
    return progress;
}

QPushButton *PushPanel::addButton(
    PushCard *card, const QString &name, const QString &text, void (PushPanel::*request)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    card->foot()->addWidget(button);
    connect(button, &QPushButton::clicked, this, request);
    return button;
}

void PushPanel::showCard(PushCard *card)
{
    auto *mark = new PlainHttpMark(m_profiles);
    card->addMark(mark);
    mark->setHost(m_plan.targets.value(0).host);
    card->foot()->addStretch(1);
    delete std::exchange(m_card, card);
    m_column->insertWidget(0, card);
    connect(card, &PushCard::copied, this, &PushPanel::copied);
    m_running->hide();
    m_stepsRow->show();
    m_stepsButton->setChecked(false);
    setStepsShown(false);
}

QString PushPanel::summary(const compose::PushResult &result) const
{
    QStringList parts {result.previous ? tr("Target unchanged before the push")
                                       : tr("Target did not exist before")};
    if (result.blobsMounted)
        parts += tr("%n blob(s) taken over from other repositories", nullptr, result.blobsMounted);
    if (result.blobsCopied)
        parts += tr("%n blob(s) copied", nullptr, result.blobsCopied);
    parts += result.entriesWritten ? tr("%n entry(s) written", nullptr, result.entriesWritten)
                                   : tr("all entries were there already");
    parts += tr("list written under %n tag(s) and read back", nullptr, int(result.targets.size()));
    return parts.join(u", "_s);
}

void PushPanel::showResult(const compose::PushResult &result, int platforms)
{
    const oci::Reference target = result.targets.value(0);
    auto *card = new PushCard(PushCard::Mood::Good, tr("Pushed."),
        tr("%1 now holds %n platform(s). Read back and equal.", nullptr, platforms)
            .arg(target.familiar()),
        took(result));
    card->addCopyField(tr("List digest"), result.digest.toString())->setObjectName(u"listDigest"_s);
    card->addCopyField(tr("Pull by tag"), u"docker pull "_s + target.familiar())
        ->setObjectName(u"pullByTag"_s);
    card->addCopyField(
            tr("Pull by digest"), u"docker pull "_s + target.withDigest(result.digest).familiar())
        ->setObjectName(u"pullByDigest"_s);
    QPushButton *open =
        addButton(card, u"openTag"_s, tr("Open the tag"), &PushPanel::openRequested);
    theme::makePrimary(open);
    m_summary->setText(summary(result));
    showCard(card);
    open->setFocus();
}

// What can be said for certain about the tag after a push that went wrong.
QString PushPanel::tagState(const Error &error) const
{
    const StepReport &list = m_steps->step(Step::List);
    const QString tag = m_plan.targets.value(0).tag;
    const auto wrote = [&](Step step) {
        const StepReport &report = m_steps->step(step);
        return report.done > 0 && report.state != State::Skipped;
    };
    const auto untouched = [&](const QString &sentence) -> QString {
        if (!wrote(Step::Blobs) && !wrote(Step::Entries))
            return sentence;
        return tr("%1 What was written before it is of use when you try again.",
            "a sentence about the tag")
            .arg(sentence);
    };
    if (list.state == State::Waiting && error.kind != ErrorKind::Changed)
        return untouched(tr("%1 was not changed.").arg(tag));
    if (list.state == State::Done || list.state == State::Skipped)
        return tr("%1 was written; only the look at it afterwards went wrong.").arg(tag);
    if (error.kind == ErrorKind::Changed)
        return untouched(tr("Waybill left %1 as it is.").arg(tag));
    return tr("The registry did not confirm whether %1 was changed. Look at the tag to see.")
        .arg(tag);
}

bool PushPanel::addRemedy(PushCard *card, const Error &error, bool signedIn)
{
    const auto remedy = Remedies::offer(error, signedIn);
    if (!remedy)
        return false;
    auto *button = new QPushButton(remedy->text);
    button->setObjectName(u"remedy"_s);
    theme::makePrimary(button);
    card->foot()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, error] { Q_EMIT remedyRequested(error); });
    return true;
}

bool PushPanel::addRemoval(PushCard *card, const Error &error)
{
    if (error.cause != Cause::EntriesMissing)
        return false;
    auto *button = new QPushButton(tr("Re&move %n entry(s)", nullptr, int(error.entries.size())));
    button->setObjectName(u"removeMissing"_s);
    theme::makePrimary(button);
    card->foot()->addWidget(button);
    connect(button, &QPushButton::clicked, this,
        [this, entries = error.entries] { Q_EMIT removeRequested(entries); });
    return true;
}

void PushPanel::addCopyDetails(PushCard *card, const QString &word, const Error &error)
{
    QStringList lines {word + u' ' + error.message};
    if (!error.where.isEmpty())
        lines += tr("Where") + u": "_s + error.where;
    for (const auto &[name, value] : ErrorPage::facts(error))
        if (!value.isEmpty())
            lines += name + u": "_s + value;
    auto *copy = new LinkButton(u"copy"_s, tr("Copy details"));
    copy->setObjectName(u"copyDetails"_s);
    card->foot()->addWidget(copy);
    connect(copy, &LinkButton::clicked, this, [this, text = lines.join(u'\n')] {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied(tr("Details copied"));
    });
}

PushCard *PushPanel::failureCard(const QString &word, const Error &error) const
{
    const bool moved = error.kind == ErrorKind::Changed;
    auto *card = new PushCard(
        moved ? PushCard::Mood::Caution : PushCard::Mood::Bad, word, error.message, {});
    if (error.registry.isEmpty() && error.httpStatus != 0)
        card->addText(tr("The registry said"), u"HTTP %1"_s.arg(error.httpStatus));
    for (const RegistryMessage &message : error.registry)
        card->addText(tr("The registry said"),
            QStringList {message.code, message.message, message.detail}
                .filter(QRegularExpression(u"."_s))
                .join(u": "_s));
    if (!error.systemSaid.isEmpty())
        card->addText(tr("The system said"), error.systemSaid);
    if (!error.where.isEmpty())
        card->addText(tr("Where"), error.where);
    return card;
}

void PushPanel::showFailure(const Error &error, bool signedIn)
{
    PushCard *card = failureCard(tr("Not pushed."), error);
    card->addText(tr("On the registry"), tagState(error));
    if (error.kind == ErrorKind::Changed) {
        theme::makePrimary(
            addButton(card, u"compare"_s, tr("&Compare"), &PushPanel::compareRequested));
        addButton(card, u"pushAnyway"_s, tr("Push any&way"), &PushPanel::pushAnywayRequested);
    } else {
        const bool remedied = addRemedy(card, error, signedIn) || addRemoval(card, error);
        QPushButton *again =
            addButton(card, u"tryAgain"_s, tr("Tr&y again"), &PushPanel::retryRequested);
        if (!remedied)
            theme::makePrimary(again);
    }
    addButton(card, u"backToList"_s, tr("&Back to the list"), &PushPanel::backRequested);
    m_summary->setText({});
    showCard(card);
    addCopyDetails(card, tr("Not pushed."), error);
    m_wait->showFor(error, m_plan.targets.value(0).host);
}

void PushPanel::stopWaiting()
{
    m_wait->stop();
}

void PushPanel::offerCompare()
{
    QPushButton *button = addButton(
        m_card, u"compareBefore"_s, tr("&Compare with before"), &PushPanel::compareBeforeRequested);
    button->setIcon(theme::icon(u"compare"_s));
    m_card->foot()->removeWidget(button);
    m_card->foot()->insertWidget(1, button);
}

void PushPanel::offerUndo(const QString &hint)
{
    auto *label = new Label(hint);
    theme::setType(label, theme::Type::Caption);
    theme::setTextRole(label, theme::Role::SecondText);
    m_card->foot()->addWidget(label);
    QPushButton *button =
        addButton(m_card, u"undoPush"_s, tr("U&ndo this push"), &PushPanel::undoRequested);
    button->setIcon(theme::icon(u"undo"_s));
    button->setAccessibleDescription(hint);
}

void PushPanel::setUndoing(bool undoing)
{
    if (m_card)
        m_card->setFootEnabled(!undoing);
}

void PushPanel::showUndone(const compose::Undone &undone, const oci::Digest &holds)
{
    auto *card = new PushCard(PushCard::Mood::Good, tr("Put back."),
        tr("%1 hold(s) again what was there before the push. Read back and equal.", nullptr,
            int(undone.restored.size()))
            .arg(undone.restored.join(u", "_s)),
        {});
    card->addCopyField(tr("Digest"), holds.toString())->setObjectName(u"undoneDigest"_s);
    if (!undone.kept.isEmpty())
        card->addText(tr("Still there"),
            tr("%1, which did not exist before", "tags").arg(undone.kept.join(u", "_s)));
    theme::makePrimary(
        addButton(card, u"openTag"_s, tr("Open the tag"), &PushPanel::openRequested));
    addButton(card, u"backToList"_s, tr("&Back to the list"), &PushPanel::backRequested);
    m_summary->setText({});
    showCard(card);
}

void PushPanel::showUndoFailure(const Error &error)
{
    PushCard *card = failureCard(tr("Not put back."), error);
    if (error.kind != ErrorKind::Changed)
        theme::makePrimary(
            addButton(card, u"undoPush"_s, tr("Tr&y again"), &PushPanel::undoRequested));
    addButton(card, u"openTag"_s, tr("Open the tag"), &PushPanel::openRequested);
    addButton(card, u"backToList"_s, tr("&Back to the list"), &PushPanel::backRequested);
    showCard(card);
}

}
