// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/verdict.h"

#include <QStatusBar>

class QToolButton;

namespace waybill::ui {

class IconView;
class Label;
class VerdictButton;

// One sentence on what happened last, and the switch for the activity panel.
class StatusBar : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    // The icon's colour follows its meaning: "done", "warning", "error", ...
    void setStatus(const QString &iconName, const QString &text);
    void setReady();
    // What the chosen host makes of the page in front, at the right.
    void setVerdict(const QString &host, const QString &client, const match::Verdict &verdict);
    void clearVerdict();
    // What is left of a registry's limits, beside the switch; empty hides it.
    void setLimit(const QString &host, const QString &sentence);
    void setActivityShown(bool shown);
    QString text() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void activityToggled();
    void verdictClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconView *m_icon;
    Label *m_text;
    VerdictButton *m_verdict;
    Label *m_limit;
    QToolButton *m_activity;
};

}
