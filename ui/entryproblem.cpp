// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/entryproblem.h"

#include "ui/factsform.h"
#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waybill::ui {

namespace {

constexpr int TextWidth = 600;

QString titleOf(const ImageSubject &subject)
{
    const int position = subject.entry->position;
    if (position == 0)
        return EntryProblem::tr("The image's configuration could not be read");
    const QString name = subject.platform().name();
    return subject.failure()->kind == ErrorKind::NotFound
        ? EntryProblem::tr("The registry does not have entry %1, %2")
              .arg(QString::number(position), name)
        : EntryProblem::tr("Entry %1, %2, could not be read").arg(QString::number(position), name);
}

QString explanationOf(const ImageSubject &subject)
{
    const Error &error = *subject.failure();
    switch (error.kind) {
    case ErrorKind::NotFound:
        if (subject.entry->position == 0)
            return EntryProblem::tr("The manifest names it, but asking for it gave 404.");
        return EntryProblem::tr("The list names it, but asking for it gave 404. Clients on %1 that "
                                "take this entry will fail; all others are not affected.")
            .arg(subject.platform().architecture);
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::RateLimited:
        return EntryProblem::tr("%1 Whether the registry has it is not known.").arg(error.message);
    default:
        return error.message;
    }
}

// In the registry's own words.
QString registrySaid(const Error &error)
{
    QStringList said;
    for (const RegistryMessage &one : error.registry) {
        said.append(one.message.isEmpty()
                ? one.code
                : EntryProblem::tr("%1, “%2”").arg(one.code, one.message));
    }
    return said.join(u"; "_s);
}

QPushButton *button(const QString &name, const QString &text)
{
    auto *made = new QPushButton(text);
    made->setObjectName(name);
    return made;
}

}

EntryProblem::EntryProblem(QWidget *parent)
    : QWidget(parent), m_title(new Label), m_text(new Label), m_facts(new FactsForm),
      m_without(button(u"newListWithout"_s, tr("New list without it")))
{
    setObjectName(u"entryProblem"_s);
    m_title->setObjectName(u"entryProblemTitle"_s);
    theme::setType(m_title, theme::Type::Section);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(TextWidth);
    QPushButton *retry = button(u"retryEntry"_s, tr("Try again"));
    retry->setIcon(theme::icon(u"reload"_s));
    connect(retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_position); });
    connect(m_without, &QPushButton::clicked, this,
        [this] { Q_EMIT newListWithoutRequested(m_position); });
    connect(m_facts, &FactsForm::copied, this, &EntryProblem::copied);

    auto *column = new QVBoxLayout;
    column->setSpacing(theme::PartSpacing);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(4);
    column->addWidget(m_facts);
    column->addSpacing(4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::PartSpacing);
    buttons->addWidget(retry);
    buttons->addWidget(m_without);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::PageMargin);
    row->addWidget(new IconView(u"warning"_s, theme::Role::Caution, 20), 0, Qt::AlignTop);
    row->addLayout(column, 1);
}

void EntryProblem::show(const ImageSubject &subject)
{
    m_position = subject.entry->position;
    m_title->setText(titleOf(subject));
    m_text->setText(explanationOf(subject));
    m_facts->clear();
    m_facts->add(tr("Registry said"), registrySaid(*subject.failure()));
    m_facts->add(tr("System said"), subject.failure()->systemSaid);
    m_facts->addDigest(tr("Entry digest"), tr("Entry digest"), subject.digest().toString());
    m_without->setVisible(m_position > 0);
}

}
