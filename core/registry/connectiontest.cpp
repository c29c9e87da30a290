// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/connectiontest.h"

#include "core/oci/mediatype.h"
#include "core/registry/credentials.h"
#include "core/registry/registries.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

// One test under way; must outlive the task of run().
class Run {
public:
    Run(net::Transport &transport, CredentialSource &credentials, Profile profile,
        QString repository, TestSink report, Passphrases *passphrases, const Consents *consents);

    async::Task<TestResult> run();

private:
    using State = TestReport::State;

    async::Task<bool> enter(); // Reach, Encryption, SignIn
    async::Task<void> readCatalog();
    async::Task<void> pull();
    async::Task<void> push();
    async::Task<QString> credential();
    void tell(TestStep step, State state, const QString &sentence, std::optional<Error> error = {});
    void fail(TestStep step, const Error &error);
    void skipRest(const QString &why);
    void tellEncryption();

    CredentialSource &m_credentials;
    Profiles m_profiles;
    Registries m_registries;
    const Profile m_profile;
    QString m_repository;
    const TestSink m_report;
    Client &m_client;
    TestResult m_result;
};

Run::Run(net::Transport &transport, CredentialSource &credentials, Profile profile,
    QString repository, TestSink report, Passphrases *passphrases, const Consents *consents)
    : m_credentials(credentials), m_profiles({}, Profiles::defaultCertificateFolders()),
      m_registries(transport, credentials, consents, &m_profiles), m_profile(std::move(profile)),
      m_repository(std::move(repository)), m_report(std::move(report)),
      m_client((m_profiles.overrideWith(m_profile), m_registries.client(m_profile.host)))
{
    m_profiles.unlockWith(passphrases);
    for (const TestStep step : {TestStep::Reach, TestStep::Encryption, TestStep::SignIn,
             TestStep::Catalog, TestStep::Pull, TestStep::Push})
        m_result.reports.append({step, State::Waiting, {}, {}});
}

void Run::tell(TestStep step, State state, const QString &sentence, std::optional<Error> error)
{
    TestReport &report = m_result.reports[qsizetype(step)];
    report = {step, state, sentence, std::move(error)};
    if (m_report)
        m_report(report);
}

void Run::fail(TestStep step, const Error &error)
{
    tell(step, State::Failed, error.message, error);
}

void Run::skipRest(const QString &why)
{
    for (const TestReport &report : QList(m_result.reports)) {
        if (report.state == State::Waiting)
            tell(report.step, State::Skipped, why);
    }
}

void Run::tellEncryption()
{
    const TestStep step = TestStep::Encryption;
    if (m_client.endpoint().isPlainHttp())
        tell(step, State::Skipped,
            m_profile.scheme == Profile::Scheme::PlainHttp
                ? Text::tr("Nothing is encrypted, as you decided.")
                : Text::tr("Nothing is encrypted; it does not leave this computer."));
    else if (!m_profile.pinned.isEmpty())
        tell(step, State::Passed, Text::tr("Encrypted, with the certificate that you trust."));
    else
        tell(step, State::Passed, Text::tr("Encrypted, and the certificate is trusted."));
}

// "as jane (from config.json)"; empty if there is no credential.
async::Task<QString> Run::credential()
{
    const auto found = co_await m_credentials.find(m_profile.host, m_repository);
    if (!found || !*found)
        co_return QString();
    co_return Text::tr("as %1 (from %2)").arg((*found)->user, (*found)->origin);
}

