// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/draftsaver.h"

#include "core/compose/draft.h"

namespace waybill::ui {

using namespace std::chrono_literals;

DraftSaver::DraftSaver(compose::DraftKeeper &keeper, QObject *parent)
    : QObject(parent), m_keeper(keeper), m_id(keeper.newId())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(700ms);
    connect(&m_pause, &QTimer::timeout, this, &DraftSaver::flush);
}

DraftSaver::~DraftSaver()
{
    if (m_forget)
        m_keeper.forget(m_id);
    else if (m_pause.isActive())
        std::ignore = m_keeper.keep(m_id, m_current, m_savedAs); // nobody is left to be told
}

void DraftSaver::start(const compose::Composition &composition, const QString &savedAs)
{
    m_current = composition;
    m_savedAs = savedAs;
    m_pause.stop();
    const auto file =
        savedAs.isEmpty() ? Result<compose::Composition>() : compose::loadDraft(savedAs);
    const bool safe = composition.items.isEmpty() || (!savedAs.isEmpty() && file == composition);
    m_safe = safe ? composition : compose::Composition();
    if (!safe)
        flush();
}

void DraftSaver::keep(const compose::Composition &composition)
{
    if (composition == m_current)
        return;
    m_current = composition;
    if (!m_pause.isActive())
        m_pause.start(); // not put off by further typing
}

void DraftSaver::flush()
{
    m_pause.stop();
    const auto kept = m_keeper.keep(m_id, m_current, m_savedAs);
    Q_EMIT stateChanged(
        kept ? tr("Draft kept") : tr("Draft not kept: %1").arg(kept.error().message), !kept);
}

Result<> DraftSaver::saveAs(const QString &path)
{
    const auto saved = compose::saveDraft(path, m_current);
    if (!saved)
        return saved;
    m_savedAs = path;
    m_safe = m_current;
    flush();
    return {};
}

}
