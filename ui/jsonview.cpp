// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/jsonview.h"

#include "ui/copyfield.h"
#include "ui/jsontext.h"
#include "ui/prompts.h"
#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <QButtonGroup>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waybill::ui {

// Colours line after line; the state at the end of a line is where the next one begins.
class JsonView::Highlighter : public KSyntaxHighlighting::AbstractHighlighter {
public:
    Highlighter() { setDefinition(m_repository.definitionForName(u"JSON"_s)); }

    QList<QTextLayout::FormatRange> formats(int number, const QString &line)
    {
        if (number == 0)
            m_state = {};
        m_ranges.clear();
        m_state = highlightLine(line, m_state);
        return m_ranges;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        using KSyntaxHighlighting::Theme;
        QTextLayout::FormatRange range;
        range.start = offset;
        range.length = length;
        switch (format.textStyle()) {
        case Theme::DataType:
            range.format.setForeground(theme::color(theme::Role::JsonKey));
            break;
        case Theme::String:
        case Theme::Char:
            range.format.setForeground(theme::color(theme::Role::JsonString));
            break;
        case Theme::DecVal:
        case Theme::Float:
        case Theme::Keyword:
            range.format.setForeground(theme::color(theme::Role::JsonNumber));
            break;
        default:
            return;
        }
        m_ranges.append(range);
    }

private:
    KSyntaxHighlighting::Repository m_repository;
    KSyntaxHighlighting::State m_state;
    QList<QTextLayout::FormatRange> m_ranges;
};

namespace {

// Object names, and the same as assistive tools tell them.
struct Names {
    QString text, find, save, pretty, raw;
    QString textTold, findTold, saveTold;
};

Names namesOf(JsonView::Document document)
{
    if (document == JsonView::Document::Config)
        return {u"configJson"_s, u"findInConfig"_s, u"saveConfig"_s, u"prettyConfig"_s,
            u"rawConfig"_s, u"Config JSON"_s, u"Find in config"_s, u"Save config"_s};
    return {u"rawJson"_s, u"findInJson"_s, u"saveJson"_s, u"pretty"_s, u"raw"_s, u"Raw JSON"_s,
        u"Find in document"_s, u"Save document"_s};
}

QPushButton *segment(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setCheckable(true);
    theme::makeSmall(button);
    return button;
}

}

