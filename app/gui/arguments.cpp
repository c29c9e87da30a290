// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <shellapi.h>
#endif

namespace waybill::gui {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(waybill::gui)
};

Arguments misuse(const QString &what)
{
    Arguments arguments;
    arguments.task = Arguments::Task::Misuse;
    arguments.message = Texts::tr("waybill: %1; see waybill --help").arg(what);
    return arguments;
}

std::optional<ui::theme::Scheme> schemeNamed(const QString &name)
{
    if (name == "system"_L1)
        return ui::theme::Scheme::System;
    if (name == "light"_L1)
        return ui::theme::Scheme::Light;
    if (name == "dark"_L1)
        return ui::theme::Scheme::Dark;
    return {};
}

}

Arguments parseArguments(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Texts::tr("Looks into multi-platform container images and publishes them."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, Texts::tr("Prints this help."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, Texts::tr("Prints the version."));
    const QCommandLineOption registry(
        u"registry"_s, Texts::tr("Shows this registry in the dock."), u"HOST"_s);
    const QCommandLineOption tour(u"tour"_s,
        Texts::tr("Walks through the main job on the registry of --registry, with a picture of "
                  "each step in this folder."),
        u"FOLDER"_s);
    const QCommandLineOption language(
        u"language"_s, Texts::tr("Language of the window: en or de."), u"CODE"_s);
    const QCommandLineOption scheme(
        u"color-scheme"_s, Texts::tr("Colours: system, light or dark."), u"SCHEME"_s);
    parser.addOptions({help, version, registry, tour, language, scheme});
    parser.addPositionalArgument(u"what"_s,
        Texts::tr("References of images, and saved lists (*.waybill)."),
        u"[REF|FILE.waybill]..."_s);

    if (!parser.parse(QStringList {u"waybill"_s} + words))
        return misuse(parser.errorText());
    Arguments arguments;
    arguments.open = parser.positionalArguments();
    arguments.registries = parser.values(registry);
    arguments.tour = parser.value(tour);
    arguments.language = parser.value(language);
    if (parser.isSet(scheme)) {
        arguments.scheme = schemeNamed(parser.value(scheme));
        if (!arguments.scheme)
            return misuse(Texts::tr("there is no color scheme \"%1\"").arg(parser.value(scheme)));
    }
    if (!arguments.tour.isEmpty() && arguments.registries.isEmpty())
        return misuse(Texts::tr("--tour needs --registry"));
    if (parser.isSet(help)) {
        arguments.task = Arguments::Task::Help;
        arguments.message = parser.helpText();
    } else if (parser.isSet(version)) {
        arguments.task = Arguments::Task::Version;
        arguments.message = u"waybill %1"_s.arg(QStringLiteral(WAYBILL_VERSION));
    }
    return arguments;
}

QStringList commandLine(int argc, char **argv)
{
    QStringList words;
#ifdef Q_OS_WIN
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    int count = 0;
    wchar_t **wide = CommandLineToArgvW(GetCommandLineW(), &count);
    for (int i = 1; i < count; ++i)
        words.append(QString::fromWCharArray(wide[i]));
    LocalFree(wide);
#else
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
#endif
    return words;
}

}
