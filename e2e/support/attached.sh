#!/usr/bin/env bash
# attached.sh FOLDER SECONDS CONTROL_PLANE ARGS...
# Runs a control plane for at most SECONDS with all its files in FOLDER, and removes FOLDER whatever happens. What runs inside of it (inside.sh) ends
# when standard input closes: so nothing outlives the tests, also if they are killed.
folder=$1 seconds=$2
shift 2
trap '' INT TERM HUP
TMPDIR=$folder timeout -k 10 "$seconds" "$@"
code=$?
[ $code = 0 ] || tail -qn 3 "$folder"/control-plane-*/{etcd,kube-apiserver}.log >&2
cd / && rm -rf "$folder"
exit $code
