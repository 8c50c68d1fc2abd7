-- Who asked for what, when, and about whom: rows that are only ever added, and seals that chain them by hash.

create table audit_row (
    position bigint generated always as identity primary key,
    at timestamptz not null,
    account_id uuid,
    roles text[] not null,
    operation text not null,
    address text not null,
    site_ids uuid[] not null,
    patient_ids uuid[] not null,
    status smallint not null
        constraint audit_status_is_of_http check (status between 100 and 599),
    remote_address text,
    request_id text,
    break_glass_reason text,
    created text
);

create index audit_by_time on audit_row (at, position);
create index audit_by_account on audit_row (account_id, at, position) where account_id is not null;
create index audit_by_patient on audit_row using gin (patient_ids);

-- Rows that no seal holds yet; a mark is made with its row and taken away with its seal, in one transaction each.
create table audit_unsealed (
    position bigint primary key,
    since timestamptz not null default clock_timestamp()
);

create table audit_seal (
    number bigint primary key,
    positions bigint[] not null,
    row_hashes bytea not null,
    previous_hash bytea not null,
    hash bytea not null,
    sealed_at timestamptz not null,
    constraint audit_seal_hashes_every_row check (octet_length(row_hashes) = 32 * cardinality(positions)),
    constraint audit_seal_is_a_sha_256 check (octet_length(hash) = 32 and octet_length(previous_hash) = 32)
);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name
        using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_append_only';
end
$$;

create trigger audit_row_append_only
    before update or delete on audit_row
    for each row execute function audit_is_append_only();

create trigger audit_row_never_emptied
    before truncate on audit_row
    for each statement execute function audit_is_append_only();

create trigger audit_seal_append_only
    before update or delete on audit_seal
    for each row execute function audit_is_append_only();

create trigger audit_seal_never_emptied
    before truncate on audit_seal
    for each statement execute function audit_is_append_only();

create function audit_mark_unsealed() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into audit_unsealed (position) select position from added;
    return null;
end
$$;

create trigger audit_row_waits_for_its_seal
    after insert on audit_row
    referencing new table as added
    for each statement execute function audit_mark_unsealed();

-- Seals up to so many waiting rows and answers how many; 0 also while another session seals. The text that is hashed
-- depends on no setting of the session. AuditVerifier works it out again, without this function.
create function audit_seal_next(most integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    last record;
    taken bigint[];
    hashes bytea;
    sealed timestamptz := clock_timestamp();
begin
    if not pg_try_advisory_xact_lock(5170264938) then
        return 0;
    end if;
    select array_agg(r.position order by r.position),
           string_agg(
               sha256(convert_to(json_build_array(
                   r.position, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.account_id, r.roles,
                   r.operation, r.address, r.site_ids, r.patient_ids, r.status, r.remote_address, r.request_id,
                   r.break_glass_reason, r.created)::text, 'UTF8')),
               ''::bytea order by r.position)
      into taken, hashes
      from (select u.position from audit_unsealed u join audit_row w on w.position = u.position
             order by u.position limit most) waiting
      join audit_row r on r.position = waiting.position;
    if taken is null then
        return 0;
    end if;
    select number, hash into last from audit_seal order by number desc limit 1;
    if not found then
        select 0::bigint as number, decode(repeat('00', 32), 'hex') as hash into last;
    end if;
    insert into audit_seal (number, positions, row_hashes, previous_hash, hash, sealed_at)
    values (
        last.number + 1, taken, hashes, last.hash,
        sha256(convert_to(concat_ws('|', last.number + 1,
            to_char(sealed at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            array_to_string(taken, ',')), 'UTF8') || last.hash || hashes),
        sealed);
    delete from audit_unsealed where position = any (taken);
    return cardinality(taken);
end
$$;

-- Whoever was given tables by default, the application's role above all, may add rows and read; nothing more.
do $$
declare
    role text;
begin
    for role in
        select distinct case when a.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end
          from pg_class c, aclexplode(c.relacl) a
         where c.oid = 'audit_row'::regclass and a.grantee <> c.relowner
    loop
        execute format('revoke all on audit_row, audit_unsealed, audit_seal from %s', role);
        execute format('grant select, insert on audit_row to %s', role);
        execute format('grant select on audit_unsealed, audit_seal to %s', role);
    end loop;
end
$$;
