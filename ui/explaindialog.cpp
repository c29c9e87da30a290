// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/explaindialog.h"

#include "core/doctor/subject.h"
#include "ui/advicecard.h"
#include "ui/context.h"
#include "ui/messagefield.h"
#include "ui/surfaces.h"
#include "ui/text.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QShowEvent>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using theme::Role;

namespace {

constexpr int Width = 760;
constexpr int Height = 596;
constexpr int IconColumn = 30;

}

ExplainDialog::ExplainDialog(Context &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_message(new MessageField), m_result(new QWidget),
      m_icon(new IconView(u"verdict-rejected"_s, Role::Rejected, 20)), m_title(new Label),
      m_text(new Label), m_facts(new QWidget), m_advice(new AdviceCard),
      m_copy(new QPushButton(tr("&Copy as text"))),
      m_open(new QPushButton(tr("&Open image with this host")))
{
    setObjectName(u"explainDialog"_s);
    setWindowTitle(tr("Explain an error"));
    build();
    connectParts();
    read();
}

void ExplainDialog::build()
{
    auto *content = new QWidget;
    useBaseBackground(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(
        theme::DialogMargin, theme::PageMargin, theme::DialogMargin, theme::DialogMargin - 4);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addSpacing(6);
    column->addWidget(m_message);
    column->addSpacing(theme::PageMargin);
    column->addWidget(buildResult());
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scroll, 1);
    all->addWidget(new Line);
    all->addWidget(buildFoot());
    resize(Width, Height);
    m_message->setFocus();
}

QWidget *ExplainDialog::buildHead()
{
    auto *label = new Label(tr("&Message"));
    label->setBuddy(m_message);
    auto *hint = new Label(tr("Paste it whole, with the command if you have it"));
    theme::setTextRole(hint, Role::SecondText);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addStretch(1);
    row->addWidget(hint);
    return head;
}

QWidget *ExplainDialog::buildResult()
{
    m_title->setObjectName(u"explainTitle"_s);
    m_title->setWordWrap(true);
    theme::setType(m_title, theme::Type::Lead);
    m_text->setObjectName(u"explainText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addSpacing(4);
    texts->addWidget(m_text);
    texts->addSpacing(theme::PartSpacing + 4);
    m_facts->setLayout(buildFacts());
    texts->addWidget(m_facts);

    auto *head = new QHBoxLayout;
    head->setSpacing(IconColumn - 20);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(texts, 1);
    auto *column = new QVBoxLayout(m_result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::PageMargin);
    column->addLayout(head);
    column->addWidget(m_advice);
    return m_result;
}

QLayout *ExplainDialog::buildFacts()
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::PageMargin);
    grid->setVerticalSpacing(theme::PartSpacing - 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    m_from = addFact(grid, 0, 0, tr("From"), u"explainFrom"_s);
    m_host = addFact(grid, 0, 2, tr("Host"), u"explainHost"_s);
    m_image = addFact(grid, 1, 0, tr("Image"), u"explainImage"_s);
    m_cause = addFact(grid, 1, 2, tr("Cause"), u"explainCause"_s);
    return grid;
}

Label *ExplainDialog::addFact(
    QGridLayout *grid, int row, int column, const QString &name, const QString &objectName)
{
    auto *label = new Label(name);
    theme::setTextRole(label, Role::SecondText);
    auto *value = new Label;
    value->setObjectName(objectName);
    value->setElideMode(Qt::ElideMiddle);
    grid->addWidget(label, row, column);
    grid->addWidget(value, row, column + 1);
    return value;
}

QWidget *ExplainDialog::buildFoot()
{
    m_copy->setObjectName(u"copyText"_s);
    m_copy->setIcon(theme::icon(u"copy"_s));
    m_copy->setAutoDefault(false);
    m_open->setObjectName(u"openWithHost"_s);
    m_open->setDefault(true);
    theme::makePrimary(m_open);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"close"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(
        theme::DialogMargin, theme::PageMargin, theme::DialogMargin, theme::PageMargin);
    row->setSpacing(theme::PartSpacing);
    row->addWidget(m_copy);
    row->addStretch(1);
    row->addWidget(m_open);
    row->addWidget(close);
    return foot;
}

void ExplainDialog::connectParts()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_pause.setSingleShot(true);
    m_pause.setInterval(500ms);
    connect(&m_soon, &QTimer::timeout, this, &ExplainDialog::read);
    connect(&m_pause, &QTimer::timeout, this, &ExplainDialog::startLook);
    connect(m_message, &QPlainTextEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_copy, &QPushButton::clicked, this, &ExplainDialog::copyText);
    connect(m_open, &QPushButton::clicked, this, &ExplainDialog::openWithHost);
    connect(m_advice, &AdviceCard::copied, this, &ExplainDialog::copied);
    connect(m_advice, &AdviceCard::stopRequested, this, &ExplainDialog::stopLook);
    connect(m_advice, &AdviceCard::openRequested, this, &ExplainDialog::follow);
    connect(m_advice, &AdviceCard::showRequested, this, &ExplainDialog::follow);
    connect(m_advice, &AdviceCard::newListRequested, this, [this](const doctor::Advice &advice) {
        Q_EMIT newListRequested({{*advice.reference}, {}});
        accept();
    });
}

