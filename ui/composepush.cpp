// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// The part of ComposePage that pushes, and that asks before something would be lost.
#include "core/compose/pusher.h"
#include "core/registry/client.h"
#include "core/registry/credentials.h"
#include "core/registry/registries.h"
#include "ui/activity.h"
#include "ui/composepage.h"
#include "ui/draftsaver.h"
#include "ui/entriesbar.h"
#include "ui/entriesview.h"
#include "ui/previewpane.h"
#include "ui/prompts.h"
#include "ui/pushpanel.h"
#include "ui/remedies.h"
#include "ui/targetbar.h"
#include "ui/targetwatch.h"

#include <QStackedWidget>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using compose::Composition;

void ComposePage::connectPush()
{
    connect(m_panel, &PushPanel::progressed, this, [this] {
        if (m_push)
            m_push->progressSink()(m_panel->progress());
    });
    connect(m_panel, &PushPanel::openRequested, this,
        [this] { Q_EMIT openRequested(m_entries.composition().targets.value(0)); });
    connect(m_panel, &PushPanel::retryRequested, this, [this] { perform(u"push"_s); });
    connect(m_panel, &PushPanel::remedyRequested, this, [this](const Error &error) {
        const oci::Reference target = m_entries.composition().targets.value(0);
        m_context.remedies.start(this, error,
            {.host = target.host, .repository = target.repository, .push = true},
            [this] { perform(u"push"_s); });
    });
    connect(m_panel, &PushPanel::backRequested, this, [this] {
        m_panel->stopWaiting();
        m_below->setCurrentIndex(Panes);
    });
    connect(m_panel, &PushPanel::compareRequested, this, [this] {
        m_below->setCurrentIndex(Panes);
        m_preview->showDifference();
        m_watch->lookAgain();
    });
    connect(m_panel, &PushPanel::pushAnywayRequested, this, [this] { push(std::nullopt); });
    connect(m_panel, &PushPanel::compareBeforeRequested, this, &ComposePage::compareWithBefore);
    connect(m_panel, &PushPanel::undoRequested, this, &ComposePage::askToUndo);
    connect(m_panel, &PushPanel::removeRequested, this, &ComposePage::removeEntries);
    connect(m_panel, &PushPanel::copied, this, &Page::copied);
    // An edit after a push is the beginning of the next one.
    connect(&m_entries, &models::EntriesModel::changed, this, [this] {
        if (isPushing())
            return;
        m_panel->stopWaiting();
        forgetPush();
        m_below->setCurrentIndex(Panes);
    });
}

// The change leads back to the list.
void ComposePage::removeEntries(const QStringList &digests)
{
    const QList<compose::Item> &items = m_entries.composition().items;
    QList<int> positions;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (digests.contains(items[i].descriptor.digest.toString()))
            positions += int(i);
    }
    m_entries.apply(tr("Remove %n entry(s)", nullptr, int(positions.size())),
        compose::edit::remove(m_entries.composition(), positions));
}

// The look at a target and the push to it take one token then, not two.
void ComposePage::expectPush(const Composition &composition)
{
    if (composition.targets.isEmpty())
        return;
    const oci::Reference &target = composition.targets.first();
    QStringList sources;
    for (const compose::Item &item : composition.items) {
        if (item.source.host == target.host && !sources.contains(item.source.repository))
            sources.append(item.source.repository);
    }
    m_context.registries.client(target.host).expectPush(target.repository, sources);
}

// `expected` is what the user has seen the target to hold; nullopt takes whatever is there.
void ComposePage::push(const std::optional<oci::Digest> &expected)
{
    const auto plan = compose::makePlan(m_entries.composition());
    if (!plan || isPushing())
        return;
    m_saver->flush();
    expectPush(m_entries.composition());
    forgetPush();
    if (m_watch->kind() == TargetWatch::Kind::Holds)
        m_before = m_watch->tree();
    m_panel->start(*plan);
    const auto report = [panel = QPointer(m_panel)](const compose::StepReport &step) {
        if (panel)
            panel->report(step);
    };
    m_push = async::Operation::run<Result<compose::PushResult>>(this,
        tr("Pushing %1").arg(plan->targets.first().familiar()),
        m_context.pusher.push(*plan, {.expected = expected}, report),
        [this](const Result<compose::PushResult> &result) { endPush(result); });
    m_context.activity.add(m_push, u"push"_s);
    setPushing(true);
    Q_EMIT statusChanged(u"push"_s, tr("Pushing"));
}

void ComposePage::setPushing(bool pushing)
{
    if (pushing)
        m_below->setCurrentIndex(Panel);
    m_view->setLocked(pushing);
    m_target->setPushing(pushing);
    refreshState();
}

void ComposePage::endPush(const Result<compose::PushResult> &result)
{
    m_push.clear();
    setPushing(false);
    if (!result) {
        const QString host = m_entries.composition().targets.value(0).host;
        m_panel->showFailure(result.error(), m_context.credentials.shown(host).has_value());
        Q_EMIT statusChanged(u"error"_s, tr("Not pushed. %1").arg(result.error().message));
        return;
    }
    m_saver->markSafe();
    m_panel->showResult(*result, int(m_entries.composition().platformRows().size()));
    m_pushed = *result;
    m_watch->remember(m_document);
    learnBefore();
    Q_EMIT statusChanged(u"done"_s, tr("Pushed"));
}

void ComposePage::cancelPush()
{
    if (!m_push)
        return;
    m_push->cancel();
    m_push.clear();
    setPushing(false);
    m_below->setCurrentIndex(Panes);
    m_watch->lookAgain(); // the last request may have arrived before it was taken back
    Q_EMIT statusChanged(u"stop"_s, tr("Push cancelled."));
}

bool ComposePage::mayClose()
{
    if (isPushing()) {
        askBeforeStopping();
        return false;
    }
    if (isDirty()) {
        askBeforeClosing();
        return false;
    }
    m_saver->forgetOnClose();
    return true;
}

void ComposePage::askBeforeStopping()
{
    Question question;
    question.title = tr("Stop the push?");
    question.text = tr("The tag is moved by the last step only; until then it stays as it is.");
    question.answers = QStringList {tr("Stop the push"), tr("Go on pushing")};
    question.safe = 1;
    m_context.prompts.ask(this, question, [this](int answer) {
        if (answer != 0)
            return Q_EMIT closeRefused();
        cancelPush();
        if (mayClose())
            Q_EMIT closeRequested();
    });
}

void ComposePage::askBeforeClosing()
{
    Question question;
    question.title = tr("Save “%1” before closing?").arg(title());
    question.text = tr("It was neither pushed nor saved.");
    question.answers = QStringList {tr("Save"), tr("Discard"), tr("Cancel")};
    question.safe = 2;
    m_context.prompts.ask(this, question, [this](int answer) {
        if (answer == 0 && !m_saver->savedAs().isEmpty())
            return write(m_saver->savedAs(), [this] { close(); });
        if (answer == 0) {
            Q_EMIT closeRefused(); // a file dialog that is closed says nothing
            return saveAs([this] { close(); });
        }
        if (answer == 1)
            return close();
        Q_EMIT closeRefused();
    });
}

void ComposePage::close()
{
    m_saver->forgetOnClose();
    Q_EMIT closeRequested();
}

}
