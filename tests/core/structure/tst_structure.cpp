// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxLines = 500; // of a .cpp of the program

// The rooms of core and their levels: a room includes rooms of a lower level, and itself.
const QHash<QString, int> &levels()
{
    static const QHash<QString, int> levels {{u"base"_s, 0}, {u"async"_s, 1}, {u"oci"_s, 1},
        {u"net"_s, 2}, {u"store"_s, 2}, {u"registry"_s, 3}, {u"layout"_s, 3}, {u"browse"_s, 4},
        {u"match"_s, 4}, {u"compose"_s, 5}, {u"doctor"_s, 5}, {u"hosts"_s, 5}, {u"exports"_s, 6},
        {u"samples"_s, 6}};
    return levels;
}

// What stands in one file only, as a regular expression over a line, and the files that may hold
// it.
struct Fence {
    QString what;
    QRegularExpression pattern;
    QStringList files;
};
const QList<Fence> &fences()
{
    static const QList<Fence> fences {
        {u"network access"_s, QRegularExpression(u"QNetworkAccessManager|QNetworkReply"_s),
            {u"core/net/http.cpp"_s, u"core/net/exchange.cpp"_s, u"core/net/exchange.h"_s,
                u"core/net/failure.cpp"_s, u"core/net/failure.h"_s}},
        {u"OpenSSL"_s, QRegularExpression(u"#include <openssl/"_s), {u"core/oci/digest.cpp"_s}},
        {u"nlohmann's JSON"_s, QRegularExpression(u"nlohmann"_s), {u"core/oci/json.cpp"_s}},
        {u"programs"_s, QRegularExpression(u"\\bQProcess\\b(?!Environment)"_s),
            {u"core/registry/credentialhelper.cpp"_s, u"core/hosts/kubectl.cpp"_s}},
        {u"settings"_s, QRegularExpression(u"\\bQSettings\\b"_s),
            {u"app/gui/settings.cpp"_s, u"app/gui/settings.h"_s}},
        {u"syntax highlighting"_s, QRegularExpression(u"KSyntaxHighlighting"_s),
            {u"ui/jsonview.cpp"_s, u"ui/jsonview.h"_s}},
        {u"keychain"_s, QRegularExpression(u"qtkeychain|qt6keychain|QKeychain"_s),
            {u"core/registry/keychain.cpp"_s}},
        {u"a label that may show rich text"_s,
            QRegularExpression(u"new QLabel\\b|\\bQLabel \\w+[({;]"_s),
            {u"ui/text.cpp"_s, u"ui/text.h"_s}},
        {u"a message box"_s, QRegularExpression(u"\\bQMessageBox\\b"_s), {}},
        {u"rich text"_s, QRegularExpression(u"QTextBrowser|setHtml\\(|Qt::RichText"_s),
            {u"ui/text.cpp"_s}},
    };
    return fences;
}

QString room(const QString &path)
{
    return path.startsWith("core/"_L1) ? path.section(u'/', 1, 1) : QString();
}

// The Qt module that a header belongs to: "QtCore", ...; empty if it is not Qt's.
QString moduleOf(const QString &header)
{
    if (header.contains(u'/'))
        return header.startsWith("Qt"_L1) ? header.section(u'/', 0, 0) : QString();
    static const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    static QHash<QString, QString> known;
    if (const auto it = known.constFind(header); it != known.cend())
        return *it;
    QString found;
    for (const auto module : {"QtCore"_L1, "QtNetwork"_L1, "QtGui"_L1, "QtWidgets"_L1}) {
        if (headers.exists(module + u'/' + header))
            found = module;
    }
    return known[header] = found;
}

QString arrow(const QString &path, const QString &header)
{
    const QString from = path.section(u'/', 0, 0);
    const QString to = header.section(u'/', 0, 0);
    if (from == "core"_L1 && (to == "ui"_L1 || to == "app"_L1))
        return u"core includes "_s + header;
    if (from == "ui"_L1 && to == "app"_L1)
        return u"ui includes "_s + header;
    if (path.startsWith("ui/models/"_L1) && to == "ui"_L1 && !header.startsWith("ui/models/"_L1))
        return u"models include a widget's header, "_s + header;
    if (path.startsWith("app/cli/"_L1) && to == "ui"_L1)
        return u"the console program includes "_s + header;
    if (from != "tests"_L1 && to == "tests"_L1)
        return u"the program includes "_s + header;
    if (from != "core"_L1 || to != "core"_L1 || room(path) == room(header))
        return {};
    const int own = levels().value(room(path), -1);
    const int other = levels().value(room(header), -1);
    if (own < 0 || other < 0)
        return u"a room without a level, "_s + (own < 0 ? path : header);
    return other < own ? QString()
                       : u"%1 (level %2) includes %3 (level %4)"_s.arg(
                             room(path), QString::number(own), header, QString::number(other));
}

