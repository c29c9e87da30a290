// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/entriesbar.h"

#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSide = 16;

QWidget *separator()
{
    auto *line = new Line(Qt::Vertical);
    line->setFixedHeight(20);
    return line;
}

}

EntriesBar::EntriesBar(QWidget *parent)
    : QWidget(parent), m_draftIcon(new IconView(u"done"_s, theme::Role::Chosen, IconSide)),
      m_draft(new Label)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::PageMargin - 4, 4, theme::PageMargin, 8);
    row->setSpacing(4);
    row->addWidget(addButton(u"add"_s, tr("&Add…"), u"add"_s));
    row->addWidget(addButton(u"take-version"_s, tr("Take &OS version…"), u"take-version"_s));
    row->addWidget(addButton(u"remove"_s, tr("&Remove"), u"remove"_s));
    row->addWidget(separator());
    row->addWidget(addButton(u"move-up"_s, tr("&Up"), u"move-up"_s));
    row->addWidget(addButton(u"move-down"_s, tr("Dow&n"), u"move-down"_s));
    row->addWidget(separator());
    row->addWidget(addButton(u"undo"_s, tr("Undo"), u"undo"_s));
    row->addWidget(addButton(u"redo"_s, tr("Redo"), u"redo"_s));
    row->addStretch(1);
    row->addWidget(m_draftIcon);
    row->addWidget(m_draft);
    m_draft->setObjectName(u"draftState"_s);
    theme::setType(m_draft, theme::Type::Caption);
    theme::setTextRole(m_draft, theme::Role::SecondText);
    setDraftState({}, false);
}

QToolButton *EntriesBar::addButton(const QString &action, const QString &text, const QString &icon)
{
    auto *button = new QToolButton;
    button->setObjectName(action);
    button->setText(text);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setToolTip(plainToolTip(button->accessibleName())); // for when only the icon fits
    button->setIcon(theme::icon(icon));
    button->setIconSize({IconSide, IconSide});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, [this, action] { Q_EMIT triggered(action); });
    m_buttons.append(button);
    return button;
}

void EntriesBar::setEnabled(const QString &action, bool enabled)
{
    const auto found = std::ranges::find(m_buttons, action, &QObject::objectName);
    if (found != m_buttons.cend())
        (*found)->setEnabled(enabled);
}

void EntriesBar::setToolTip(const QString &action, const QString &text)
{
    const auto found = std::ranges::find(m_buttons, action, &QObject::objectName);
    if (found != m_buttons.cend())
        (*found)->setToolTip(plainToolTip(text));
}

void EntriesBar::setDraftState(const QString &text, bool failed)
{
    m_draft->setText(text);
    m_draftIcon->setVisible(!text.isEmpty());
    m_draftIcon->setIcon(
        failed ? u"warning"_s : u"done"_s, failed ? theme::Role::Caution : theme::Role::Chosen);
    fit();
}

QSize EntriesBar::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

void EntriesBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void EntriesBar::fit()
{
    for (QToolButton *button : m_buttons)
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (qsizetype i = 0; i + 1 < m_buttons.size() && layout()->sizeHint().width() > width(); ++i) {
        m_buttons[i]->setToolButtonStyle(Qt::ToolButtonIconOnly);
        layout()->invalidate();
    }
}

}
