// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

void install(QCoreApplication &application, const QLocale &locale, const QString &name,
    const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

}

void installLanguage(QCoreApplication &application, const QString &code)
{
    initTranslations();
    if (!code.isEmpty())
        QLocale::setDefault(QLocale(code));
    const QLocale locale;
    const QString own = u":/waybill/translations"_s;
    // English first: it is what a language that we do not have falls back to.
    install(application, QLocale(QLocale::English), u"waybill"_s, own);
    install(application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, locale, u"qtbase"_s, own);
    install(application, locale, u"waybill"_s, own);
}

}
