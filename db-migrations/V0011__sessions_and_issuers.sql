-- The role that reads the audit trail, sessions that end at once, accounts of an issuer, and failures to sign in by where they came from.

alter table account_role drop constraint account_role_is_known;
alter table account_role add constraint account_role_is_known
    check (role in ('nurse', 'scheduler', 'prescriber', 'pharmacist', 'admin', 'auditor'));

-- every request asks whether its session is still open
drop index refresh_token_by_family;
create index refresh_token_of_an_open_session on refresh_token (family_id) where revoked_at is null;

-- an account of an issuer has no password here; the issuer's tokens of before tokens_good_from are refused
alter table account
    alter column password_hash drop not null,
    add column issuer text,
    add column subject text,
    add column tokens_good_from timestamptz,
    add constraint account_has_a_password_or_an_issuer check ((password_hash is null) = (issuer is not null)),
    add constraint account_of_an_issuer_is_its_subject check ((issuer is null) = (subject is null)),
    add constraint account_subject_is_1_to_255_characters check (length(subject) between 1 and 255),
    add constraint account_is_known_to_its_issuer_once unique (issuer, subject);

-- who tried to sign in from where, whether there is such an account or not
create table sign_in_source (
    source        text        not null,
    username_hash bytea       not null,
    failures      integer     not null default 0,
    failed_at     timestamptz,
    locked_until  timestamptz,
    succeeded_at  timestamptz,
    constraint sign_in_source_is_known_by_address_and_username primary key (source, username_hash),
    constraint sign_in_source_username_is_kept_as_sha_256 check (octet_length(username_hash) = 32),
    constraint sign_in_source_failures_are_not_negative check (failures >= 0)
);
