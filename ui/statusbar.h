// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/verdict.h"

#include <QStatusBar>

class QToolButton;

namespace waybill::ui {

class IconView;
class Label;
class LinkButton;
class VerdictButton;

// One sentence on what happened last, and the switch for the activity panel.
class StatusBar : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    // The icon's colour follows its meaning: "done", "warning", "error", ...
    void setStatus(const QString &iconName, const QString &text);
    void setReady();
    bool says(const QString &text) const { return m_said.second == text; }
    // Goes before the status, with a button that ends the wait; empty: over.
    void setWaiting(const QString &sentence);
    // What the chosen host makes of the page in front, at the right.
    void setVerdict(const QString &host, const QString &client, const match::Verdict &verdict);
    void clearVerdict();
    // What a registry was asked and grants, beside the switch; the sentence is the longer wording.
    // An empty summary hides it.
    void setUsage(const QString &host, const QString &summary, const QString &sentence);
    void setActivityShown(bool shown);
    QString text() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void activityToggled();
    void verdictClicked();
    void stopWaitingRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showText(const QString &iconName, const QString &text);

    std::pair<QString, QString> m_said; // icon's name and text of the status
    QString m_waiting;
    IconView *m_icon;
    Label *m_text;
    LinkButton *m_stopWaiting;
    VerdictButton *m_verdict;
    Label *m_usage;
    QToolButton *m_activity;
};

}
