// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/welcomepage.h"

#include "core/registry/channel.h"
#include "core/registry/profile.h"
#include "ui/context.h"
#include "ui/plainhttpmark.h"
#include "ui/rowbutton.h"
#include "ui/settings.h"
#include "ui/surfaces.h"
#include "ui/text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using theme::Role;
using theme::Type;

namespace {

constexpr int ContentWidth = 936;
constexpr int MostShown = 6;

void clear(QLayout *layout, int from)
{
    while (QLayoutItem *item = layout->takeAt(from)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

QVBoxLayout *listWithTitle(const QString &title)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(0);
    auto *label = new Label(title);
    theme::setType(label, Type::Section);
    label->setContentsMargins(12, 0, 0, 8);
    layout->addWidget(label);
    return layout;
}

}

WelcomePage::WelcomePage(Context &context, QWidget *parent)
    : QScrollArea(parent), m_context(context), m_recent(listWithTitle(tr("Recent"))),
      m_drafts(listWithTitle(tr("Drafts")))
{
    setObjectName(u"welcome"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    build();
    fillRecent();
    fillDrafts();
    connect(&m_context.settings, &Settings::recentChanged, this, &WelcomePage::fillRecent);
    connect(&m_context.profiles, &registry::Profiles::changed, this, &WelcomePage::fillRecent);
}

void WelcomePage::build()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buildHeader());
    column->addSpacing(36);
    column->addLayout(buildDoors());
    column->addSpacing(36);
    column->addLayout(buildLists());
    auto *content = new QWidget;
    content->setMaximumWidth(ContentWidth);
    content->setLayout(column);

    auto *page = new QWidget;
    useBaseBackground(page);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(theme::DialogMargin, 60, theme::DialogMargin, theme::DialogMargin);
    all->addLayout(row);
    all->addStretch(1);
    setWidget(page);
}

QLayout *WelcomePage::buildHeader()
{
    auto *icon = new Label;
    icon->setPixmap(theme::applicationIcon().pixmap(QSize(48, 48), devicePixelRatio()));
    auto *title = new Label(tr("Which image runs where, and why"));
    title->setObjectName(u"welcomeTitle"_s);
    theme::setType(title, Type::Welcome);
    auto *text = new Label(
        tr("Open an image list, see its platforms, find out if a host can run it, and publish one "
           "that does."));
    theme::setType(text, Type::Lead);
    QFont font = text->font();
    font.setWeight(QFont::Normal);
    text->setFont(font);
    text->setWordWrap(true);
    theme::setTextRole(text, Role::SecondText);

    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(title);
    lines->addWidget(text);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::PageMargin);
    row->addWidget(icon, 0, Qt::AlignVCenter);
    row->addLayout(lines, 1);
    return row;
}

QLayout *WelcomePage::buildDoors()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::PageMargin);
    row->addWidget(buildDoor(u"doorOpen"_s, u"search"_s, tr("Open an image"),
                       tr("Type or paste a name, a digest or a whole docker pull line."),
                       tr("Open a reference"), &WelcomePage::addressRequested),
        1);
    row->addWidget(buildDoor(u"doorRegistry"_s, u"registry"_s, tr("Add a registry"),
                       tr("Browse its repositories and tags in the dock on the left."),
                       tr("Add a registry"), &WelcomePage::addRegistryRequested),
        1);
    row->addWidget(buildDoor(u"doorExplain"_s, u"explain"_s, tr("Explain an error"),
                       tr("Paste “no matching manifest” or any other message from a pull."),
                       tr("Paste a message"), &WelcomePage::explainRequested),
        1);
    return row;
}

Card *WelcomePage::buildDoor(const QString &name, const QString &iconName, const QString &title,
    const QString &text, const QString &button, void (WelcomePage::*signal)())
{
    auto *lead = new Label(title);
    theme::setType(lead, Type::Lead);
    auto *sentence = new Label(text);
    sentence->setWordWrap(true);
    theme::setTextRole(sentence, Role::SecondText);
    auto *push = new QPushButton(button);
    push->setObjectName(name);
    push->setAccessibleName(button);
    push->setAutoDefault(false);
    connect(push, &QPushButton::clicked, this, signal);

    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(0);
    layout->addWidget(new IconView(iconName, Role::Loses, 24));
    layout->addSpacing(16);
    layout->addWidget(lead);
    layout->addSpacing(8);
    layout->addWidget(sentence);
    layout->addStretch(1);
    layout->addSpacing(16);
    layout->addWidget(push, 0, Qt::AlignLeft);
    return card;
}

QLayout *WelcomePage::buildLists()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::PageMargin);
    row->addLayout(m_recent, 1);
    row->addLayout(m_drafts, 1);
    return row;
}

void WelcomePage::fillRecent()
{
    clear(m_recent, 1);
    const QList<Recent> entries = m_context.settings.recent();
    for (const Recent &entry : entries.first(std::min<qsizetype>(entries.size(), MostShown))) {
        const oci::Reference &reference = entry.reference;
        const QString name = reference.toString().mid(reference.host.size() + 1);
        const QString second = entry.isList
            ? tr("%1 · %2").arg(
                  reference.host, tr("%n platform(s)", nullptr, std::max(0, entry.platforms)))
            : reference.host;
        auto *row = new RowButton(
            entry.isList ? u"list"_s : u"image"_s, name, second, formatAge(entry.when));
        row->setObjectName(u"recent"_s);
        const auto channel = registry::channelTo(m_context.profiles, reference.host);
        if (channel.plainHttp)
            row->setBadge(PlainHttpMark::badge(), PlainHttpMark::sentence(channel.onThisComputer));
        connect(
            row, &RowButton::clicked, this, [this, reference] { Q_EMIT openRequested(reference); });
        m_recent->addWidget(row);
    }
    if (entries.isEmpty()) {
        auto *nothing = new Label(tr("Images that you open are listed here."));
        nothing->setContentsMargins(12, 6, 0, 0);
        theme::setTextRole(nothing, Role::SecondText);
        m_recent->addWidget(nothing);
    }
    m_recent->addStretch(1);
}

void WelcomePage::setDrafts(const QList<compose::DraftKeeper::Kept> &drafts)
{
    m_leftOver = drafts;
    fillDrafts();
}

void WelcomePage::fillDrafts()
{
    clear(m_drafts, 1);
    for (const auto &kept : std::as_const(m_leftOver)) {
        const compose::Composition &list = kept.composition;
        const QString name =
            list.targets.isEmpty() ? tr("New list") : list.targets.first().shortName();
        auto *row = new RowButton(u"edit"_s, name,
            tr("%n entries · not pushed", nullptr, int(list.platformRows().size())),
            formatAge(kept.when));
        row->setObjectName(u"draft"_s);
        connect(
            row, &RowButton::clicked, this, [this, id = kept.id] { Q_EMIT draftRequested(id); });
        m_drafts->addWidget(row);
    }
    auto *start = new RowButton(u"new-list"_s, tr("Start a new list"), {},
        QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
    start->setObjectName(u"startNewList"_s);
    start->setTitleRole(Role::Link);
    connect(start, &RowButton::clicked, this, &WelcomePage::newListRequested);
    m_drafts->addWidget(start);
    m_drafts->addStretch(1);
}

}
