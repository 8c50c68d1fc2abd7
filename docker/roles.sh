#!/bin/sh
# The role the service works as: it may read and write rows, and owns nothing, so that append-only tables stay so.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$INFUSARY_APP_PASSWORD" \
    --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role infusary_app login password :'password';
alter default privileges for role infusary_owner in schema public
    grant select, insert, update, delete on tables to infusary_app;
SQL
