// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/formdialog.h"

#include "ui/dialogfoot.h"
#include "ui/surfaces.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

FormDialog::FormDialog(const QString &objectName, const QString &title, int width, QWidget *parent)
    : QDialog(parent), m_parts(new QVBoxLayout), m_foot(new DialogFoot)
{
    setObjectName(objectName);
    setWindowTitle(title);
    setMinimumWidth(width);
    useBaseBackground(this);
    m_parts->setContentsMargins(
        theme::DialogMargin, theme::DialogMargin, theme::DialogMargin, theme::DialogMargin);
    m_parts->setSpacing(theme::PageMargin);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_parts);
    column->addStretch(1);
    column->addWidget(m_foot);
}

void FormDialog::addPart(QWidget *part, Qt::Alignment alignment)
{
    m_parts->addWidget(part, 0, alignment);
}

void FormDialog::addAccept(QPushButton *button, const QString &objectName)
{
    button->setObjectName(objectName);
    m_foot->addRight(button);
    button->setDefault(true);
    theme::makePrimary(button);
}

QPushButton *FormDialog::addCancel()
{
    auto *button = new QPushButton(tr("Cancel"));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    m_foot->addRight(button);
    return button;
}

// The layout's own hint takes texts that wrap for narrower than they are.
QSize FormDialog::sizeHint() const
{
    const int width = std::max(minimumWidth(), layout()->totalMinimumSize().width());
    return {width, layout()->totalHeightForWidth(width)};
}

bool FormDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        grow();
    return handled;
}

// Windows begin with two thirds of the screen at the most.
void FormDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    grow();
}

void FormDialog::grow()
{
    const QSize needed(std::max(width(), layout()->totalMinimumSize().width()),
        layout()->totalHeightForWidth(width()));
    if (needed.width() > width() || needed.height() > height())
        resize(needed.expandedTo(size()));
}

}
