// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/addressbar.h"

#include "core/doctor/diagnosis.h"
#include "ui/fieldmessage.h"
#include "ui/settings.h"
#include "ui/text.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QStringListModel>
#include <QStyle>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

// An error message, or a log with one: nothing that could be opened.
bool isMessage(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool hasLines = trimmed.contains(u'\n');
    const bool isReference = trimmed.isEmpty() || oci::parseTypedReference(trimmed).has_value();
    if (isReference && !hasLines)
        return false;
    return (hasLines && !isReference) || doctor::recognise(trimmed);
}

}

AddressBar::AddressBar(Settings &settings, QWidget *parent)
    : QLineEdit(parent), m_settings(settings), m_hint(new Label({}, this)),
      m_known(new QStringListModel(this))
{
    setObjectName(u"address"_s);
    setAccessibleName(u"Address"_s);
    build();
    buildCompleter();
    connect(this, &QLineEdit::textEdited, this, &AddressBar::clearError);
}

void AddressBar::build()
{
    setPlaceholderText(tr("Name, digest, docker pull line or error message"));
    addAction(theme::icon(u"search"_s, theme::Role::SecondText), LeadingPosition);
    setMinimumWidth(240);
    const QKeySequence keys(Qt::CTRL | Qt::Key_L);
    m_hint->setText(keys.toString(QKeySequence::NativeText));
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    theme::setType(m_hint, theme::Type::Caption);
    theme::setTextRole(m_hint, theme::Role::SecondText);
    setTextMargins(2, 0, m_hint->sizeHint().width() + 12, 0);
}

void AddressBar::buildCompleter()
{
    auto *completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(10);
    completer->popup()->setObjectName(u"addressCompletions"_s);
    setCompleter(completer);
    connect(
        completer, qOverload<const QString &>(&QCompleter::activated), this, [this] { submit(); },
        Qt::QueuedConnection);
    connect(&m_settings, &Settings::recentChanged, this, &AddressBar::fillCompleter);
    fillCompleter();
}

void AddressBar::fillCompleter()
{
    QStringList names;
    const QList<Recent> entries = m_settings.recent();
    for (const Recent &entry : entries)
        names.append(entry.reference.familiar());
    m_known->setStringList(names);
}

void AddressBar::setAddress(const QString &address)
{
    m_address = address;
    if (hasFocus() && isModified())
        return;
    setText(address);
    setCursorPosition(0);
    clearError();
}

void AddressBar::focusAndSelect()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void AddressBar::submit()
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return;
    if (takeMessage(typed))
        return;
    const auto understood = oci::parseTypedReference(typed);
    if (!understood)
        return showError(understood.error().message);
    clearError();
    setModified(false);
    Q_EMIT openRequested(understood->reference);
    if (!understood->notice.isEmpty())
        Q_EMIT noticed(understood->notice);
}

// What was pasted goes where messages are explained; the field shows the page's address again.
bool AddressBar::takeMessage(const QString &text)
{
    if (!isMessage(text))
        return false;
    setModified(false);
    setAddress(m_address);
    Q_EMIT messagePasted(text);
    return true;
}

void AddressBar::showError(const QString &error)
{
    m_error = error;
    setAccessibleDescription(visible(error));
    if (!m_message)
        m_message = new FieldMessage(this);
    m_message->showMessage(error);
}

void AddressBar::clearError()
{
    if (m_error.isEmpty())
        return;
    m_error.clear();
    setAccessibleDescription({});
    m_message->hide();
}

void AddressBar::keyPressEvent(QKeyEvent *event)
{
    // A line edit would put all lines into one, and cut long texts off.
    if (event->matches(QKeySequence::Paste) && takeMessage(QGuiApplication::clipboard()->text()))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        QLineEdit::keyPressEvent(event);
        submit();
        return;
    case Qt::Key_Escape:
        setModified(false);
        setAddress(m_address);
        selectAll();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void AddressBar::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        clearError();
    QLineEdit::focusOutEvent(event);
}

void AddressBar::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeHint();
}

void AddressBar::placeHint()
{
    const QSize size = m_hint->sizeHint();
    const QRect place(
        width() - size.width() - 11, (height() - size.height()) / 2, size.width(), size.height());
    m_hint->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

}
