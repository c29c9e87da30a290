// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/jsonoutline.h"

#include <QStringList>
#include <QWidget>

#include <memory>

class QAbstractButton;
class QHBoxLayout;
class QLineEdit;

namespace waybill::ui {

class CopyButton;
class JsonText;
class Label;
class Prompts;

// A JSON document, laid out for reading or as it was sent, with find, copy and save. Copy and save
// give what was sent, byte for byte, while Raw is shown; Pretty copies what it shows.
class JsonView : public QWidget {
    Q_OBJECT

public:
    // Which document of a page it shows: two views of one page have no names in common.
    enum class Document { Manifest, Config };
    // The prompts outlive the view.
    JsonView(Prompts &prompts, Document document, QWidget *parent = nullptr);
    ~JsonView() override;

    // `labels` names the elements of "manifests", which are folded in Pretty; may be empty.
    void setDocument(const QByteArray &bytes, const QStringList &labels = {});
    void setFileName(const QString &suggestion) { m_fileName = suggestion; }
    // Unfolds, marks and shows this element of "manifests" (from 0); -1 for none.
    void setEntry(int entry);
    void find(); // moves to the find field
    JsonText *text() const { return m_text; }

Q_SIGNALS:
    void copied(const QString &message);
    void saveFailed(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    class Highlighter;

    void buildBar(QHBoxLayout *bar, Document document);
    QHBoxLayout *buildSegments();
    void refresh(); // only while it can be seen
    void showPretty();
    void showRaw();
    void showEntry();
    void findNext(bool backward);
    void save();
    void write(const QString &path);

    Prompts &m_prompts;
    std::unique_ptr<Highlighter> m_highlighter;
    JsonText *m_text;
    QAbstractButton *m_pretty;
    QAbstractButton *m_raw;
    Label *m_note;
    QLineEdit *m_find;
    CopyButton *m_copy;

    QByteArray m_bytes;
    QStringList m_labels;
    QString m_fileName;
    models::PrettyJson m_layout; // of what is shown in Pretty
    int m_entry = -1;
    int m_opened = -1; // the entry that was unfolded because it was chosen
    bool m_stale = true;
};

}
