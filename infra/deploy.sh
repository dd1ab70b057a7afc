#!/usr/bin/env bash
# Deploys one environment: infrastructure, then the bot into the staging slot, then a swap once it is ready.
#   infra/deploy.sh test|production              build and deploy what is checked out
#   infra/deploy.sh test|production --roll-back  swap back to the version before
#   infra/deploy.sh test|production --infrastructure  nothing but what the parameters say
# Needs az (signed in, Owner or Contributor and User Access Administrator on the resource group), node, npm, zip, curl.
# BOARDS_FOLDER says where the board files are: boards, unless told. RESOURCE_GROUP: quorate-ENVIRONMENT, unless told.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly environment="${1:-}" mode="${2:-}"
readonly parameters="infra/$environment.bicepparam"
readonly group="${RESOURCE_GROUP:-quorate-$environment}"
readonly boards="${BOARDS_FOLDER:-boards}"
readonly patience_seconds=300

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

require_what_is_needed() {
  if [ ! -f "$parameters" ]; then fail "Say which environment: infra/deploy.sh test|production"; fi
  case "$mode" in
    '' | --roll-back | --infrastructure) ;;
    *) fail "There is no $mode; there are --roll-back and --infrastructure" ;;
  esac
  local tool
  for tool in az node npm zip curl; do
    command -v "$tool" >/dev/null || fail "$tool is needed and is not here"
  done
  if grep -qE "00000000-0000-0000-0000-000000000000|\.invalid'" "$parameters"; then
    fail "$parameters still has the tenant or the address it was shipped with: fill in your own"
  fi
  compgen -G "$boards/*.json" >/dev/null || fail "There is no board file in $boards: set BOARDS_FOLDER"
  az account show --output none || fail "Sign in first: az login"
}

# Prints one output of the last deployment of the infrastructure.
output() {
  az deployment group show --resource-group "$group" --name quorate \
    --query "properties.outputs.$1.value" --output tsv
}

deploy_infrastructure() {
  local location
  location=$(sed -n "s/^param location = '\(.*\)'$/\1/p" "$parameters")
  az group create --name "$group" --location "$location" --output none
  az deployment group create --resource-group "$group" --name quorate \
    --template-file infra/main.bicep --parameters "$parameters" --output none
}

# Prints the path of the package: the bundle and the board files, and nothing else.
build_package() {
  local folder
  folder=$(mktemp -d)
  npm ci >&2
  npm run check >&2
  npm run build >&2
  mkdir -p "$folder/dist" "$folder/boards"
  cp dist/quorate.mjs "$folder/dist/"
  cp "$boards"/*.json "$folder/boards/"
  (cd "$folder" && zip -qr package.zip dist boards)
  printf '%s\n' "$folder/package.zip"
}

wait_until_ready() {
  local address="https://$1/ready" waited=0
  until [ "$(curl --silent --output /dev/null --max-time 10 --write-out '%{http_code}' "$address")" = 200 ]; do
    waited=$((waited + 5))
    [ "$waited" -le "$patience_seconds" ] || fail "$address was not ready within $patience_seconds seconds"
    sleep 5
  done
}

slot() { az webapp "$1" --resource-group "$group" --name "$site" --slot staging --output none "${@:2}"; }

staging_host() {
  az webapp show --resource-group "$group" --name "$site" --slot staging --query defaultHostName --output tsv
}

# The new version takes the presses, the old one hands over what it was at and stops; it stays there for a roll-back.
promote_staging() {
  slot start
  wait_until_ready "$(staging_host)"
  az webapp deployment slot swap --resource-group "$group" --name "$site" --slot staging --output none
  wait_until_ready "$host"
  slot stop
}

# Into the slot that nobody presses at.
fill_staging() {
  slot start
  slot deploy --type zip --src-path "$1" --clean true --restart true
}

require_what_is_needed
if [ -z "$mode" ]; then
  say "Building..."
  package=$(build_package)
fi
if [ "$mode" != --roll-back ]; then
  say "Infrastructure in $group..."
  deploy_infrastructure
fi
site=$(output siteName)
host=$(output hostName)
if [ "$mode" != --infrastructure ]; then
  if [ -z "$mode" ]; then
    say "The bot, into the staging slot of $site..."
    fill_staging "$package"
  fi
  say "Swapping once it is ready..."
  promote_staging
  say "https://$host/api/messages is ready."
fi
say "For the app package: BOT_ID=$(output botId) APP_HOST=$host"
say "For a restore: the record is at $(output tablesEndpoint), its backups at $(output backupsAddress)"
