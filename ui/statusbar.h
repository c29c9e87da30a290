// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStatusBar>

class QToolButton;

namespace waybill::ui {

class IconView;
class Label;

// One sentence on what happened last, and the switch for the activity panel.
class StatusBar : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    // The icon's colour follows its meaning: "done", "warning", "error", ...
    void setStatus(const QString &iconName, const QString &text);
    void setReady();
    void setActivityShown(bool shown);
    QString text() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void activityToggled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconView *m_icon;
    Label *m_text;
    QToolButton *m_activity;
};

}
