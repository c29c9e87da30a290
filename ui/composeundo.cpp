// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// The part of ComposePage that looks back at a push: what was there before, and taking it back.

#include "core/browse/resolver.h"
#include "ui/activity.h"
#include "ui/composepage.h"
#include "ui/previewpane.h"
#include "ui/prompts.h"
#include "ui/pushpanel.h"
#include "ui/targetwatch.h"

#include <QStackedWidget>

namespace waybill::ui {

using namespace Qt::StringLiterals;

void ComposePage::forgetPush()
{
    if (m_looking)
        m_looking->cancel();
    m_pushed.reset();
    m_before.reset();
}

// Mostly it was looked at before the push; else it is still there under its digest.
void ComposePage::learnBefore()
{
    if (!compose::canUndo(*m_pushed))
        return m_before.reset();
    const auto previous = m_pushed->previous;
    if (!previous || (m_before && m_before->document().digest == *previous))
        return offerUndo();
    m_before.reset();
    m_looking = async::Operation::run<Result<browse::ImageTree>>(this,
        tr("Looking at what was there before"),
        m_context.resolver.open(m_pushed->targets.first().withDigest(*previous)),
        [this](const Result<browse::ImageTree> &tree) {
            if (!tree)
                return; // nothing that could be put back
            m_before = *tree;
            offerUndo();
        });
}

void ComposePage::offerUndo()
{
    if (!m_before)
        return m_panel->offerUndo(tr("Undo puts back what the other tags held"));
    m_panel->offerCompare();
    const QString digest = m_before->document().digest.shortHex();
    m_panel->offerUndo(m_before->isIndex()
            ? tr("Undo puts %1 back (%n platform(s))", nullptr, m_before->platformCount())
                  .arg(digest)
            : tr("Undo puts %1 back (one image)").arg(digest));
    refreshTarget();
}

void ComposePage::compareWithBefore()
{
    m_below->setCurrentIndex(Panes);
    m_preview->showDifference();
}

void ComposePage::askToUndo()
{
    if (!m_pushed || isPushing())
        return;
    QStringList tags;
    for (const oci::Reference &target : std::as_const(m_pushed->targets))
        tags += target.tag;
    Question question;
    question.title = tr("Put back what %1 held before the push?").arg(tags.join(u", "_s));
    question.text = tr("Only if nobody has pushed there since. The list that was pushed can still "
                       "be had by its digest, as long as the registry keeps it.");
    question.answers = QStringList {tr("Put it back"), tr("Cancel")};
    question.safe = 1;
    m_context.prompts.ask(this, question, [this](int answer) {
        if (answer == 0)
            undo();
    });
}

void ComposePage::undo()
{
    if (!m_pushed || isPushing())
        return;
    QList<oci::Document> kept;
    if (m_before)
        kept.append(m_before->document());
    m_push = async::Operation::run<Result<compose::Undone>>(this,
        tr("Putting back %1").arg(m_pushed->targets.first().familiar()),
        m_context.pusher.undo(*m_pushed, kept),
        [this](const Result<compose::Undone> &undone) { endUndo(undone); });
    m_context.activity.add(m_push, u"undo"_s);
    m_panel->setUndoing(true);
    setPushing(true);
    Q_EMIT statusChanged(u"push"_s, tr("Putting back what was there"));
}

void ComposePage::endUndo(const Result<compose::Undone> &undone)
{
    m_push.clear();
    setPushing(false);
    m_panel->setUndoing(false);
    if (!undone) {
        m_panel->showUndoFailure(undone.error());
        m_watch->lookAgain();
        Q_EMIT statusChanged(u"error"_s, tr("Not put back. %1").arg(undone.error().message));
        return;
    }
    m_panel->showUndone(*undone, m_pushed->previous.value_or(m_pushed->digest));
    if (m_before)
        m_watch->remember(m_before->document());
    forgetPush();
    refreshTarget();
    Q_EMIT statusChanged(u"done"_s, tr("Put back"));
}

}