void ExplainDialog::setMessage(const QString &text)
{
    m_message->setMessage(text);
    read();
    startLook(); // nobody is typing
}

void ExplainDialog::read()
{
    m_soon.stop();
    const auto diagnosis = doctor::recognise(m_message->toPlainText());
    if (diagnosis == m_diagnosis && diagnosis)
        return;
    stopLook();
    m_diagnosis = diagnosis;
    m_findings = {};
    if (!diagnosis)
        return showNothing();
    m_message->mark(diagnosis->start, diagnosis->length);
    showFacts();
    showExplanation({});
    m_pause.start();
}

void ExplainDialog::showNothing()
{
    m_message->mark(0, 0);
    m_pause.stop();
    const bool isEmpty = m_message->document()->isEmpty();
    m_facts->hide();
    m_advice->setAdvice({});
    m_copy->setEnabled(false);
    m_open->setEnabled(false);
    m_icon->setVisible(!isEmpty);
    m_icon->setIcon(u"verdict-unknown"_s, Role::Unknown);
    if (isEmpty)
        return showSpoken({},
            tr("Waybill says who complains, about which image and host, what is "
               "wrong, and what helps."));
    showSpoken(tr("Not recognised"),
        tr("This is no message of a container client that Waybill knows. The text stays as it is: "
           "add what stood around it, or the command that was typed."));
}

void ExplainDialog::showSpoken(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_title->setAccessibleDescription(visible(title));
    m_text->setText(text);
    m_text->setAccessibleDescription(visible(text));
}

void ExplainDialog::showFacts()
{
    const auto fill = [](Label *label, const QString &value) {
        label->setText(value.isEmpty() ? tr("not said") : value);
        theme::setTextRole(label, value.isEmpty() ? Role::SecondText : Role::Text);
    };
    fill(m_from, doctor::clientName(*m_diagnosis));
    fill(m_host, doctor::hostName(*m_diagnosis));
    fill(m_image, m_diagnosis->reference);
    fill(m_cause, doctor::causeName(m_diagnosis->cause));
    m_facts->show();
    m_icon->show();
    m_icon->setIcon(u"verdict-rejected"_s, Role::Rejected);
    m_copy->setEnabled(true);
    m_open->setEnabled(oci::parseReference(m_diagnosis->reference).has_value());
    m_open->setText(
        doctor::hostOf(*m_diagnosis) ? tr("&Open image with this host") : tr("&Open image"));
}

void ExplainDialog::showExplanation(const doctor::Findings &findings)
{
    m_findings = findings;
    m_explanation = doctor::explain(*m_diagnosis, findings);
    showSpoken(m_explanation.title, m_explanation.text);
    m_advice->setAdvice(m_explanation.advice);
    m_advice->setProgress(doctor::usedText(findings), bool(m_looking));
}

void ExplainDialog::startLook()
{
    m_pause.stop();
    if (!m_diagnosis || m_looking)
        return;
    // Told from inside the task: what is shown must not be torn down under it.
    const auto tell = [self = QPointer(this)](const doctor::Findings &findings) {
        if (self)
            self->m_advice->setProgress(doctor::usedText(findings), true);
    };
    m_advice->setProgress(tr("Looking…"), true);
    m_looking = async::Operation::run<doctor::Findings>(this, tr("Looking for what would run"),
        doctor::look(
            m_context.resolver, m_context.registries, *m_diagnosis, doctor::DefaultBudget, tell),
        [this](const doctor::Findings &findings) { found(findings); });
}

void ExplainDialog::stopLook()
{
    m_pause.stop();
    if (m_looking)
        m_looking->cancel();
    m_looking = nullptr;
    m_advice->setProgress(doctor::usedText(m_findings), false);
}

void ExplainDialog::found(const doctor::Findings &findings)
{
    m_looking = nullptr;
    if (m_diagnosis)
        showExplanation(findings);
}

std::optional<models::HostChoice> ExplainDialog::choiceFor(
    const std::optional<match::Host> &host, match::Isolation isolation) const
{
    if (!host)
        return std::nullopt;
    const bool isOwn = m_diagnosis && doctor::hostOf(*m_diagnosis) == host;
    models::HostChoice choice;
    choice.host = m_context.hosts.include(*host);
    choice.client = isOwn ? doctor::clientOf(*m_diagnosis).id : host->client;
    choice.request = isOwn ? doctor::requestOf(*m_diagnosis) : QString();
    choice.isolation = isolation;
    return choice;
}

void ExplainDialog::openWithHost()
{
    const auto reference = oci::parseReference(m_diagnosis->reference);
    if (!reference)
        return;
    Q_EMIT openRequested(
        *reference, choiceFor(doctor::hostOf(*m_diagnosis), match::Isolation::Default));
    accept();
}

// Another tag is looked at for the host of the message, the same image for another host.
void ExplainDialog::follow(const doctor::Advice &advice)
{
    const auto host = advice.host ? advice.host : doctor::hostOf(*m_diagnosis);
    Q_EMIT openRequested(*advice.reference, choiceFor(host, advice.isolation));
    accept();
}

void ExplainDialog::copyText()
{
    QGuiApplication::clipboard()->setText(doctor::asText(*m_diagnosis, m_explanation, m_findings));
    Q_EMIT copied(tr("Explanation copied"));
}

}
