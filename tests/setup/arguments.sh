#!/bin/bash
# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
#
# Wrong usage ends with 2 and one sentence, before anything is installed or built.

# shellcheck source=tests/setup/support/stage.sh
. "$(dirname "$0")/support/stage.sh"

expect 2 "^waybill: 'frobnicate' is neither waybill nor waybill-cli; see ./run --help$" "$checkout/run" frobnicate
expect 2 "^waybill: an empty argument" "$checkout/run" ''
expect 2 "^waybill: WAYBILL_SETUP is 'both', and can only be" env WAYBILL_SETUP=both "$checkout/run"
expect 2 "^waybill: WAYBILL_SETUP is 'both', and can only be" env WAYBILL_SETUP=both "$checkout/test"
expect 2 "^waybill: --only takes ci or asan" "$checkout/test" --only release
expect 2 "^waybill: --only takes ci or asan" "$checkout/test" --only
for script in run test; do
    help=$("$checkout/$script" --help 2>&1) || wrong "./$script --help" "exit code $?"
    [[ $help == "Usage: ./$script "* ]] || wrong "./$script --help" "$help"
    equal "./$script -h" "$("$checkout/$script" -h)" "$help"
done
[[ -e $work/cache ]] && wrong "wrong usage" "made a cache folder"
finish
