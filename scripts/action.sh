#!/usr/bin/env bash
# The steps of action.yml: install, review, comment. What the user gave comes as variables, never as code.
set -euo pipefail

home="${RUNNER_TEMP:?}/gradio-patterns"
comment="$home/comment.md"
mark="<!-- gradio-patterns -->"
longest=60000 # of the 65536 characters that a comment may have

program() {
  if [ -x "$home/venv/Scripts/gradio-patterns.exe" ]; then
    "$home/venv/Scripts/gradio-patterns.exe" "$@"
  else
    "$home/venv/bin/gradio-patterns" "$@"
  fi
}

python() {
  if command -v python3 >/dev/null; then python3 "$@"; else command python "$@"; fi
}

install() {
  local wanted="${GITHUB_ACTION_PATH:?}"
  case "${GP_VERSION:-}" in
    "") ;;
    latest) wanted="gradio-patterns" ;;
    *) wanted="gradio-patterns==${GP_VERSION#v}" ;;
  esac
  python -m venv "$home/venv"
  local bin="$home/venv/bin"
  [ -d "$bin" ] || bin="$home/venv/Scripts"
  "$bin/python" -m pip install --quiet --disable-pip-version-check "$wanted"
  program version
}

# One word a line; quotes keep a word together. Nothing is expanded.
words() {
  printf '%s' "$1" | xargs -n 1 printf '%s\n'
}

# What every call of the review is given, in the list "options".
collect() {
  options=()
  [ -z "${GP_GRADIO_VERSION:-}" ] || options+=(--gradio-version "$GP_GRADIO_VERSION")
  [ -z "${GP_FAIL_ON:-}" ] || options+=(--fail-on "$GP_FAIL_ON")
  [ -z "${GP_DIFF:-}" ] || options+=(--diff "$GP_DIFF")
  local more paths word
  more=$(words "${GP_ARGS:-}") || return
  paths=$(words "${GP_PATHS:-.}") || return
  while IFS= read -r word; do [ -z "$word" ] || options+=("$word"); done <<<"$more"
  while IFS= read -r word; do [ -z "$word" ] || options+=("$word"); done <<<"${paths:-.}"
}

# Later formats take their findings from the cache.
again() {
  program review --cache "$home/cache" --format "$1" --output "$2" "${options[@]}" >/dev/null || true
}

review() {
  mkdir -p "$home"
  local status=0 format="concise" sarif=""
  [ "${GP_ANNOTATIONS:-true}" != true ] || format="github"
  rm -f "$home/report.json" "$home/report.md" "$home/gradio-patterns.sarif"
  if ! collect; then
    echo "::error title=gradio-patterns::paths and args are words, and a quote is left open in them"
    tell 2 0 ""
    return
  fi
  program review --cache "$home/cache" --format "$format" "${options[@]}" || status=$?
  [ "$status" != 2 ] || { tell 2 0 ""; return; }
  if [ "${GP_SARIF:-false}" = true ]; then
    sarif="$home/gradio-patterns.sarif"
    again sarif "$sarif"
  fi
  again json "$home/report.json"
  again markdown "$home/report.md"
  shorten "$home/report.md" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
  { printf '%s\n' "$mark"; shorten "$home/report.md"; } >"$comment"
  tell "$status" "$(count)" "$sarif"
}

tell() {
  printf 'status=%s\nfindings=%s\nsarif-file=%s\n' "$@" >>"${GITHUB_OUTPUT:?}"
}

count() {
  python -c 'import json, sys; d = json.load(open(sys.argv[1], encoding="utf-8"))
print(len(d["findings"]) + d.get("cut", 0))' "$home/report.json"
}

# Whole lines, as many as fit.
shorten() {
  python -c 'import sys
text, most = open(sys.argv[1], encoding="utf-8").read(), int(sys.argv[2])
kept = text if len(text) <= most else text[: text.rfind("\n", 0, most) + 1] + "\n(shortened)\n"
sys.stdout.buffer.write(kept.encode("utf-8", "replace"))' "$1" "$longest"
}

# One comment that is written anew; none where there is nothing to say and never was.
comment() {
  local repository="${GITHUB_REPOSITORY:?}" pull="${GP_PULL_REQUEST:?}" known
  if ! known=$(gh api --paginate "repos/$repository/issues/$pull/comments" \
    --jq ".[] | select(.body | startswith(\"$mark\")) | .id"); then
    echo "::warning title=gradio-patterns::the comments of this pull request cannot be read with this token"
    return
  fi
  known="${known%%$'\n'*}"
  if [ -n "$known" ]; then
    set -- --method PATCH "repos/$repository/issues/comments/$known"
  elif [ "${GP_FINDINGS:-0}" = 0 ]; then
    return
  else
    set -- --method POST "repos/$repository/issues/$pull/comments"
  fi
  if ! gh api "$@" --field "body=@$comment" >/dev/null; then
    echo "::warning title=gradio-patterns::the comment could not be written; it needs permission pull-requests: write"
  fi
}

case "${1:-}" in
  install | review | comment) "$1" ;;
  *)
    echo "usage: review.sh install | review | comment" >&2
    exit 2
    ;;
esac