async::Task<bool> Run::enter()
{
    tell(TestStep::Reach, State::Running, {});
    const Result<> ping = co_await m_client.ping();
    const bool answered = ping || ping.error().httpStatus != 0;
    if (!answered && ping.error().kind == ErrorKind::Tls) {
        tell(TestStep::Reach, State::Passed, Text::tr("%1 answers.").arg(m_profile.host));
        fail(TestStep::Encryption, ping.error());
        co_return false;
    }
    const bool signInFailed = !ping
        && (ping.error().kind == ErrorKind::Unauthorized
            || ping.error().kind == ErrorKind::Forbidden
            || ping.error().kind == ErrorKind::Credentials);
    if (!ping && !signInFailed) {
        fail(TestStep::Reach, ping.error());
        co_return false;
    }
    tell(TestStep::Reach, State::Passed, Text::tr("%1 answers.").arg(m_profile.host));
    tellEncryption();
    const QString who = co_await credential();
    if (signInFailed && !who.isEmpty()) {
        fail(TestStep::SignIn, ping.error());
        co_return false;
    }
    if (signInFailed)
        tell(TestStep::SignIn, State::Skipped,
            Text::tr("It asks you to sign in, and no password for it is known."), ping.error());
    else
        tell(TestStep::SignIn, State::Passed,
            who.isEmpty() ? Text::tr("It lets everybody in.")
                          : Text::tr("It lets you in %1.", "as jane (from ...)").arg(who));
    co_return true;
}

async::Task<void> Run::readCatalog()
{
    tell(TestStep::Catalog, State::Running, {});
    const auto page = co_await m_client.catalog();
    if (!page && page.error().kind == ErrorKind::Unsupported)
        co_return tell(TestStep::Catalog, State::Skipped, page.error().message);
    if (!page)
        co_return fail(TestStep::Catalog, page.error());
    if (m_repository.isEmpty())
        m_repository = page->names.value(0);
    const int count = int(page->names.size());
    tell(TestStep::Catalog, State::Passed,
        page->next ? Text::tr("It lists more than %n repositories.", nullptr, count)
                   : Text::tr("It lists %n repositories.", nullptr, count));
}

async::Task<void> Run::pull()
{
    tell(TestStep::Pull, State::Running, {});
    const auto tags = co_await m_client.tags(m_repository);
    if (!tags)
        co_return fail(TestStep::Pull, tags.error());
    if (tags->names.isEmpty())
        co_return tell(
            TestStep::Pull, State::Skipped, Text::tr("%1 has no tags.").arg(m_repository));
    oci::Reference reference;
    reference.host = m_profile.host;
    reference.repository = m_repository;
    reference.tag = tags->names.last();
    const auto head = co_await m_client.head(reference); // costs no pull, unlike the manifest
    if (!head)
        co_return fail(TestStep::Pull, head.error());
    if (*head && !(*head)->digest.isNull())
        co_await m_client.probeReferrers(m_repository, (*head)->digest);
    tell(TestStep::Pull, State::Passed, Text::tr("%1 can be read.").arg(reference.shortName()));
}

async::Task<void> Run::push()
{
    tell(TestStep::Push, State::Running, {});
    const Result<> opened = co_await m_client.probePush(m_repository);
    if (!opened)
        co_return fail(TestStep::Push, opened.error());
    co_await m_client.probeRemove(m_repository);
    tell(TestStep::Push, State::Passed, Text::tr("You may write to %1.").arg(m_repository));
}

async::Task<TestResult> Run::run()
{
    if (co_await enter()) {
        co_await readCatalog();
        if (!m_repository.isEmpty()) {
            co_await pull();
            co_await push();
        }
        skipRest(Text::tr("No repository is known to try it with."));
    }
    skipRest(Text::tr("Not tried, because of what failed before."));
    m_result.capabilities = m_client.capabilities();
    co_return m_result;
}

}

bool TestResult::passed() const
{
    return std::ranges::none_of(reports,
        [](const TestReport &report) { return report.state == TestReport::State::Failed; });
}

async::Task<TestResult> testConnection(net::Transport &transport, CredentialSource &credentials,
    Profile profile, QString repository, TestSink report, Passphrases *passphrases,
    const Consents *consents)
{
    Run run(transport, credentials, std::move(profile), std::move(repository), std::move(report),
        passphrases, consents);
    co_return co_await run.run();
}

}
