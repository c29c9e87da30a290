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
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QTextDocument>
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

QPushButton *segment(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setCheckable(true);
    theme::makeSmall(button);
    return button;
}

}

JsonView::JsonView(Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_prompts(prompts), m_text(new JsonText),
      m_pretty(segment(tr("Pretty"), u"pretty"_s)), m_raw(segment(tr("Raw"), u"raw"_s)),
      m_note(new Label), m_find(new QLineEdit), m_copy(new CopyButton(tr("Document")))
{
    m_text->setObjectName(u"rawJson"_s);
    m_text->setAccessibleName(u"Raw JSON"_s);
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
    buildBar(bar);
    column->addLayout(bar);
    column->addWidget(new Line);
    column->addWidget(m_text, 1);
}

JsonView::~JsonView() = default;

void JsonView::buildBar(QHBoxLayout *bar)
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
    theme::setTextRole(m_note, theme::Role::SecondText);
    m_note->setElideMode(Qt::ElideRight);
    m_find->setObjectName(u"findInJson"_s);
    m_find->setAccessibleName(u"Find in document"_s);
    m_find->setPlaceholderText(tr("Find"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(
        theme::icon(u"search"_s, theme::Role::SecondText), QLineEdit::LeadingPosition);
    m_find->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { findNext(false); });
    connect(m_copy, &CopyButton::copied, this, &JsonView::copied);
    auto *save = new QToolButton;
    save->setObjectName(u"saveJson"_s);
    save->setAccessibleName(u"Save document"_s);
    save->setToolTip(tr("Save the document as sent"));
    save->setIcon(theme::icon(u"save"_s));
    save->setAutoRaise(true);
    connect(save, &QToolButton::clicked, this, &JsonView::save);
    bar->addLayout(segments);
    bar->addWidget(m_note, 1);
    bar->addWidget(m_find);
    bar->addWidget(m_copy);
    bar->addWidget(save);
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
    const QTextDocument::FindFlags flags =
        backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextDocument *document = m_text->document();
    QTextCursor hit = document->find(wanted, m_text->textCursor(), flags);
    if (hit.isNull())
        hit = document->find(wanted, 0);
    theme::setTextRole(m_find, hit.isNull() ? theme::Role::Rejected : theme::Role::Text);
    if (hit.isNull())
        return;
    m_text->reveal(hit.blockNumber());
    m_text->setTextCursor(hit);
    m_text->ensureCursorVisible();
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
