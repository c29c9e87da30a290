// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/keychainentry.h"

#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace Qt::StringLiterals;

class KeychainEntryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<SecretKind>("kind");
        QTest::addColumn<int>("parts");
        const auto row = [](const char *name, const QString &user, const QString &secret,
                             SecretKind kind,
                             int parts) { QTest::newRow(name) << user << secret << kind << parts; };
        row("password", u"me"_s, u"secret"_s, SecretKind::Password, 1);
        row("token", {}, u"t"_s.repeated(4096), SecretKind::IdentityToken, 3);
        row("ready token", {}, u"t"_s, SecretKind::RegistryToken, 1);
        row("signs of JSON", u"a\"b\\c"_s, u"{\"}\n\u0001"_s, SecretKind::Password, 1);
        row("long characters", u"m\u00fc"_s, u"\u20ac"_s.repeated(3000), SecretKind::Password, 5);
        row("longest characters", {}, u"\U0001f600"_s.repeated(2000), SecretKind::Password, 4);
        row("empty", {}, {}, SecretKind::Password, 1);
    }
    void comesBackAsItWas()
    {
        QFETCH(QString, user);
        QFETCH(QString, secret);
        QFETCH(SecretKind, kind);
        Credential credential;
        credential.user = user;
        credential.secret = secret;
        credential.kind = kind;
        credential.origin = u"not kept"_s;
        const QStringList parts = keychainParts(credential);
        QTEST(int(parts.size()), "parts");
        for (const QString &part : parts)
            QVERIFY(part.toUtf8().size() <= KeychainPartBytes);
        QCOMPARE(keychainPartCount(parts.first()), parts.size());
        const auto read = fromKeychainParts(parts);
        QVERIFY(read);
        QCOMPARE(read->user, user);
        QCOMPARE(read->secret, secret);
        QCOMPARE(read->kind, kind);
        QCOMPARE(read->origin, QString());
    }

    void everyLengthAroundTheLimit()
    {
        for (int size = 1900; size < 2100; ++size) {
            Credential credential;
            credential.secret = QString(size, u'\u00e9') + QString(size % 3, u'x');
            const QStringList parts = keychainParts(credential);
            for (const QString &part : parts)
                QVERIFY(part.toUtf8().size() <= KeychainPartBytes);
            QCOMPARE(fromKeychainParts(parts)->secret, credential.secret);
        }
    }

    void partsOfDifferentCredentialsDoNotFit()
    {
        Credential credential;
        credential.secret = u"a"_s.repeated(5000);
        const QStringList one = keychainParts(credential);
        const QStringList two = keychainParts(credential); // the same, written again
        QVERIFY(fromKeychainParts(one));
        QVERIFY(!fromKeychainParts({one.at(0), two.at(1), one.at(2)}));
        QVERIFY(!fromKeychainParts({one.at(0), one.at(1)}));
        QVERIFY(!fromKeychainParts({one.at(0), one.at(2), one.at(1)}));
        QVERIFY(!fromKeychainParts({one.at(0), QString(), one.at(2)}));
        QVERIFY(!fromKeychainParts({}));
    }

    void whatIsNotOursIsDamaged()
    {
        for (const auto &text :
            {u""_s, u"secret"_s, u"1/1 \n{}"_s, u"1/1 00000000\n"_s, u"1/1 00000000\n{}"_s,
                u"1/1 00000000\n{\"kind\":\"key\"}"_s, u"0/1 00000000\n{}"_s}) {
            const auto credential = fromKeychainParts({text});
            QVERIFY(!credential);
            QCOMPARE(credential.error().kind, ErrorKind::Credentials);
        }
        QCOMPARE(keychainPartCount(u"1/99 00000000\nx"_s), 0);
        QCOMPARE(keychainPartCount(u"2/3 00000000\nx"_s), 0);
        QCOMPARE(keychainPartCount(u"x"_s), 0);
    }
};

QTEST_GUILESS_MAIN(KeychainEntryTest)
#include "tst_keychainentry.moc"
