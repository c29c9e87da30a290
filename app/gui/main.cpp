// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/arguments.h"
#include "app/gui/services.h"
#include "app/gui/settings.h"
#include "app/gui/tour.h"
#include "core/oci/reference.h"
#include "ui/language.h"

#include <QApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace waybill;
using gui::Arguments;

namespace {

constexpr int Misused = 2;

int sayOnly(const Arguments &arguments)
{
    const bool misuse = arguments.task == Arguments::Task::Misuse;
    std::fprintf(misuse ? stderr : stdout, "%s\n", qPrintable(arguments.message));
    return misuse ? Misused : 0;
}

// Of a new user; no registry is asked before somebody unfolds it.
void addFirstRegistries(ui::Settings &settings)
{
    if (settings.registries().isEmpty())
        settings.setRegistries({u"mcr.microsoft.com"_s, u"docker.io"_s});
}

void openAsked(ui::MainWindow &window, const Arguments &arguments)
{
    for (const QString &host : arguments.registries)
        window.addRegistry(host);
    for (const QString &what : arguments.open) {
        if (what.endsWith(".waybill"_L1))
            window.openFile(what);
        else
            window.openTyped(what);
    }
}

void follow(ui::Settings &settings, QApplication &application)
{
    QObject::connect(&settings, &ui::Settings::schemeChanged, &application,
        [&settings, &application] { ui::theme::install(application, settings.scheme()); });
}

int run(QApplication &application, const Arguments &arguments)
{
    gui::StoredSettings settings;
    addFirstRegistries(settings);
    ui::installLanguage(
        application, arguments.language.isEmpty() ? settings.language() : arguments.language);
    ui::theme::install(application, arguments.scheme.value_or(settings.scheme()));
    follow(settings, application);
    gui::Services services(settings, gui::Services::draftFolder());
    ui::MainWindow window(services.context(), services.pages());
    services.findHosts();
    window.offerDrafts();
    window.show();
    openAsked(window, arguments);
    return QApplication::exec();
}

// With settings and drafts of its own, so that it shows the same everywhere and leaves nothing.
int tour(QApplication &application, const Arguments &arguments)
{
    const QTemporaryDir folder;
    gui::StoredSettings settings(folder.filePath(u"settings.ini"_s));
    ui::installLanguage(application, arguments.language.isEmpty() ? u"en"_s : arguments.language);
    ui::theme::install(application, arguments.scheme.value_or(ui::theme::Scheme::Light));
    gui::Services services(settings, folder.filePath(u"drafts"_s));
    ui::MainWindow window(services.context(), services.pages());
    gui::Tour tour(window, application, arguments.registries.first(), arguments.tour);
    QObject::connect(&tour, &gui::Tour::finished, &application, &QCoreApplication::exit);
    tour.start();
    return QApplication::exec();
}

}

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"Waybill"_s);
    QCoreApplication::setOrganizationName(u"Waybill"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYBILL_VERSION));
    const Arguments arguments = gui::parseArguments(gui::commandLine(argc, argv));
    if (arguments.task != Arguments::Task::Run)
        return sayOnly(arguments);
    gui::QtArguments own(argv);
    QApplication application(own.count(), own.values());
    return arguments.tour.isEmpty() ? run(application, arguments) : tour(application, arguments);
}
