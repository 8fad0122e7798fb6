#!/usr/bin/env bash
# inside.sh                  prints KUBECONFIG and waits until standard input closes
# inside.sh COMMAND ARGS...  runs the command in a process group of its own, ends the group when the command is done or standard input closes, then prints
#                            what the command wrote to standard output
if [ $# = 0 ]; then
  echo "$KUBECONFIG"
  exec cat > /dev/null
fi
exec 3<&0
set -m
"$@" < /dev/null > "$TMPDIR/stdout" &
group=$!
{ cat <&3 > /dev/null; kill -TERM -- "-$group"; } 2> /dev/null &
watch=$!
wait "$group"
code=$?
kill -KILL -- "-$watch" "-$group" 2> /dev/null
cat "$TMPDIR/stdout"
exit "$code"
