// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme.h"

#include <QString>
#include <QWidget>

class QPainter;

namespace waybill::ui {

// A small framed word: an operating system, a kind, a count. Neutral unless it means a verdict.
struct BadgeLook {
    QString text; // from outside is fine, it is made visible; may be empty
    QString iconName = {}; // 12 px before the text; may be empty
    // SecondText is neutral; Chosen, Loses, Rejected, Unknown and Caution bring their tint and
    // edge.
    theme::Role role = theme::Role::SecondText;

    bool operator==(const BadgeLook &) const = default;
};

namespace badge {

inline constexpr int Gap = 6; // between badges of a row

QSize size(const BadgeLook &look);
// At the left of `place`, in its middle; on a selected row in the colours of the selection, except
// for Rejected.
void paint(QPainter &painter, const QRect &place, const BadgeLook &look, bool selected = false);
// As many as fit beside each other into `width`, the rest as "+2".
QList<BadgeLook> fitting(const QList<BadgeLook> &looks, int width);
int rowWidth(const QList<BadgeLook> &looks); // of all, beside each other
// Those that fit, from the left of `place`.
void paintRow(
    QPainter &painter, const QRect &place, const QList<BadgeLook> &looks, bool selected = false);

}

// A badge as a widget of its own.
class Badge : public QWidget {
    Q_OBJECT

public:
    explicit Badge(QWidget *parent = nullptr);
    explicit Badge(const BadgeLook &look, QWidget *parent = nullptr);

    const BadgeLook &look() const { return m_look; }
    void setLook(const BadgeLook &look);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    BadgeLook m_look;
};

}
