// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/imagesubject.h"

#include <QSplitter>

namespace waybill::ui {

class FactsForm;
class JsonView;
class Prompts;

// The tab Config: what an image's configuration says about running it, beside the document itself.
class ConfigView : public QSplitter {
    Q_OBJECT

public:
    explicit ConfigView(Prompts &prompts, QWidget *parent = nullptr); // prompts outlive the view

    void show(const browse::ImageDetails &details);
    JsonView *json() const { return m_json; }

private:
    FactsForm *m_facts;
    JsonView *m_json;
};

}