QString module(const QString &path, const QString &header)
{
    QStringList allowed {u"QtCore"_s, u"QtNetwork"_s, u"QtGui"_s, u"QtWidgets"_s};
    if (path.startsWith("ui/models/"_L1))
        allowed = QStringList {u"QtCore"_s};
    else if (path.startsWith("core/"_L1) || path.startsWith("app/cli/"_L1))
        allowed = QStringList {u"QtCore"_s, u"QtNetwork"_s};
    else
        return {};
    const QString of = moduleOf(header);
    return of.isEmpty() || allowed.contains(of) ? QString()
                                                : u"includes %1 of %2"_s.arg(header, of);
}

QStringList includeProblems(const QString &path, const QString &line)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s);
    const QString header = include.match(line).captured(1);
    if (header.isEmpty())
        return {};
    QStringList problems {arrow(path, header), module(path, header)};
    problems.removeAll(QString());
    return problems;
}

QStringList fenceProblems(const QString &path, const QString &line)
{
    QStringList problems;
    for (const Fence &fence : fences()) {
        if (!fence.files.contains(path) && fence.pattern.match(line).hasMatch())
            problems.append(fence.what + u" outside its file: "_s + line.trimmed());
    }
    return problems;
}

bool isCode(const QString &path)
{
    return path.endsWith(".cpp"_L1) || path.endsWith(".h"_L1);
}

QString withoutComment(const QString &line)
{
    static const QRegularExpression comment(u"(^|\\s)//.*$"_s);
    return QString(line).remove(comment);
}

QStringList headProblems(const QString &path, const QStringList &lines)
{
    QStringList problems;
    const QString head = lines.mid(0, 3).join(u'\n'); // a script's first line is its interpreter
    if (!head.contains("SPDX-FileCopyrightText: Waybill contributors"_L1)
        || !head.contains("SPDX-License-Identifier: Apache-2.0"_L1))
        problems.append(u"has no SPDX lines"_s);
    if (path.endsWith(".h"_L1) && !lines.contains("#pragma once"_L1))
        problems.append(u"has no #pragma once"_s);
    if (path.endsWith(".cpp"_L1) && !path.startsWith("tests/"_L1) && lines.size() > MaxLines + 1)
        problems.append(u"has %1 lines"_s.arg(lines.size() - 1));
    return problems;
}

// All that is wrong with a file; `path` is relative to the project.
QStringList check(const QString &path, const QString &text)
{
    const QStringList lines = text.split(u'\n');
    QStringList problems = headProblems(path, lines);
    if (isCode(path)) {
        for (const QString &line : lines) {
            problems += includeProblems(path, line);
            if (!path.startsWith("tests/"_L1))
                problems += fenceProblems(path, withoutComment(line));
        }
    }
    for (QString &problem : problems)
        problem.prepend(path + u": "_s);
    return problems;
}

QDir project()
{
    return QDir(QDir::cleanPath(QStringLiteral(WAYBILL_TEST_DATA "/../..")));
}

QStringList sourceFiles()
{
    QStringList files;
    const QDir root = project();
    for (const auto folder : {"core"_L1, "ui"_L1, "app"_L1, "tests"_L1, "packaging"_L1}) {
        QDirIterator it(root.filePath(folder),
            {u"*.cpp"_s, u"*.h"_s, u"CMakeLists.txt"_s, u"*.cmake"_s, u"*.sh"_s, u"*.py"_s},
            QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(root.relativeFilePath(it.next()));
    }
    return files;
}

}

class StructureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourcesKeepToThePlan()
    {
        const QStringList files = sourceFiles();
        QVERIFY2(files.size() > 50, "the sources were not found");
        QStringList problems;
        for (const QString &path : files) {
            QFile file(project().filePath(path));
            QVERIFY(file.open(QFile::ReadOnly));
            problems += check(path, QString::fromUtf8(file.readAll()));
        }
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }

    void everyRoomHasALevel()
    {
        const QStringList rooms =
            QDir(project().filePath(u"core"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : rooms)
            QVERIFY2(levels().contains(name), qPrintable(name));
    }

    // The check itself: what it must find, and what it must let pass.
    void finds_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("wrong");

        const auto row = [](const char *name, const QString &path, const QString &line,
                             bool wrong) { QTest::newRow(name) << path << line << wrong; };
        const QString rule = u"core/compose/rules/x.cpp"_s;
        row("down", rule, u"#include \"core/browse/resolver.h\""_s, false);
        row("same room", rule, u"#include \"core/compose/lint.h\""_s, false);
        row("up", u"core/oci/x.cpp"_s, u"#include \"core/net/transport.h\""_s, true);
        row("same level", u"core/async/x.h"_s, u"#include \"core/oci/json.h\""_s, true);
        row("unknown room", u"core/cellar/x.h"_s, u"#include \"core/base/error.h\""_s, true);
        row("core to ui", u"core/base/x.h"_s, u"#include \"ui/text.h\""_s, true);
        row("ui to app", u"ui/x.cpp"_s, u"#include \"app/gui/services.h\""_s, true);
        row("models to ui", u"ui/models/x.cpp"_s, u"#include \"ui/theme.h\""_s, true);
        row("console to ui", u"app/cli/x.cpp"_s, u"#include \"ui/text.h\""_s, true);
        row("program to tests", u"core/base/x.cpp"_s, u"#include \"tests/support/wait.h\""_s, true);
        row("widgets in core", u"core/base/x.cpp"_s, u"#include <QWidget>"_s, true);
        row("widgets by module", u"core/base/x.cpp"_s, u"#include <QtWidgets/QWidget>"_s, true);
        row("gui in models", u"ui/models/x.cpp"_s, u"#include <QIcon>"_s, true);
        row("network in models", u"ui/models/x.cpp"_s, u"#include <QTcpSocket>"_s, true);
        row("mime data in models", u"ui/models/x.cpp"_s, u"#include <QMimeData>"_s, false);
        row("widgets in ui", u"ui/x.cpp"_s, u"#include <QWidget>"_s, false);
        row("network in core", u"core/net/x.cpp"_s, u"#include <QTcpSocket>"_s, false);
        row("manager", u"core/net/x.cpp"_s, u"#include <QNetworkAccessManager>"_s, true);
        row("manager at home", u"core/net/http.cpp"_s, u"QNetworkAccessManager m;"_s, false);
        row("openssl", u"core/net/x.cpp"_s, u"#include <openssl/evp.h>"_s, true);
        row("json", u"core/net/x.cpp"_s, u"#include <nlohmann/json.hpp>"_s, true);
        row("process", u"core/net/x.cpp"_s, u"QProcess p;"_s, true);
        row("environment", u"core/net/x.cpp"_s, u"QProcessEnvironment p;"_s, false);
        row("settings", u"ui/x.cpp"_s, u"QSettings s;"_s, true);
        row("label", u"ui/x.cpp"_s, u"auto *label = new QLabel(text, this);"_s, true);
        row("label at home", u"ui/text.cpp"_s, u"auto *label = new QLabel(text, this);"_s, false);
        row("message box", u"ui/x.cpp"_s, u"QMessageBox::warning(this, a, b);"_s, true);
        row("only a comment", u"ui/x.cpp"_s, u"int a; // never a QMessageBox"_s, false);
    }

    void finds()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, wrong);
        const QString head = u"// SPDX-FileCopyrightText: Waybill contributors\n"
                             "// SPDX-License-Identifier: Apache-2.0\n\n#pragma once\n"_s;
        QCOMPARE(check(path, head).size(), 0);
        QCOMPARE(!check(path, head + line).isEmpty(), wrong);
    }

    void findsWhatAFileLacks()
    {
        const QString head = u"// SPDX-FileCopyrightText: Waybill contributors\n"
                             "// SPDX-License-Identifier: Apache-2.0\n"_s;
        QCOMPARE(check(u"core/base/x.cpp"_s, u"\n"_s).size(), 1);
        QCOMPARE(check(u"core/base/x.h"_s, head).size(), 1);
        QCOMPARE(check(u"core/base/x.cpp"_s, head + u"\n"_s.repeated(498)).size(), 0);
        QCOMPARE(check(u"core/base/x.cpp"_s, head + u"\n"_s.repeated(499)).size(), 1);
    }
};

QTEST_GUILESS_MAIN(StructureTest)
#include "tst_structure.moc"
