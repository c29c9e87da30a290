// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pushsteps.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QPainter>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using compose::Step;
using compose::StepReport;
using State = compose::StepReport::State;

namespace {

constexpr int IconSide = 16;
constexpr int TitleColumn = 176;

}

// The state as a drawing; the words beside it say the same.
class PushSteps::StepIcon : public QWidget {
public:
    using QWidget::QWidget;

    void setState(State state)
    {
        m_state = state;
        update();
    }
    QSize sizeHint() const override { return {IconSide, IconSide}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect place(0, (height() - IconSide) / 2, IconSide, IconSide);
        switch (m_state) {
        case State::Waiting:
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(theme::color(theme::Role::ControlEdge), 1.25));
            painter.drawEllipse(QRectF(place).adjusted(2, 2, -2, -2));
            return;
        case State::Running:
            return theme::icon(u"push"_s, theme::Role::Accent).paint(&painter, place);
        case State::Done:
            return theme::icon(u"verdict-chosen"_s, theme::Role::Chosen).paint(&painter, place);
        case State::Skipped:
            return theme::icon(u"done"_s, theme::Role::SecondText).paint(&painter, place);
        case State::Failed:
            return theme::icon(u"verdict-rejected"_s, theme::Role::Rejected).paint(&painter, place);
        }
    }

private:
    State m_state = State::Waiting;
};

PushSteps::PushSteps(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"pushSteps"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::PartSpacing);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(1, TitleColumn);
    grid->setColumnStretch(2, 1);
    for (int i = 0; i < Count; ++i) {
        Row &row = m_rows[std::size_t(i)];
        row = {new StepIcon, new Label, new Label, {}};
        row.detail->setWordWrap(true);
        theme::setTextRole(row.detail, theme::Role::SecondText);
        grid->addWidget(row.icon, i, 0);
        grid->addWidget(row.title, i, 1);
        grid->addWidget(row.detail, i, 2);
        grid->setRowMinimumHeight(i, theme::rowHeight());
    }
}

void PushSteps::start(const compose::Plan &plan)
{
    const QString tag = plan.targets.value(0).tag;
    const int foreign = plan.foreignChildren();
    const std::array<std::pair<QString, QString>, Count> texts {{
        {tr("Look at the target"), QString()},
        {tr("Copy blobs"), QString()},
        {tr("Write %n entry(s)", nullptr, foreign), foreign ? tr("after their blobs") : QString()},
        {tr("Write list, move tag"), tr("%1 stays as it is until then").arg(tag)},
        {tr("Read back, compare"), QString()},
    }};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        m_rows[i].title->setText(texts[i].first);
        m_rows[i].report = {Step(int(i)), State::Waiting, texts[i].second};
        showRow(m_rows[i]);
    }
}

void PushSteps::report(const StepReport &report)
{
    Row &row = m_rows[std::size_t(report.step)];
    const QString waiting = row.report.text;
    row.report = report;
    if (report.state == State::Waiting && report.text.isEmpty())
        row.report.text = waiting;
    showRow(row);
}

void PushSteps::showRow(Row &row)
{
    const State state = row.report.state;
    row.icon->setState(state);
    row.detail->setText(row.report.text);
    theme::setType(row.title, state == State::Running ? theme::Type::Strong : theme::Type::Body);
    theme::setTextRole(
        row.title, state == State::Waiting ? theme::Role::SecondText : theme::Role::Text);
}

const StepReport &PushSteps::step(Step step) const
{
    return m_rows[std::size_t(step)].report;
}

int PushSteps::itemsDone() const
{
    int done = 0;
    for (const Row &row : m_rows) {
        const bool over = row.report.state == State::Done || row.report.state == State::Skipped;
        done += over ? std::max(1, row.report.total) : row.report.done;
    }
    return done;
}

qint64 PushSteps::bytesDone() const
{
    return step(Step::Blobs).bytesDone;
}

qint64 PushSteps::bytesTotal() const
{
    return step(Step::Blobs).bytesTotal;
}

int PushSteps::itemsTotal() const
{
    int total = 0;
    for (const Row &row : m_rows)
        total += std::max(1, row.report.total);
    return total;
}

}
