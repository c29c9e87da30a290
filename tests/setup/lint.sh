#!/bin/bash
# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
#
# The scripts are clean for shellcheck, and every file names its licence.

set -u
cd "$(dirname "$0")/../.." || exit
shellcheck -x -a run test .ci/run tests/setup/*.sh || exit
[[ -e .git ]] || exit 0 # an archive of the sources: reuse would look at build folders too
reuse lint --quiet || reuse lint
