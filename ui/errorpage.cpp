// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/errorpage.h"

#include "core/registry/plainhttp.h"
#include "ui/flowlayout.h"
#include "ui/linkbutton.h"
#include "ui/plainhttpmark.h"
#include "ui/remedies.h"
#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/waitcard.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int ContentWidth = 560;
constexpr int DialogGap = 24;

// In the registry's own words; a message without a code is still a message.
QString registrySaid(const Error &error)
{
    QStringList lines;
    for (const RegistryMessage &one : error.registry) {
        QStringList parts {one.code, one.message, one.detail};
        parts.removeAll(QString());
        lines += parts.join(u": "_s);
    }
    const QString words = lines.join(u"; "_s);
    if (error.httpStatus == 0)
        return words;
    const QString status = u"HTTP %1"_s.arg(error.httpStatus);
    return words.isEmpty() ? status : u"%1, %2"_s.arg(status, words);
}

// Trying the same again can help, now or in a while.
bool canRetry(ErrorKind kind)
{
    return kind != ErrorKind::BadReference && kind != ErrorKind::Unsupported;
}

bool isAboutPlainHttp(const Error &error)
{
    return error.consent && registry::isAboutPlainHttp(*error.consent);
}

// How the registry is connected to may be the cause, or is the other way out.
bool mayBeTheSettings(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Tls:
    case ErrorKind::Timeout:
        return true;
    default:
        return error.cause == Cause::NotHttp || isAboutPlainHttp(error);
    }
}

}

ErrorPage::ErrorPage(registry::Profiles &profiles, QWidget *parent)
    : QWidget(parent), m_icon(new IconView(u"error"_s, theme::Role::Rejected, 32)),
      m_title(new Label), m_why(new Label), m_plainHttp(new PlainHttpMark(profiles)),
      m_card(new Card), m_rows(new QFormLayout(m_card)), m_remedy(new QPushButton),
      m_retry(new QPushButton(tr("Try again"))),
      m_again(new LinkButton(u"reload"_s, tr("Try again"))),
      m_settings(new QPushButton(tr("Registry settings"))),
      m_showTags(new QPushButton(tr("Show tags"))), m_wait(new WaitCard), m_tags(new QWidget)
{
    setObjectName(u"error"_s);
    useBaseBackground(this);
    build();
    connect(m_remedy, &QPushButton::clicked, this, &ErrorPage::remedyRequested);
    connect(m_retry, &QPushButton::clicked, this, &ErrorPage::retryRequested);
    connect(m_again, &LinkButton::clicked, this, &ErrorPage::retryRequested);
    connect(m_settings, &QPushButton::clicked, this, &ErrorPage::settingsRequested);
    connect(m_showTags, &QPushButton::clicked, this, &ErrorPage::showTagsRequested);
    connect(m_wait, &WaitCard::due, this, &ErrorPage::retryRequested);
}

void ErrorPage::build()
{
    m_title->setObjectName(u"errorTitle"_s);
    m_title->setWordWrap(true);
    theme::setType(m_title, theme::Type::PageTitle);
    m_why->setObjectName(u"errorWhy"_s);
    m_why->setWordWrap(true);
    m_card->setObjectName(u"errorFacts"_s);
    m_rows->setContentsMargins(16, 14, 16, 14);
    m_rows->setHorizontalSpacing(32);
    m_rows->setVerticalSpacing(theme::PartSpacing);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addSpacing(theme::PartSpacing);
    column->addWidget(m_why);
    column->addSpacing(theme::PartSpacing);
    column->addWidget(m_plainHttp);
    column->addSpacing(DialogGap);
    column->addWidget(m_card);
    column->addSpacing(20);
    buildButtons(column);
    column->addSpacing(DialogGap);
    column->addWidget(m_wait);
    column->addWidget(m_tags);

    auto *content = new QWidget;
    content->setMaximumWidth(ContentWidth);
    content->setMinimumWidth(std::min(ContentWidth, 420));
    content->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::PageMargin);
    row->addStretch(1);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(content, 100);
    row->addStretch(1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(
        theme::PageMargin, theme::PageMargin, theme::PageMargin, theme::PageMargin);
    page->addStretch(2);
    page->addLayout(row);
    page->addStretch(5);
}

