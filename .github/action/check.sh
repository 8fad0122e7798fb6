#!/usr/bin/env bash
# Step of action.yml: annotates the lines of the pull request, and leaves the findings as SARIF and Markdown for the steps that follow.
set -euo pipefail

options=(--fail-on "$FAIL_ON")
[ -z "$LAB" ] || options+=(--lab "$LAB")
[ -z "$CONFIG" ] || options+=(--config "$CONFIG")
paths=()
while IFS= read -r path; do
  [ -z "${path//[[:space:]]/}" ] || paths+=("$path")
done <<<"$PATHS"

homelab() {
  node "$GITHUB_ACTION_PATH/bin/homelab.mjs" check "${options[@]}" --format "$1" -- "${paths[@]}"
}

status=0
homelab github || status=$?
# Nothing was checked: there is nothing to upload.
[ "$status" -le 1 ] || exit "$status"
folder=$(mktemp -d "$RUNNER_TEMP/homelab-XXXXXX")
# Notes on standard error have been shown.
homelab sarif >"$folder/homelab.sarif" 2>/dev/null || true
homelab markdown >"$folder/homelab.md" 2>/dev/null || true
cat "$folder/homelab.md" >>"$GITHUB_STEP_SUMMARY"
{
  echo "status=$status"
  echo "sarif=$folder/homelab.sarif"
  echo "markdown=$folder/homelab.md"
} >>"$GITHUB_OUTPUT"
