// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme.h"

#include <QFrame>

class QFormLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace waybill::ui {

class CopyField;

// A card whose head is tinted by how something ended: sentence, rows below, buttons at its foot.
// Made anew for each outcome.
class PushCard : public QFrame {
    Q_OBJECT

public:
    enum class Mood { Good, Caution, Bad };

    // `word` is the sentence's first word, in the mood's colour.
    PushCard(Mood mood, const QString &word, const QString &sentence, const QString &aside,
        QWidget *parent = nullptr);

    void addMark(QWidget *badge); // in the head, beside the sentence
    void addText(const QString &label, const QString &text);
    CopyField *addCopyField(const QString &label, const QString &text);
    // Buttons go here.
    QHBoxLayout *foot() { return m_foot; }
    void setFootEnabled(bool enabled);

Q_SIGNALS:
    void copied(const QString &message);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mood m_mood;
    QWidget *m_head;
    QHBoxLayout *m_headRow;
    QFormLayout *m_rows;
    QWidget *m_footBox;
    QHBoxLayout *m_foot;
};

}
