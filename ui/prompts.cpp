// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/prompts.h"

#include "ui/inputdialog.h"
#include "ui/text.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace waybill::ui {

using namespace Qt::StringLiterals;

void DialogPrompts::ask(QWidget *parent, Question question, std::function<void(int)> answer)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"question"_s);
    box->setTextFormat(Qt::PlainText);
    box->setText(visible(question.title));
    box->setInformativeText(visible(question.text));
    box->setIcon(QMessageBox::NoIcon);
    QList<QAbstractButton *> buttons;
    for (qsizetype i = 0; i < question.answers.size(); ++i) {
        const bool safe = i == question.safe;
        QPushButton *button = box->addButton(
            question.answers.at(i), safe ? QMessageBox::RejectRole : QMessageBox::ActionRole);
        buttons.append(button);
        if (safe) {
            box->setEscapeButton(button);
            box->setDefaultButton(button);
        }
    }
    QObject::connect(box, &QMessageBox::buttonClicked, box,
        [buttons, answer = std::move(answer)](
            QAbstractButton *clicked) { answer(int(buttons.indexOf(clicked))); });
    box->open();
}

void DialogPrompts::askText(
    QWidget *parent, TextQuestion question, std::function<void(QString)> answer)
{
    auto *dialog = new InputDialog(std::move(question), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, dialog,
        [dialog, answer = std::move(answer)] { answer(dialog->value()); });
    dialog->open();
}

void DialogPrompts::askFile(
    QWidget *parent, FileQuestion question, std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(parent, question.title, question.suggestion, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"file"_s);
    dialog->setAcceptMode(question.save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(question.save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(question.suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
        [answer = std::move(answer)](const QString &path) { answer(path); });
    dialog->open();
}

}