void ErrorPage::buildButtons(QVBoxLayout *column)
{
    m_remedy->setObjectName(u"remedy"_s);
    theme::makePrimary(m_remedy);
    m_retry->setObjectName(u"tryAgain"_s);
    m_retry->setIcon(theme::icon(u"reload"_s, theme::Role::OnAccent));
    theme::makePrimary(m_retry);
    m_again->setObjectName(u"tryAgainAnyway"_s);
    m_settings->setObjectName(u"registrySettings"_s);
    m_showTags->setObjectName(u"showTags"_s);
    m_showTags->setIcon(theme::icon(u"tag"_s));
    auto *copy = new LinkButton(u"copy"_s, tr("Copy details"));
    copy->setObjectName(u"copyDetails"_s);
    copy->setMinimumHeight(theme::controlHeight());
    connect(copy, &LinkButton::clicked, this, &ErrorPage::copyDetails);
    auto *tagsLayout = new FlowLayout(m_tags, theme::PartSpacing);
    tagsLayout->setContentsMargins(0, 0, 0, 0);
    m_tags->setObjectName(u"tagsThereAre"_s);

    auto *helping = new QWidget;
    auto *flow = new FlowLayout(helping, theme::PartSpacing);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget *button : {static_cast<QWidget *>(m_remedy), static_cast<QWidget *>(m_retry),
             static_cast<QWidget *>(m_again), static_cast<QWidget *>(m_settings),
             static_cast<QWidget *>(m_showTags)})
        flow->addWidget(button);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::PartSpacing);
    row->addWidget(helping, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    column->addLayout(row);
}

void ErrorPage::showError(const Error &error, const oci::Reference &asked, bool signedIn)
{
    m_icon->setIcon(iconName(error), theme::Role::Rejected);
    m_title->setText(title(error, asked));
    m_why->setText(error.message);
    m_plainHttp->setHost(asked.host);
    clearRows();
    clearTags();
    addRow(tr("Asked for"), asked.toString());
    if (error.where != asked.toString() && error.where != asked.host)
        addRow(tr("Concerns"), error.where);
    for (const auto &[name, value] : facts(error))
        addRow(name, value);
    showButtons(error, signedIn);
    m_wait->showFor(error, asked.host);
    m_showTags->setVisible(error.kind == ErrorKind::NotFound);
}

void ErrorPage::stopWaiting()
{
    m_wait->stop();
}

// The best first: what removes the cause, else another try.
void ErrorPage::showButtons(const Error &error, bool signedIn)
{
    const auto remedy = Remedies::offer(error, signedIn);
    m_remedy->setVisible(remedy.has_value());
    m_retry->setVisible(canRetry(error.kind) && !remedy);
    // Before that is agreed to another try is in vain.
    m_again->setVisible(canRetry(error.kind) && remedy && !isAboutPlainHttp(error));
    m_settings->setVisible(mayBeTheSettings(error));
    setFocusProxy(remedy ? m_remedy : canRetry(error.kind) ? m_retry : nullptr);
    if (!remedy)
        return;
    m_remedy->setText(remedy->text);
    m_remedy->setIcon(theme::icon(remedy->iconName, theme::Role::OnAccent));
}

