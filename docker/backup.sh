#!/bin/sh
# One dump a night, whole or not at all; those older than KEEP_DAYS go.
set -eu
while :; do
  sleep $(( (26 * 3600 - $(date -u +%s) % 86400) % 86400 + 1 ))
  file="/backups/tocsin-$(date -u +%F).dump"
  if pg_dump --format=custom --file="$file.part"; then
    mv "$file.part" "$file"
    find /backups -name 'tocsin-*.dump' -mtime "+$KEEP_DAYS" -delete
    echo "Backup written: $file"
  else
    rm -f "$file.part"
    echo "Backup FAILED: $file" >&2
  fi
done
