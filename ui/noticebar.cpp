// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/noticebar.h"

#include "ui/text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace waybill::ui {

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(Mood mood, QWidget *parent)
    : Card(parent), m_text(new Label), m_button(new QPushButton)
{
    const bool isBad = mood == Mood::Bad;
    setObjectName(u"notice"_s);
    setRoles(isBad ? theme::Role::RejectedTint : theme::Role::CautionTint,
        isBad ? theme::Role::RejectedEdge : theme::Role::CautionEdge);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setWordWrap(true);
    m_button->setObjectName(u"noticeButton"_s);
    theme::makeSmall(m_button);
    auto *close = new QToolButton;
    close->setObjectName(u"closeNotice"_s);
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close"));
    close->setIcon(theme::icon(u"close"_s));
    close->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(theme::PartSpacing);
    row->addWidget(isBad ? new IconView(u"error"_s, theme::Role::Rejected, 16)
                         : new IconView(u"warning"_s, theme::Role::Caution, 16));
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT buttonClicked();
    });
    hide();
}

void NoticeBar::showNotice(const QString &sentence, const QString &button)
{
    m_text->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    show();
}

}