QString ErrorPage::title(const Error &error, const oci::Reference &asked)
{
    if (error.cause == Cause::PassphraseNeeded)
        return tr("The client certificate for %1 is locked").arg(asked.host);
    if (isAboutPlainHttp(error))
        return tr("%1 would get your password unencrypted").arg(asked.host);
    if (error.consent && !error.consent->program.isEmpty())
        return tr("The program with the password for %1 was not run").arg(asked.host);
    switch (error.kind) {
    case ErrorKind::Network:
        return tr("Cannot reach %1").arg(asked.host);
    case ErrorKind::Tls:
        return tr("No trusted connection to %1").arg(asked.host);
    case ErrorKind::ProxyAuthentication:
        return tr("The proxy wants you to sign in");
    case ErrorKind::Timeout:
        return tr("%1 does not answer").arg(asked.host);
    case ErrorKind::Unauthorized:
    case ErrorKind::Credentials:
        return tr("%1 wants you to sign in").arg(asked.host);
    case ErrorKind::Forbidden:
        return tr("%1 does not allow this").arg(asked.host);
    case ErrorKind::NotFound:
        return tr("There is no %1").arg(asked.shortName());
    case ErrorKind::RateLimited:
        return tr("%1 says too many requests").arg(asked.host);
    case ErrorKind::Refused:
        return tr("%1 refused the request").arg(asked.host);
    case ErrorKind::BadReference:
        return tr("This is no image name");
    case ErrorKind::BadDocument:
        return tr("%1 is no readable manifest").arg(asked.shortName());
    case ErrorKind::DigestMismatch:
        return tr("%1 does not match its digest").arg(asked.shortName());
    case ErrorKind::Changed:
        return tr("%1 has changed meanwhile").arg(asked.shortName());
    case ErrorKind::Unsupported:
        return tr("Waybill cannot open %1").arg(asked.shortName());
    case ErrorKind::Io:
        return tr("%1 could not be opened").arg(asked.shortName());
    }
    Q_UNREACHABLE_RETURN({});
}

QString ErrorPage::iconName(const Error &error)
{
    if (error.cause == Cause::PassphraseNeeded)
        return u"lock"_s;
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
        return u"unreachable"_s;
    case ErrorKind::Tls:
        return u"certificate"_s;
    case ErrorKind::Unauthorized:
    case ErrorKind::Credentials:
    case ErrorKind::ProxyAuthentication:
    case ErrorKind::Forbidden:
        return u"lock"_s;
    case ErrorKind::NotFound:
        return u"search"_s;
    case ErrorKind::RateLimited:
        return u"recent"_s;
    default:
        return u"error"_s;
    }
}

void ErrorPage::offerTags(const QStringList &nearestFirst)
{
    clearTags();
    m_showTags->hide();
    auto *lead = new Label(
        nearestFirst.isEmpty() ? tr("The repository has no tags.") : tr("Tags that are there:"));
    theme::setTextRole(lead, theme::Role::SecondText);
    m_tags->layout()->addWidget(lead);
    for (const QString &tag : nearestFirst) {
        auto *button = new LinkButton(u"tag"_s, visible(tag));
        connect(button, &LinkButton::clicked, this, [this, tag] { Q_EMIT tagChosen(tag); });
        m_tags->layout()->addWidget(button);
    }
}

QList<std::pair<QString, QString>> ErrorPage::facts(const Error &error)
{
    const bool isProxy = error.kind == ErrorKind::ProxyAuthentication;
    QList<std::pair<QString, QString>> facts {{tr("System said"), error.systemSaid},
        {isProxy ? tr("Proxy said") : tr("Registry said"), registrySaid(error)}};
    if (error.attempts > 1)
        facts.append({tr("Tried"), tr("%n time(s)", nullptr, error.attempts)});
    for (const Trace &trace : error.traces)
        facts.append({trace.name, trace.value});
    return facts;
}

void ErrorPage::addRow(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *label = new Label(name);
    theme::setTextRole(label, theme::Role::SecondText);
    auto *text = new Label(value);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->addRow(label, text);
    m_facts.append({name, value});
}

void ErrorPage::clearRows()
{
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    m_facts.clear();
}

void ErrorPage::clearTags()
{
    while (QLayoutItem *item = m_tags->layout()->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
}

QString ErrorPage::details() const
{
    QStringList lines {m_title->text(), m_why->text()};
    for (const auto &[name, value] : m_facts)
        lines += u"%1: %2"_s.arg(name, value);
    return lines.join(u'\n');
}

void ErrorPage::copyDetails()
{
    QGuiApplication::clipboard()->setText(details());
    Q_EMIT copied(tr("Details copied"));
}

}
