// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/credentialhelper.h"

#include "core/async/wait.h"
#include "core/oci/quote.h"
#include "core/registry/consents.h"
#include "core/registry/endpoint.h"
#include "core/registry/helpertrust.h"
#include "core/registry/serverkey.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>
#include <memory>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxAnswerBytes = 1024 * 1024;
constexpr std::chrono::seconds AskAgain {30};
constexpr auto TokenUser = "<token>"_L1; // docker's mark for an identity token

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

std::unexpected<Error> unable(const QString &sentence, const QString &program)
{
    return failure(ErrorKind::Credentials, sentence, program);
}

// What helpers need to find the user's stores and the network, and nothing else.
QProcessEnvironment fewVariables()
{
    static const QStringList names {u"PATH"_s, u"HOME"_s, u"USER"_s, u"LOGNAME"_s, u"LANG"_s,
        u"TMPDIR"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XAUTHORITY"_s, u"GNUPGHOME"_s,
        u"GPG_TTY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"DOCKER_CONFIG"_s, u"SSL_CERT_FILE"_s,
        u"SSL_CERT_DIR"_s, u"SYSTEMROOT"_s, u"SYSTEMDRIVE"_s, u"USERPROFILE"_s, u"USERNAME"_s,
        u"APPDATA"_s, u"LOCALAPPDATA"_s, u"PROGRAMDATA"_s, u"PROGRAMFILES"_s, u"TEMP"_s, u"TMP"_s,
        u"PATHEXT"_s, u"COMSPEC"_s};
    static const QStringList beginnings {u"LC_"_s, u"XDG_"_s, u"PASSWORD_STORE_"_s, u"AWS_"_s,
        u"AZURE_"_s, u"CLOUDSDK_"_s, u"GOOGLE_"_s, u"OCI_"_s};
    static const QStringList endings {u"_PROXY"_s};
    const auto isWanted = [](const QString &variable) {
        const QString name = variable.toUpper();
        const auto begins = [&](const QString &one) { return name.startsWith(one); };
        const auto ends = [&](const QString &one) { return name.endsWith(one); };
        return names.contains(name) || std::ranges::any_of(beginnings, begins)
            || std::ranges::any_of(endings, ends);
    };
    const QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment few;
    for (const QString &name : all.keys()) {
        if (isWanted(name))
            few.insert(name, all.value(name));
    }
    return few;
}

// Ends a program and what it started itself, from wherever this is called.
struct End {
    void operator()(QProcess *process) const
    {
        process->disconnect();
        if (process->state() != QProcess::NotRunning) {
#ifdef Q_OS_UNIX
            // The helper leads a session of its own, so this is the group of its children.
            ::kill(-pid_t(process->processId()), SIGKILL);
#endif
            QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
            process->kill();
        } else {
            process->deleteLater();
        }
    }
};

// One run of a helper.
class Run {
public:
    Run(const QString &program, const QString &verb, const QByteArray &input,
        std::chrono::milliseconds patience);
    Q_DISABLE_COPY_MOVE(Run)
    ~Run() = default;

    async::Signal &ended() { return m_ended; }
    Result<QByteArray> output();

private:
    void read();
    void give(Error error);

    QString m_program;
    QObject m_context;
    async::Signal m_ended;
    std::optional<Error> m_error;
    QByteArray m_output;
    std::unique_ptr<QProcess, End> m_process {new QProcess};
};

Run::Run(const QString &program, const QString &verb, const QByteArray &input,
    std::chrono::milliseconds patience)
    : m_program(program)
{
    QProcess *process = m_process.get();
    QObject::connect(process, &QProcess::readyReadStandardOutput, &m_context, [this] { read(); });
    QObject::connect(process, &QProcess::finished, &m_context, [this] { m_ended.notify(); });
    QObject::connect(
        process, &QProcess::errorOccurred, &m_context, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                m_ended.notify();
        });
    QTimer::singleShot(patience, &m_context, [this, patience] {
        give(unable(Text::tr("The credential helper %1 did not answer within %2 s.")
                        .arg(m_program, QString::number(double(patience.count()) / 1000)),
            m_program)
                .error());
    });
    process->setProcessEnvironment(fewVariables());
    process->setStandardErrorFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    process->setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession
        | QProcess::UnixProcessFlag::CloseFileDescriptors);
#endif
    process->setWorkingDirectory(QDir::rootPath());
    process->start(program, {verb});
    process->write(input);
    process->closeWriteChannel();
}

void Run::read()
{
    m_output += m_process->readAllStandardOutput();
    if (m_output.size() > MaxAnswerBytes)
        give(unable(Text::tr("The answer of the credential helper %1 is too long.").arg(m_program),
            m_program)
                .error());
}

void Run::give(Error error)
{
    if (std::exchange(m_error, std::move(error)))
        return;
    m_ended.notify(); // last: it may end this object
}

Result<QByteArray> Run::output()
{
    if (m_error)
        return std::unexpected(*m_error);
    if (m_process->error() == QProcess::FailedToStart)
        return unable(
            Text::tr("The credential helper %1 cannot be started.").arg(m_program), m_program);
    m_output += m_process->readAllStandardOutput();
    if (m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0)
        return m_output;
    // Helpers write what is wrong to their standard output (docker-credential-helpers, "protocol").
    Error error =
        unable(Text::tr("The credential helper %1 failed.").arg(m_program), m_program).error();
    error.systemSaid =
        QString::fromUtf8(m_output.first(std::min<qsizetype>(400, m_output.size()))).trimmed();
    if (!error.systemSaid.isEmpty())
        error.message = Text::tr("The credential helper %1 says: %2")
                            .arg(m_program, oci::quote(error.systemSaid.simplified(), 200));
    return std::unexpected(error);
}

