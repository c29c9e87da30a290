// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/keychain.h"
#include "core/registry/passphrases.h"
#include "tests/support/keyring.h"
#include "tests/support/program.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString Host = u"reg.example.com"_s;

Credential someone(const QString &secret = u"WB-CANARY-secret"_s)
{
    return {.user = u"me"_s, .secret = secret};
}

QString found(const Result<std::optional<Credential>> &result)
{
    if (!result)
        return u"error: "_s + result.error().message;
    return *result ? (*result)->user + u'|' + (*result)->secret : u"none"_s;
}

// What another program sees in the store under this key.
QByteArray stored(const QString &key)
{
    return runProgram(u"secret-tool"_s, {u"lookup"_s, u"server"_s, u"Waybill"_s, u"user"_s, key})
        .out;
}

}

// Against GNOME's keyring on a bus of its own.
class KeychainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startKeyring(); }

    void onAServerThereIsNone()
    {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        const auto restore = qScopeGuard([&bus] { qputenv("DBUS_SESSION_BUS_ADDRESS", bus); });
        Keychain keychain;
        for (const bool disabled : {false, true}) {
            if (disabled)
                qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
            else
                qunsetenv("DBUS_SESSION_BUS_ADDRESS");
            QCOMPARE(found(await(keychain.find(Host, {}))), u"none"_s);
            QCOMPARE(await(keychain.remove(Host)), Result<bool>(false));
            const auto saved = await(keychain.save(Host, someone()));
            QCOMPARE(saved.error().kind, ErrorKind::Credentials);
            QVERIFY(!saved.error().message.contains(u"CANARY"_s));
        }
    }

    // The passphrase of a client's key is kept beside the passwords, and asked for once.
    void passphrasesOfKeys()
    {
        const QString file = u"/home/me/My key.p12"_s;
        Keychain keychain;
        Passphrases passphrases(&keychain);
        QVERIFY(!await(passphrases.recall(file)));
        QCOMPARE(passphrases.of(file), QString());
        QVERIFY(await(passphrases.keepInKeychain(file, u"WB-CANARY"_s)));
        Keychain later;
        Passphrases nextRun(&later);
        QCOMPARE(nextRun.of(file), QString());
        QVERIFY(!await(nextRun.recall(u"/home/me/other.p12"_s)));
        QVERIFY(await(nextRun.recall(file)));
        QCOMPARE(nextRun.of(file), u"WB-CANARY"_s);
        QVERIFY(!await(nextRun.recall(file)));
        nextRun.keep(file, u"WB-CANARY-other"_s); // typed, so that counts
        QVERIFY(!await(nextRun.recall(file)));
        QCOMPARE(nextRun.of(file), u"WB-CANARY-other"_s);
        Passphrases alone;
        QVERIFY(!await(alone.recall(file)));
    }

    void savesFindsAndForgets()
    {
        Keychain keychain;
        QCOMPARE(found(await(keychain.find(Host, {}))), u"none"_s);
        const int before = keychain.revision();
        QVERIFY(await(keychain.save(Host, someone())));
        QVERIFY(keychain.revision() > before);

        Keychain another; // as after a restart
        const auto credential = await(another.find(Host, u"a/b"_s));
        QCOMPARE(found(credential), u"me|WB-CANARY-secret"_s);
        QCOMPARE((*credential)->place, CredentialPlace::Keychain);
        QVERIFY(!(*credential)->origin.isEmpty());
        QVERIFY(stored(Host).contains("WB-CANARY-secret"));

        QCOMPARE(await(keychain.remove(Host)), Result<bool>(true));
        QCOMPARE(await(keychain.remove(Host)), Result<bool>(false));
        QCOMPARE(found(await(keychain.find(Host, {}))), u"none"_s);
        QCOMPARE(stored(Host), QByteArray());
    }

    void oneRegistryIsNotAnother()
    {
        Keychain keychain;
        QVERIFY(await(keychain.save(Host, someone())));
        for (const auto &other : {u"reg.example.com:5000"_s, u"example.com"_s,
                 u"evil-reg.example.com"_s, u"reg.example.com.evil"_s})
            QCOMPARE(found(await(keychain.find(other, {}))), u"none"_s);
        for (const auto &same : {u"REG.example.com"_s, u"reg.example.com:443"_s})
            QCOMPARE(found(await(keychain.find(same, {}))), u"me|WB-CANARY-secret"_s);
        QVERIFY(await(keychain.remove(Host)));
    }

    void longTokensAreSplitAndShorterOnesLeaveNothingBehind()
    {
        Keychain keychain;
        const QString token = u"WB-CANARY-"_s + u"0123456789"_s.repeated(600);
        QVERIFY(await(keychain.save(Host, someone(token))));
        QCOMPARE(found(await(Keychain().find(Host, {}))), u"me|"_s + token);
        QVERIFY(stored(Host).size() <= 2560);
        QVERIFY(!stored(Host + u"#3"_s).isEmpty());

        QVERIFY(await(keychain.save(Host, someone(u"short"_s))));
        QCOMPARE(found(await(Keychain().find(Host, {}))), u"me|short"_s);
        QCOMPARE(stored(Host + u"#2"_s), QByteArray());
        QCOMPARE(stored(Host + u"#3"_s), QByteArray());
        QVERIFY(await(keychain.remove(Host)));
    }

    void aDamagedEntryIsSaidToBeSo()
    {
        Keychain keychain;
        QVERIFY(await(keychain.save(Host, someone(u"x"_s.repeated(5000)))));
        const auto removed = runProgram(u"secret-tool"_s,
            {u"clear"_s, u"server"_s, u"Waybill"_s, u"user"_s, u"reg.example.com#2"_s});
        QCOMPARE(removed.code, 0);
        Keychain another;
        const auto credential = await(another.find(Host, {}));
        QCOMPARE(credential.error().kind, ErrorKind::Credentials);
        QVERIFY(await(another.save(Host, someone()))); // and can be replaced
        QCOMPARE(found(await(another.find(Host, {}))), u"me|WB-CANARY-secret"_s);
        QVERIFY(await(another.remove(Host)));
    }

    void whatWasFoundIsRememberedUntilDistrusted()
    {
        Keychain keychain;
        QVERIFY(await(keychain.save(Host, someone())));
        QCOMPARE(found(await(keychain.find(Host, {}))), u"me|WB-CANARY-secret"_s);
        Keychain elsewhere; // another program
        QVERIFY(await(elsewhere.save(Host, someone(u"new"_s))));
        QCOMPARE(found(await(keychain.find(Host, {}))), u"me|WB-CANARY-secret"_s);
        keychain.distrust(Host);
        QCOMPARE(found(await(keychain.find(Host, {}))), u"me|new"_s);
        QVERIFY(await(keychain.remove(Host)));
    }

    void aStoreThatDoesNotAnswerIsGivenUp()
    {
        Keychain keychain(0ms);
        const auto credential = await(keychain.find(Host, {}));
        QCOMPARE(credential.error().kind, ErrorKind::Credentials);
        // And not asked again for the next registry.
        QCOMPARE(await(keychain.find(u"other.example.com"_s, {})).error().message,
            credential.error().message);
    }

    void aLockedStoreIsNoFailureUntilItIsWrittenTo()
    {
        Keychain keychain;
        QVERIFY(await(keychain.save(Host, someone())));
        lockKeyring();
        QCOMPARE(found(await(Keychain().find(Host, {}))), u"none"_s);
        const auto saved = await(Keychain().save(Host, someone()));
        QCOMPARE(saved.error().kind, ErrorKind::Credentials);
        QVERIFY(!saved.error().message.contains(u"CANARY"_s));
    }
};

int main(int argc, char **argv)
{
    if (const int code = onOwnSessionBus(argc, argv); code >= 0)
        return code;
    QCoreApplication app(argc, argv);
    KeychainTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychain.moc"
