// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/entriesdelegate.h"

#include "core/compose/lint.h"
#include "ui/badge.h"
#include "ui/fieldedit.h"
#include "ui/models/entriesmodel.h"
#include "ui/rowpaint.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using compose::Severity;
using models::EntriesModel;
using theme::Role;

namespace {

constexpr int Padding = 8;
constexpr int IconSide = 16;
constexpr int IconGap = 6;

Role roleOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Role::Rejected;
    case Severity::Warning:
        return Role::Caution;
    case Severity::Note:
        return Role::Loses;
    }
    Q_UNREACHABLE_RETURN(Role::Text);
}

QString iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        return u"info"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Severity> severityOf(const QModelIndex &index)
{
    const QVariant value = index.data(EntriesModel::SeverityRole);
    return value.isValid() ? std::optional(Severity(value.toInt())) : std::nullopt;
}

QRect iconPlace(const QRect &row, int left)
{
    return {left, row.center().y() - IconSide / 2 + 1, IconSide, IconSide};
}

QFont fontOf(const QModelIndex &index)
{
    if (index.column() == EntriesModel::Digest)
        return theme::font(theme::Type::Mono);
    const bool figures =
        index.column() == EntriesModel::OsVersion || index.column() == EntriesModel::Size;
    QFont font = theme::font(figures ? theme::Type::Figures : theme::Type::Body);
    if (index.data(EntriesModel::EditedRole).toBool())
        font.setWeight(QFont::DemiBold);
    return font;
}

}

EntriesDelegate::EntriesDelegate(const models::VersionBook &versions, QObject *parent)
    : QStyledItemDelegate(parent), m_versions(versions)
{
}

void EntriesDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const bool ring =
        (opt.state & QStyle::State_HasFocus) && (opt.state & QStyle::State_KeyboardFocusChange);
    opt.state &= ~QStyle::State_HasFocus; // the style's ring is dotted or none; ours is below
    painter->save();
    if (index.row() == m_dropRow) {
        opt.state &= ~QStyle::State_Selected;
        painter->fillRect(opt.rect, theme::color(Role::LosesTint));
    } else {
        rowpaint::background(painter, opt);
    }
    if (index.column() == EntriesModel::Source)
        paintSource(painter, opt, index);
    else
        paintText(painter, opt, index);
    if (ring) {
        painter->setPen(QPen(rowpaint::text(opt), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(opt.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void EntriesDelegate::paintSource(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect rect = option.rect.adjusted(Padding, 0, -Padding, 0);
    rowpaint::icon(painter, iconPlace(rect, rect.left()),
        index.data(models::IconNameRole).toString(), Role::SecondText, option);
    rect.setLeft(rect.left() + IconSide + IconGap);
    if (const auto severity = severityOf(index)) {
        rowpaint::icon(painter, iconPlace(rect, rect.right() - IconSide + 1), iconOf(*severity),
            roleOf(*severity), option);
        rect.setRight(rect.right() - IconSide - IconGap);
    }
    for (const QString &text : index.data(models::BadgesRole).toStringList()) {
        const BadgeLook look {text, u"attestation"_s};
        const int width = badge::size(look).width();
        badge::paint(*painter, rect.adjusted(rect.width() - width, 0, 0, 0), look,
            rowpaint::isOnHighlight(option));
        rect.setRight(rect.right() - width - IconGap);
    }
    const QFont font = fontOf(index);
    const QString whole = index.data().toString();
    const QString shown = QFontMetrics(font).elidedText(whole, Qt::ElideMiddle, rect.width());
    qsizetype lead =
        std::min<qsizetype>(index.data(EntriesModel::LeadLengthRole).toInt(), shown.size());
    if (shown != whole)
        lead = std::min(lead, std::max<qsizetype>(0, shown.indexOf(u'…')));
    const int width = rowpaint::line(
        painter, rect, shown.left(lead), font, rowpaint::secondText(option), Qt::ElideNone);
    rect.setLeft(rect.left() + width);
    rowpaint::line(painter, rect, shown.mid(lead), font, rowpaint::text(option), Qt::ElideNone);
}

void EntriesDelegate::paintText(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect rect = option.rect.adjusted(Padding, 0, -Padding, 0);
    const QString text = index.data().toString();
    const QFont font = fontOf(index);
    QColor color = rowpaint::text(option);
    if (const auto severity = severityOf(index)) {
        const bool missing = index.data(Qt::EditRole).toString().isEmpty();
        const int after = std::min(QFontMetrics(font).horizontalAdvance(text) + IconGap,
            std::max(0, rect.width() - IconSide));
        const QRect place = iconPlace(rect, rect.left() + (missing ? 0 : after));
        rowpaint::icon(painter, place, iconOf(*severity), roleOf(*severity), option);
        if (missing) {
            rect.setLeft(rect.left() + IconSide + IconGap);
            color = rowpaint::colored(option, roleOf(*severity));
        } else {
            rect.setRight(place.left() - 2);
        }
    }
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    rowpaint::line(
        painter, rect, text, font, color, Qt::ElideRight, alignment & Qt::AlignHorizontal_Mask);
}

QSize EntriesDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int text = QFontMetrics(fontOf(index)).horizontalAdvance(index.data().toString());
    const int icons =
        index.column() == EntriesModel::Source || severityOf(index) ? IconSide + IconGap : 0;
    return {text + icons + 2 * Padding, theme::entryRowHeight()};
}

QWidget *EntriesDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const EntriesModel *>(index.model());
    const auto field = EntriesModel::fieldOf(index.column());
    if (!model || !field)
        return nullptr;
    auto *editor = new FieldEdit([model, at = QPersistentModelIndex(index)](
                                     const QString &text) { return model->checkField(at, text); },
        models::suggestions(*field, model->composition(), m_versions), parent);
    editor->setFont(theme::font(
        *field == compose::edit::Field::OsVersion ? theme::Type::Figures : theme::Type::Body));
    editor->setAccessibleName(tr("%1 of #%2")
            .arg(model->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                model->headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString()));
    auto *self = const_cast<EntriesDelegate *>(this); // signals of ours, asked for by the editor
    connect(editor, &FieldEdit::taken, self, [self, editor](EndEditHint hint) {
        Q_EMIT self->commitData(editor);
        Q_EMIT self->closeEditor(editor, hint);
    });
    return editor;
}

void EntriesDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = qobject_cast<FieldEdit *>(editor);
    if (!field || field->isModified())
        return; // marks and other rows may change while somebody types here
    field->setText(index.data(Qt::EditRole).toString());
    field->selectAll();
}

void EntriesDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    auto *field = qobject_cast<FieldEdit *>(editor);
    if (!field)
        return;
    if (field->problem().isEmpty())
        model->setData(index, field->text(), Qt::EditRole);
    else
        field->showProblem();
}

void EntriesDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    if (auto *field = qobject_cast<FieldEdit *>(editor))
        field->setGeometryFor(option.rect, Padding);
}

bool EntriesDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip; // the model's own lines; what is from outside is one line each
    for (const QString &line : index.data(Qt::ToolTipRole).toString().split(u'\n'))
        tip += plainToolTip(line);
    QToolTip::showText(event->globalPos(), tip, view, option.rect); // hides it if there is nothing
    return true;
}

}
