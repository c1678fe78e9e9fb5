#!/bin/sh
# Runs once, when the database is made: the owner migrates and makes roles, the server's role is restricted, the backup reads everything.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v owner="$OWNER_PASSWORD" -v server="$SERVER_PASSWORD" -v backup="$BACKUP_PASSWORD" <<'SQL'
CREATE ROLE tocsin_owner LOGIN NOSUPERUSER NOCREATEDB NOBYPASSRLS CREATEROLE PASSWORD :'owner';
CREATE ROLE tocsin_server LOGIN NOSUPERUSER NOCREATEDB NOBYPASSRLS NOCREATEROLE PASSWORD :'server';
CREATE ROLE tocsin_backup LOGIN NOSUPERUSER NOCREATEDB BYPASSRLS NOCREATEROLE PASSWORD :'backup';
CREATE DATABASE tocsin OWNER tocsin_owner;
REVOKE ALL ON DATABASE tocsin FROM PUBLIC;
GRANT CONNECT ON DATABASE tocsin TO tocsin_server, tocsin_backup;
GRANT pg_read_all_data TO tocsin_backup;
SQL
