// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme.h"

#include <QFrame>

// The few surfaces that we paint: cards and hairlines.
namespace waybill::ui {

// A rounded box. Lay out into it as into any widget.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    // Card and Line unless a tint means something.
    void setRoles(theme::Role fill, theme::Role edge);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Role m_fill = theme::Role::Card;
    theme::Role m_edge = theme::Role::Line;
};

// One logical pixel in the line colour.
class Line : public QWidget {
    Q_OBJECT

public:
    explicit Line(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

// An icon as a widget: follows palette and scale, unlike a QLabel's pixmap.
class IconView : public QWidget {
    Q_OBJECT

public:
    IconView(const QString &name, theme::Role role, int side, QWidget *parent = nullptr);
    void setIcon(const QString &name, theme::Role role);
    QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_side;
};

// Lets a widget show Base instead of Window as its background, as pages do.
void useBaseBackground(QWidget *widget);

}