bool canBeSent(const QString &text)
{
    return std::ranges::none_of(text, [](QChar c) { return c < u' ' || c == QChar(0x7f); });
}

Result<std::optional<Credential>> parseAnswer(
    const QByteArray &bytes, const QString &server, const QString &program)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const QString answeredFor = document["ServerURL"_L1].toString();
    Credential credential;
    credential.user = document["Username"_L1].toString();
    credential.secret = document["Secret"_L1].toString();
    credential.origin = program;
    credential.place = CredentialPlace::DockerHelper;
    if (!document.isObject() || !canBeSent(credential.user) || !canBeSent(credential.secret))
        return unable(
            Text::tr("What the credential helper %1 answered is no credential.").arg(program),
            program);
    if (!answeredFor.isEmpty() && placeOfKey(answeredFor) != placeOfKey(server))
        return unable(
            Text::tr("The credential helper %1 was asked for %2 and answered for another server.")
                .arg(program, server),
            program);
    if (credential.secret.isEmpty())
        return std::nullopt;
    if (credential.user == TokenUser) {
        credential.user.clear();
        credential.kind = SecretKind::IdentityToken;
    }
    return credential;
}

std::unexpected<Error> notRun(const QString &program)
{
    auto unrun = unable(Text::tr("The credential helper %1 was not run: others could have put it "
                                 "there, and you have not agreed to it yet.")
                            .arg(program),
        program);
    unrun.error().consent = ConsentNeeded {{}, {}, {}, program};
    return unrun;
}

QString key(const QString &helper, const QString &server)
{
    return helper + u'\n' + server;
}

}

CredentialHelpers::CredentialHelpers(const Consents *consents, std::chrono::milliseconds patience)
    : m_consents(consents), m_patience(patience)
{
}

async::Task<Result<std::optional<Credential>>> CredentialHelpers::get(
    QString helper, QString server)
{
    const QString what = key(helper, server);
    const auto known = m_answers.constFind(what);
    if (known != m_answers.cend() && !known->until.hasExpired())
        co_return known->answer;
    const auto asking = m_asking.join(what, [&] { return ask(helper, server); });
    co_return co_await asking->landed();
}

async::Task<CredentialHelpers::Answer> CredentialHelpers::ask(QString helper, QString server)
{
    const auto output = co_await run(helper, "get", server.toUtf8());
    Answer answer;
    if (output)
        answer = parseAnswer(*output, server, program(helper).value_or(helper));
    else if (!output.error().systemSaid.contains("credentials not found"_L1))
        answer = std::unexpected(output.error());
    const bool isFound = answer && *answer;
    if (!answer && answer.error().consent)
        co_return answer; // counts as soon as the user has agreed
    m_answers.insert(key(helper, server),
        {answer, isFound ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(AskAgain)});
    co_return answer;
}

async::Task<Result<>> CredentialHelpers::store(
    QString helper, QString server, Credential credential)
{
    const bool isToken = credential.kind == SecretKind::IdentityToken;
    const QJsonObject object {{u"ServerURL"_s, server},
        {u"Username"_s, isToken ? QString(TokenUser) : credential.user},
        {u"Secret"_s, credential.secret}};
    const auto output =
        co_await run(helper, "store", QJsonDocument(object).toJson(QJsonDocument::Compact));
    m_answers.remove(key(helper, server));
    co_return output ? Result<>() : std::unexpected(output.error());
}

async::Task<Result<>> CredentialHelpers::erase(QString helper, QString server)
{
    const auto output = co_await run(helper, "erase", server.toUtf8());
    m_answers.remove(key(helper, server));
    co_return output ? Result<>() : std::unexpected(output.error());
}

void CredentialHelpers::forget(const QString &host)
{
    const QString place = canonicalHost(host);
    m_answers.removeIf(
        [&](const auto &one) { return placeOfKey(one.key().section(u'\n', 1)) == place; });
}

async::Task<Result<QByteArray>> CredentialHelpers::run(
    QString helper, QByteArray verb, QByteArray input)
{
    const Result<QString> path = program(helper);
    if (!path)
        co_return std::unexpected(path.error());
    const bool agreed = m_consents && m_consents->allowsProgram(*path);
    if (!agreed && !isOutOfReachOfOthers(*path))
        co_return notRun(*path);
    Run run(*path, QString::fromLatin1(verb), input, m_patience);
    co_await run.ended();
    co_return run.output();
}

Result<QString> CredentialHelpers::program(const QString &helper)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"_s);
    if (!pattern.match(helper).hasMatch() || helper.contains(".."_L1))
        return unable(
            Text::tr("%1 cannot be the name of a credential helper.").arg(oci::quote(helper, 80)),
            {});
    QString name = u"docker-credential-"_s + helper;
#ifdef Q_OS_WIN
    if (!name.endsWith(".exe"_L1, Qt::CaseInsensitive))
        name += u".exe"_s; // never .bat or .cmd: their arguments cannot be quoted safely
#endif
    const QStringList folders = qEnvironmentVariable("PATH").split(QDir::listSeparator());
    for (const QString &folder : folders) {
        const QString path = QDir::fromNativeSeparators(folder);
        const bool isShare = path.startsWith("//"_L1);
        if (!QDir::isAbsolutePath(path) || isShare)
            continue;
        const QFileInfo program(QDir(path), name);
        if (program.isFile() && program.isExecutable())
            return program.absoluteFilePath();
    }
    return unable(Text::tr("The credential helper %1 is not installed.").arg(name), name);
}

}
