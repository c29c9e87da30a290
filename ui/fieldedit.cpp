// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/fieldedit.h"

#include "ui/fieldnote.h"
#include "ui/suggestionspopup.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCompleter>
#include <QKeyEvent>
#include <QStyle>
#include <QStyleOptionFrame>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int VisibleSuggestions = 8;

}

FieldEdit::FieldEdit(Check check, const QList<models::Suggestion> &suggestions, QWidget *parent)
    : QLineEdit(parent), m_check(std::move(check)), m_note(new FieldNote(parent))
{
    setObjectName(u"cellEditor"_s);
    setUpCompleter(suggestions);
    connect(this, &QLineEdit::returnPressed, this,
        [this] { Q_EMIT taken(QAbstractItemDelegate::NoHint); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!m_note->isHidden())
            showProblem();
    });
    connect(this, &QObject::destroyed, m_note, &QObject::deleteLater);
}

void FieldEdit::setUpCompleter(const QList<models::Suggestion> &suggestions)
{
    auto *completer = new QCompleter(new models::SuggestionsModel(suggestions, this), this);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(VisibleSuggestions);
    installSuggestionsPopup(completer);
    setCompleter(completer);
    // Queued: the chosen text arrives in the field by the same signal.
    connect(
        completer, qOverload<const QString &>(&QCompleter::activated), this,
        [this] { Q_EMIT taken(QAbstractItemDelegate::NoHint); }, Qt::QueuedConnection);
}

void FieldEdit::showProblem()
{
    const QString sentence = problem();
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
    placeNote();
    if (sentence == accessibleDescription())
        return;
    setAccessibleDescription(sentence);
    QAccessibleAnnouncementEvent event(this, sentence);
    QAccessible::updateAccessibility(&event);
}

void FieldEdit::setGeometryFor(const QRect &cell, int textOffset)
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    option.rect = QRect(QPoint(), cell.size());
    const QRect inner = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    constexpr int OwnMargin = 2; // QLineEdit's fixed one, left of its text
    const int margin = textOffset - inner.left() - OwnMargin;
    setTextMargins(std::max(0, margin), 0, 0, 0);
    setGeometry(cell.adjusted(std::min(0, margin), 1, 0, -1));
}

void FieldEdit::placeNote()
{
    m_note->placeBelow(geometry());
}

void FieldEdit::takeChoice()
{
    QAbstractItemView *popup = completer()->popup();
    if (!popup->isVisible())
        return;
    const QModelIndex choice = popup->currentIndex();
    popup->hide();
    if (choice.isValid())
        setText(choice.data(Qt::EditRole).toString());
}

// Without a popup the delegate takes Tab before it gets here; with one, the completer hands it on.
bool FieldEdit::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            takeChoice();
            event->accept();
            Q_EMIT taken(key == Qt::Key_Tab ? QAbstractItemDelegate::EditNextItem
                                            : QAbstractItemDelegate::EditPreviousItem);
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FieldEdit::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    placeNote();
}

void FieldEdit::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    m_note->hide();
}

}
