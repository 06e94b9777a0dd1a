#!/bin/sh
# Starts the program from wherever its folder lies. Some programs that unpack a zip forget who may run what.
here=$(dirname -- "$(readlink -f -- "$0")")
[ -x "$here/node/node" ] || chmod u+x "$here/node/node"
exec "$here/node/node" "$here/app/dist/electron/host.js" "$@"
