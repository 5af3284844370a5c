# Installs the packages of the lockfile when they are not there as it says; sourced by the others.
if ! cmp -s package-lock.json node_modules/.lock; then
  npm ci --no-fund --no-audit --silent
  cp package-lock.json node_modules/.lock
fi
