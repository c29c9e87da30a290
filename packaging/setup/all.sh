# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# All parts of the set-up, for ./run and ./test, which have set `checkout` to the checkout's folder.

: "${checkout:?}"
# shellcheck source=packaging/setup/common.sh
. "$checkout/packaging/setup/common.sh"
# shellcheck source=packaging/setup/host.sh
. "$checkout/packaging/setup/host.sh"
# shellcheck source=packaging/setup/root.sh
. "$checkout/packaging/setup/root.sh"
# shellcheck source=packaging/setup/inside.sh
. "$checkout/packaging/setup/inside.sh"
# shellcheck source=packaging/setup/build.sh
. "$checkout/packaging/setup/build.sh"
# shellcheck source=packaging/setup/registry.sh
. "$checkout/packaging/setup/registry.sh"
