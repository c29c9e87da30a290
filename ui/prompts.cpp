// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/prompts.h"

#include "ui/inputdialog.h"
#include "ui/questiondialog.h"

#include <QFileDialog>

namespace waybill::ui {

using namespace Qt::StringLiterals;

void DialogPrompts::ask(QWidget *parent, Question question, std::function<void(int)> answer)
{
    auto *dialog = new QuestionDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QuestionDialog::answered, dialog, std::move(answer));
    dialog->open();
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
