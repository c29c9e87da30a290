// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/targetbar.h"

#include "ui/plainhttpmark.h"
#include "ui/targetfield.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int EnoughForAName = 520; // px, with the gaps of the row and the label

}

TargetBar::TargetBar(registry::Profiles &profiles, QWidget *parent)
    : QWidget(parent), m_target(new TargetField), m_plainHttp(new PlainHttpMark(profiles)),
      m_addTag(new QPushButton(tr("Ta&g"))), m_format(new QComboBox),
      m_push(new QPushButton(tr("&Push"))), m_cancel(new QPushButton(tr("Cancel"))),
      m_moreTags(new QLineEdit), m_error(new Label)
{
    m_target->setObjectName(u"target"_s);
    m_target->setAccessibleName(u"Target"_s);
    m_target->setPlaceholderText(tr("registry/repository:tag"));
    m_addTag->setObjectName(u"addTag"_s);
    m_addTag->setAccessibleName(tr("More tags"));
    m_addTag->setIcon(theme::icon(u"add"_s));
    m_addTag->setToolTip(tr("Push the same list under more tags"));
    m_format->setObjectName(u"format"_s);
    m_format->setAccessibleName(tr("Format"));
    m_format->addItem(tr("Docker manifest list"), int(oci::IndexFormat::DockerList));
    m_format->addItem(tr("OCI index"), int(oci::IndexFormat::OciIndex));
    m_push->setObjectName(u"push"_s);
    m_push->setAccessibleName(u"Push"_s);
    m_push->setIcon(theme::icon(u"push"_s, theme::Role::OnAccent));
    theme::makePrimary(m_push);
    m_cancel->setObjectName(u"cancelPush"_s);
    m_cancel->setIcon(theme::icon(u"stop"_s));
    m_cancel->hide();
    build();

    connect(m_target, &QLineEdit::textEdited, this, &TargetBar::readFields);
    connect(m_moreTags, &QLineEdit::textEdited, this, &TargetBar::readFields);
    connect(m_addTag, &QPushButton::clicked, this, &TargetBar::showMoreTags);
    connect(m_format, &QComboBox::activated, this,
        [this] { Q_EMIT formatChosen(oci::IndexFormat(m_format->currentData().toInt())); });
    connect(m_push, &QPushButton::clicked, this, &TargetBar::pushRequested);
    connect(m_cancel, &QPushButton::clicked, this, &TargetBar::cancelRequested);
}

void TargetBar::build()
{
    auto *label = new Label(tr("&Target"));
    label->setBuddy(m_target);
    theme::setTextRole(label, theme::Role::SecondText);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(label);
    row->addSpacing(theme::PartSpacing);
    row->addWidget(m_target, 1);
    row->addWidget(m_plainHttp);
    row->addWidget(m_addTag);
    row->addWidget(m_format);
    row->addWidget(m_push);
    row->addWidget(m_cancel);

    m_error->setObjectName(u"targetProblem"_s);
    m_error->setWordWrap(true);
    theme::setType(m_error, theme::Type::Caption);
    theme::setTextRole(m_error, theme::Role::Rejected);
    m_error->hide();
    m_moreRow = buildMoreTags();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::PageMargin, 12, theme::PageMargin, 4);
    column->setSpacing(theme::PartSpacing);
    column->addLayout(row);
    column->addWidget(m_moreRow);
    column->addWidget(m_error);
}

// The name to push to needs the room more than words on a button do.
void TargetBar::fitButtons()
{
    m_addTag->setText(tr("Ta&g"));
    const int others = m_addTag->sizeHint().width() + m_format->sizeHint().width()
        + m_push->sizeHint().width() + m_plainHttp->sizeHint().width();
    if (width() - others < EnoughForAName)
        m_addTag->setText({});
}

void TargetBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

QWidget *TargetBar::buildMoreTags()
{
    m_moreTags->setObjectName(u"moreTags"_s);
    m_moreTags->setAccessibleName(tr("More tags in the same repository"));
    m_moreTags->setPlaceholderText(tr("latest, v0.20.1"));
    auto *label = new Label(tr("Also a&s"));
    label->setBuddy(m_moreTags);
    theme::setTextRole(label, theme::Role::SecondText);
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(label);
    row->addSpacing(theme::PartSpacing);
    row->addWidget(m_moreTags, 1);
    widget->hide();
    return widget;
}

void TargetBar::showMoreTags()
{
    m_moreRow->show();
    m_moreTags->setFocus(Qt::ShortcutFocusReason);
}

Result<QList<oci::Reference>> TargetBar::typedTargets() const
{
    const QString text = m_target->text().trimmed();
    if (text.isEmpty())
        return {};
    const auto main = oci::parseReference(text);
    if (!main)
        return std::unexpected(main.error());
    if (!main->digest.isNull())
        return failure(ErrorKind::BadReference, tr("A list is pushed under a tag, not a digest."));
    QList<oci::Reference> targets {*main};
    static const QRegularExpression separator(u"[,\\s]+"_s);
    for (const QString &tag : m_moreTags->text().split(separator, Qt::SkipEmptyParts)) {
        if (!oci::isValidTag(tag))
            return failure(ErrorKind::BadReference, tr("“%1” cannot be a tag.").arg(tag));
        if (!targets.contains(main->withTag(tag)))
            targets.append(main->withTag(tag));
    }
    return targets;
}

void TargetBar::readFields()
{
    const auto targets = typedTargets();
    m_problem = targets ? QString() : targets.error().message;
    m_error->setText(m_problem);
    m_error->setVisible(!m_problem.isEmpty());
    markHost(targets.value_or(QList<oci::Reference> {}));
    Q_EMIT targetsEdited(targets.value_or(QList<oci::Reference> {}));
}

void TargetBar::markHost(const QList<oci::Reference> &targets)
{
    m_plainHttp->setHost(targets.value(0).host);
}

void TargetBar::setTargets(const QList<oci::Reference> &targets)
{
    markHost(targets);
    const auto typed = typedTargets();
    if (targets == typed.value_or(QList<oci::Reference> {}))
        return;
    m_target->setText(targets.isEmpty() ? QString() : targets.first().familiar());
    QStringList tags;
    for (const oci::Reference &target : targets.mid(1))
        tags.append(target.tag);
    m_moreTags->setText(tags.join(u", "_s));
    m_moreRow->setVisible(!tags.isEmpty() || m_moreTags->hasFocus());
    m_problem.clear();
    m_error->hide();
}

void TargetBar::setFormat(oci::IndexFormat format)
{
    m_format->setCurrentIndex(m_format->findData(int(format)));
}

void TargetBar::setState(const QString &text)
{
    m_target->setState(text);
}

void TargetBar::setBlocked(const QString &reason)
{
    m_push->setEnabled(reason.isEmpty());
    m_push->setToolTip(plainToolTip(reason));
    m_push->setAccessibleDescription(reason);
}

void TargetBar::setPushing(bool pushing)
{
    const bool hadFocus = m_push->hasFocus() || m_cancel->hasFocus();
    m_push->setVisible(!pushing);
    m_cancel->setVisible(pushing);
    for (QWidget *field : {static_cast<QWidget *>(m_target), static_cast<QWidget *>(m_moreTags),
             static_cast<QWidget *>(m_addTag), static_cast<QWidget *>(m_format)})
        field->setEnabled(!pushing);
    if (hadFocus)
        (pushing ? m_cancel : m_push)->setFocus();
}

void TargetBar::focusTarget()
{
    m_target->setFocus(Qt::ShortcutFocusReason);
}

bool TargetBar::isWorthALook() const
{
    return m_target->text().contains(u'/');
}

}
