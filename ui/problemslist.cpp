// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/problemslist.h"

#include "ui/models/problemsmodel.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTimer>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using compose::Severity;
using models::ProblemsModel;

namespace {

constexpr int IconSide = 16;
constexpr int Margin = 12;
constexpr int TextLeft = Margin + IconSide + 10;
constexpr int Gap = 4;
constexpr int MinTextWidth = 160;

theme::Role roleOf(const QModelIndex &index)
{
    switch (Severity(index.data(ProblemsModel::SeverityRole).toInt())) {
    case Severity::Error:
        return theme::Role::Rejected;
    case Severity::Warning:
        return theme::Role::Caution;
    case Severity::Note:
        return theme::Role::Loses;
    }
    Q_UNREACHABLE_RETURN(theme::Role::Text);
}

int buttonsWidth(const QStringList &labels, const QFontMetrics &metrics)
{
    int width = 0;
    for (const QString &label : labels) // icon, gaps and the style's own padding
        width += metrics.horizontalAdvance(label) + IconSide + 36;
    return width;
}

// Where the parts of a card go; the buttons get their own row where the text would be too narrow.
struct CardLayout {
    QRect title;
    QRect detail;
    int buttonsTop = 0;
    int height = 0;

    CardLayout(const QModelIndex &index, const QRect &rect)
    {
        const QFontMetrics body(theme::font(theme::Type::Body));
        const QFontMetrics caption(theme::font(theme::Type::Caption));
        const QStringList fixes = index.data(ProblemsModel::FixLabelsRole).toStringList();
        const int all = std::max(1, rect.width() - TextLeft - Margin);
        const int buttons = buttonsWidth(fixes, body);
        const bool beside = all - buttons >= MinTextWidth;
        const int width = beside && buttons ? all - buttons - theme::PartSpacing : all;
        const auto heightOf = [width](const QFontMetrics &metrics, const QString &text) {
            return metrics.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text)
                .height();
        };
        const int left = rect.left() + TextLeft;
        const int top = rect.top() + 8;
        title = QRect(left, top, width, heightOf(body, index.data().toString()));
        detail = QRect(left, title.bottom() + 1 + Gap / 2, width,
            heightOf(caption, index.data(models::SecondaryTextRole).toString()));
        height = detail.bottom() + 1 - rect.top() + 8;
        buttonsTop = 6;
        if (buttons && !beside) {
            buttonsTop = height - Gap;
            height += theme::smallControlHeight() + Gap;
        }
        height = std::max(height, theme::twoLineRowHeight()) + 1;
    }
};

class CardDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const int width = view ? view->viewport()->width() : 0;
        return {width, CardLayout(index, QRect(0, 0, width, 0)).height};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        painter->save();
        // Rows are cards, not choices: a selection shows as a ring on the current one only.
        const bool ring = (option.state & QStyle::State_HasFocus)
            && (option.state & QStyle::State_KeyboardFocusChange);
        const CardLayout layout(index, option.rect);
        const QRect icon(option.rect.left() + Margin, layout.title.top(), IconSide, IconSide);
        theme::icon(index.data(models::IconNameRole).toString(), roleOf(index))
            .paint(painter, icon);
        painter->setFont(theme::font(theme::Type::Body));
        painter->setPen(theme::color(theme::Role::Text));
        painter->drawText(layout.title, Qt::TextWordWrap, index.data().toString());
        painter->setFont(theme::font(theme::Type::Caption));
        painter->setPen(theme::color(theme::Role::SecondText));
        painter->drawText(
            layout.detail, Qt::TextWordWrap, index.data(models::SecondaryTextRole).toString());
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
            theme::color(theme::Role::Line));
        if (ring) {
            painter->setPen(QPen(theme::color(theme::Role::Text), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
        }
        painter->restore();
    }
};

}

ProblemsList::ProblemsList(ProblemsModel &model, QWidget *parent)
    : QListView(parent), m_model(model)
{
    setObjectName(u"problems"_s);
    setAccessibleName(u"Problems"_s);
    setModel(&model);
    setItemDelegate(new CardDelegate(this));
    setFrameShape(NoFrame);
    setSelectionMode(NoSelection);
    setResizeMode(Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ProblemsList::placeButtons);
}

void ProblemsList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // texts wrap anew
}

void ProblemsList::updateGeometries()
{
    QListView::updateGeometries();
    if (m_pending)
        return;
    m_pending = true; // the rows' places are known after the layout that is going on
    QTimer::singleShot(0, this, [this] {
        m_pending = false;
        placeButtons();
    });
}

// The view would stretch them over their rows.
void ProblemsList::updateEditorGeometries()
{
    placeButtons();
}

void ProblemsList::placeButtons()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        const QRect rect = visualRect(index);
        const bool onScreen = rect.intersects(viewport()->rect());
        if (!onScreen && rect.top() > viewport()->height())
            break;
        const QStringList labels = index.data(ProblemsModel::FixLabelsRole).toStringList();
        if (!onScreen || labels.isEmpty())
            continue;
        QWidget *buttons = indexWidget(index);
        if (!buttons) {
            buttons = makeButtons(index);
            setIndexWidget(index, buttons);
        }
        const QSize size = buttons->sizeHint();
        const int top = rect.top() + CardLayout(index, rect).buttonsTop;
        buttons->setGeometry(
            QRect(rect.right() - Margin - size.width() + 1, top, size.width(), size.height()));
    }
}

QWidget *ProblemsList::makeButtons(const QModelIndex &index)
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::PartSpacing);
    const QStringList labels = index.data(ProblemsModel::FixLabelsRole).toStringList();
    const QList<compose::Fix> &fixes = m_model.problem(index.row()).fixes;
    for (int fix = 0; fix < labels.size(); ++fix) {
        const QString icon = fixes[fix].apply ? u"fix"_s : u"matrix"_s;
        auto *button =
            new QPushButton(theme::icon(icon), withoutMnemonic(visible(labels[fix])), widget);
        button->setObjectName(u"fix"_s);
        button->setAccessibleDescription(index.data().toString());
        theme::makeSmall(button);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this,
            [this, at = QPersistentModelIndex(index), fix] { Q_EMIT fixChosen(at.row(), fix); });
    }
    return widget;
}

void ProblemsList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !currentIndex().isValid())
        return QListView::keyPressEvent(event);
    if (!currentIndex().data(ProblemsModel::FixLabelsRole).toStringList().isEmpty())
        Q_EMIT fixChosen(currentIndex().row(), 0);
    else
        Q_EMIT activated(currentIndex());
}

}
