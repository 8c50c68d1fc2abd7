-- Accounts that sign in, what they may do and where, the refresh tokens they hold, and the key that signs access tokens.

create table account (
    id              uuid        not null,
    version         bigint      not null,
    username        text        not null,
    display_name    text        not null,
    password_hash   text        not null,
    active          boolean     not null,
    -- the two below are changed by single statements only, so that attempts that race are all counted
    failed_attempts integer     not null default 0,
    locked_until    timestamptz,
    constraint account_is_known_by_its_id primary key (id),
    constraint account_username_is_3_to_64_plain_characters check (username ~ '^[A-Za-z0-9][A-Za-z0-9._@+-]{2,63}$'),
    constraint account_display_name_is_1_to_100_characters check (length(display_name) between 1 and 100),
    constraint account_password_is_kept_as_bcrypt_hash check (password_hash like '$2_$%'),
    constraint account_failed_attempts_are_not_negative check (failed_attempts >= 0)
);

create unique index account_username_is_unique_ignoring_case on account (lower(username));

create table account_role (
    account_id uuid not null,
    role       text not null,
    constraint account_has_a_role_once primary key (account_id, role),
    constraint account_role_belongs_to_an_account foreign key (account_id) references account (id),
    constraint account_role_is_known check (role in ('nurse', 'scheduler', 'prescriber', 'pharmacist', 'admin'))
);

create index account_role_by_role on account_role (role);

create table account_site (
    account_id uuid not null,
    site_id    uuid not null,
    constraint account_is_bound_to_a_site_once primary key (account_id, site_id),
    constraint account_site_belongs_to_an_account foreign key (account_id) references account (id),
    constraint account_site_is_a_site foreign key (site_id) references site (id)
);

create index account_site_by_site on account_site (site_id);

create table refresh_token (
    id         uuid        not null,
    token_hash bytea       not null,
    family_id  uuid        not null,
    account_id uuid        not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    constraint refresh_token_is_known_by_its_id primary key (id),
    constraint refresh_token_is_known_by_its_hash unique (token_hash),
    constraint refresh_token_is_kept_as_sha_256 check (octet_length(token_hash) = 32),
    constraint refresh_token_belongs_to_an_account foreign key (account_id) references account (id)
);

create index refresh_token_by_family on refresh_token (family_id);
create index refresh_token_by_account on refresh_token (account_id);

create table signing_key (
    kid        text        not null,
    purpose    text        not null default 'ACCESS_TOKEN',
    jwk        text        not null,
    created_at timestamptz not null,
    constraint signing_key_is_known_by_its_kid primary key (kid),
    constraint signing_key_is_the_only_one_for_its_purpose unique (purpose),
    constraint signing_key_purpose_is_known check (purpose = 'ACCESS_TOKEN')
);
