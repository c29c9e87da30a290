// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace waybill {
namespace net {
class Proxies;
class Transport;
}
namespace registry {
class CredentialSource;
class Profiles;
class Registries;
class SignIn;
}
namespace browse {
class Resolver;
class Catalog;
}
namespace compose {
class Collector;
class Pusher;
class DraftKeeper;
}
namespace models {
class HostBook;
}
}

namespace waybill::ui {

class Activity;
class Prompts;
class Remedies;
class Settings;

// What pages and docks need from the rest of the program, made once by app/gui/services and handed
// on by reference. Everything in it outlives the window.
struct Context {
    net::Transport &transport; // the way to the network that all requests take
    registry::CredentialSource &credentials; // all places together
    registry::Profiles &profiles; // how registries are connected to
    registry::SignIn &signIn;
    registry::Registries &registries;
    browse::Resolver &resolver;
    browse::Catalog &catalog;
    compose::Collector &collector;
    compose::Pusher &pusher;
    compose::DraftKeeper &drafts;
    models::HostBook &hosts; // for "Will it run?", with what is chosen there
    Settings &settings; // remembered choices (interface; QSettings lives in app/gui)
    Activity &activity; // long work shown at the bottom
    Remedies &remedies; // what can be done about errors, with its dialogs
    Prompts &prompts; // every modal question, so that tests can script them
    net::Proxies &proxies; // which proxy requests go through
};

}
