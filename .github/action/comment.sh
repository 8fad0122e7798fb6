#!/usr/bin/env bash
# Step of action.yml: one comment a pull request, which later runs replace.
set -euo pipefail

mark='<!-- homelab check -->'
comments="repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments"
# People may quote the mark.
ids=$(gh api --paginate "$comments" --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$mark\"))) | .id")
body=$(mktemp "$RUNNER_TEMP/homelab-comment-XXXXXX")
{
  printf '%s\n' "$mark"
  cat "$MARKDOWN"
} >"$body"
if [ -n "$ids" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/${ids%%$'\n'*}" --field "body=@$body"
else
  gh api --silent --method POST "$comments" --field "body=@$body"
fi
