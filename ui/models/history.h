// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace waybill::models {

// Undo by keeping values: each step holds the whole value after it. Qt's own undo stack holds
// commands and lives in QtGui, which models do not use.
template <typename T>
class History {
public:
    static constexpr qsizetype MaxSteps = 200;

    const T &current() const { return m_steps[m_at].value; }

    void reset(T value)
    {
        m_steps = {Step {{}, {}, std::move(value)}};
        m_at = 0;
    }

    // False if the value is the current one: nothing to undo then.
    bool push(const QString &what, T value, const QString &merge = {})
    {
        if (value == current())
            return false;
        m_steps.resize(m_at + 1);
        if (!merge.isEmpty() && m_steps[m_at].merge == merge)
            m_steps[m_at].value = std::move(value);
        else
            append({what, merge, std::move(value)});
        return true;
    }

    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < m_steps.size(); }
    QString undoText() const { return canUndo() ? m_steps[m_at].what : QString(); }
    QString redoText() const { return canRedo() ? m_steps[m_at + 1].what : QString(); }
    void undo() { m_at -= canUndo() ? 1 : 0; }
    void redo() { m_at += canRedo() ? 1 : 0; }

private:
    struct Step {
        QString what;
        QString merge;
        T value;
    };

    void append(Step step)
    {
        m_steps.append(std::move(step));
        if (m_steps.size() > MaxSteps)
            m_steps.removeFirst();
        m_at = m_steps.size() - 1;
    }

    QList<Step> m_steps {Step {}};
    qsizetype m_at = 0;
};

}