JsonView::JsonView(Prompts &prompts, Document document, QWidget *parent)
    : QWidget(parent), m_prompts(prompts), m_text(new JsonText), m_pretty(segment(tr("Pretty"))),
      m_raw(segment(tr("Raw"))), m_note(new Label), m_find(new QLineEdit),
      m_copy(new CopyButton(tr("Document")))
{
    m_text->setHighlight([this](int number, const QString &line) {
        if (!m_highlighter)
            m_highlighter = std::make_unique<Highlighter>();
        return m_highlighter->formats(number, line);
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(
        theme::PageMargin, theme::PartSpacing, theme::PageMargin, theme::PartSpacing);
    bar->setSpacing(theme::PartSpacing);
    buildBar(bar, document);
    column->addLayout(bar);
    column->addWidget(new Line);
    column->addWidget(m_text, 1);
}

JsonView::~JsonView() = default;

void JsonView::buildBar(QHBoxLayout *bar, Document document)
{
    const Names names = namesOf(document);
    m_text->setObjectName(names.text);
    m_text->setAccessibleName(names.textTold);
    m_pretty->setObjectName(names.pretty);
    m_raw->setObjectName(names.raw);
    bar->addLayout(buildSegments());
    theme::setTextRole(m_note, theme::Role::SecondText);
    m_note->setElideMode(Qt::ElideRight);
    bar->addWidget(m_note, 1);
    m_find->setObjectName(names.find);
    m_find->setAccessibleName(names.findTold);
    m_find->setPlaceholderText(tr("Find"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(
        theme::icon(u"search"_s, theme::Role::SecondText), QLineEdit::LeadingPosition);
    m_find->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    connect(m_find, &QLineEdit::returnPressed, this,
        [this] { findNext(QGuiApplication::keyboardModifiers() & Qt::ShiftModifier); });
    bar->addWidget(m_find);
    connect(m_copy, &CopyButton::copied, this, &JsonView::copied);
    bar->addWidget(m_copy);
    auto *save = new QToolButton;
    save->setObjectName(names.save);
    save->setAccessibleName(names.saveTold);
    save->setToolTip(tr("Save the document as sent"));
    save->setIcon(theme::icon(u"save"_s));
    save->setAutoRaise(true);
    connect(save, &QToolButton::clicked, this, &JsonView::save);
    bar->addWidget(save);
}

QHBoxLayout *JsonView::buildSegments()
{
    auto *segments = new QHBoxLayout;
    segments->setSpacing(0);
    segments->addWidget(m_pretty);
    segments->addWidget(m_raw);
    auto *group = new QButtonGroup(this);
    group->addButton(m_pretty);
    group->addButton(m_raw);
    m_pretty->setChecked(true);
    connect(group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool on) {
        m_stale = true;
        if (on)
            refresh();
    });
    return segments;
}

void JsonView::setDocument(const QByteArray &bytes, const QStringList &labels)
{
    if (bytes == m_bytes && labels == m_labels)
        return;
    m_bytes = bytes;
    m_labels = labels;
    m_entry = -1;
    m_stale = true;
    refresh();
}

void JsonView::setEntry(int entry)
{
    m_entry = entry;
    if (!m_stale)
        showEntry();
}

void JsonView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void JsonView::refresh()
{
    if (!m_stale || !isVisible())
        return;
    m_stale = false;
    if (m_raw->isChecked())
        showRaw();
    else
        showPretty();
    const QString size = formatExactSize(m_bytes.size());
    m_note->setText(m_raw->isChecked()
            ? tr("%1, as sent.").arg(size)
            : tr("Laid out for reading. Raw: the %1 as sent.").arg(size));
}

void JsonView::showPretty()
{
    m_layout = models::prettyJson(m_bytes);
    JsonLines content;
    content.lines = m_layout.lines;
    content.folds = m_layout.folds;
    for (int i = 0; i < m_layout.entries.size(); ++i) {
        const int first = m_layout.entries.at(i).first;
        if (i < m_labels.size())
            content.labels.insert(first, visible(m_labels.at(i)));
        if (i != m_entry && m_layout.entries.size() > 1)
            content.folded.insert(first);
    }
    m_opened = m_entry;
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setContent(content);
    m_copy->setCopyText(m_layout.lines.join(u'\n') + u'\n');
    showEntry();
}

void JsonView::showRaw()
{
    const models::RawText raw = models::rawText(m_bytes);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setContent(
        {.lines = raw.lines, .folds = {}, .labels = {}, .folded = {}, .broken = raw.broken});
    m_copy->setCopyText(QString::fromUtf8(m_bytes));
}

void JsonView::showEntry()
{
    if (m_raw->isChecked())
        return;
    const auto lines = [this](int entry) {
        return m_layout.entries.value(entry, models::LineRange {0, -1});
    };
    if (m_opened != m_entry && m_opened >= 0)
        m_text->setFolded(lines(m_opened).first, true);
    m_opened = m_entry;
    m_text->setMarked(lines(m_entry));
    if (m_entry < 0 || m_entry >= m_layout.entries.size())
        return;
    m_text->setFolded(lines(m_entry).first, false);
    m_text->reveal(lines(m_entry).first);
}

void JsonView::find()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void JsonView::findNext(bool backward)
{
    const QString wanted = m_find->text();
    if (wanted.isEmpty())
        return;
    const bool found = m_text->findText(wanted, backward);
    theme::setTextRole(m_find, found ? theme::Role::Text : theme::Role::Rejected);
}

void JsonView::save()
{
    m_prompts.askFile(this,
        {.title = tr("Save document"),
            .filter = tr("JSON (*.json)"),
            .suffix = u"json"_s,
            .suggestion = m_fileName,
            .save = true},
        [this](const QString &path) { write(path); });
}

void JsonView::write(const QString &path)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (file.open(QIODevice::WriteOnly) && file.write(m_bytes) == m_bytes.size() && file.commit())
        return;
    Q_EMIT saveFailed(tr("The document could not be saved: %1").arg(file.errorString()));
}

}
