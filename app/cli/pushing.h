// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/compose/pusher.h"

namespace waybill::cli {

class Session;

// Plans and pushes a list, and tells the result: on one line the name by digest that can be pulled
// from now on, or as JSON. Gives the exit code.
async::Task<int> pushList(
    Session &session, compose::Composition composition, compose::PushOptions options, bool json);

// What a rule finds wrong with the list, as notes on standard error; nothing of mere notes.
void noteProblems(const compose::Composition &composition);

}
