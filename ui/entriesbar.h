// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QWidget>

class QToolButton;

namespace waybill::ui {

class IconView;
class Label;

// The row of buttons above the entries, and at its end whether the draft is kept. Where there is
// too little room, buttons lose their words from the left.
class EntriesBar : public QWidget {
    Q_OBJECT

public:
    explicit EntriesBar(QWidget *parent = nullptr);

    void setEnabled(const QString &action, bool enabled);
    void setToolTip(const QString &action, const QString &text);
    void setDraftState(const QString &text, bool failed);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void triggered(const QString &action);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(const QString &action, const QString &text, const QString &icon);
    void fit();

    QList<QToolButton *> m_buttons;
    IconView *m_draftIcon;
    Label *m_draft;
};

}
