// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/badge.h"
#include "ui/theme.h"

#include <QAbstractButton>

#include <optional>

namespace waybill::ui {

// A row that is a button: icon, one or two lines, and something short at the right edge.
class RowButton : public QAbstractButton {
    Q_OBJECT

public:
    RowButton(const QString &iconName, const QString &title, const QString &second = {},
        const QString &right = {}, QWidget *parent = nullptr);
    void setTitleRole(theme::Role role);
    // Before what is at the right; `why` is for people who ask, and for screen readers.
    void setBadge(const BadgeLook &badge, const QString &why);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_iconName;
    QString m_title;
    QString m_second;
    QString m_right;
    std::optional<BadgeLook> m_badge;
    theme::Role m_titleRole = theme::Role::Text;
};

}
