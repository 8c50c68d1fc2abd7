-- The first answers to requests with an Idempotency-Key, kept for 24 hours; a row is written once and deleted when it is over.

create table kept_answer (
    account      uuid        not null,
    key          text        not null,
    kept_at      timestamptz not null,
    fingerprint  bytea       not null,
    sites        uuid[]      not null,
    status       integer     not null,
    content_type text,
    location     text,
    entity_tag   text,
    body         bytea       not null,
    constraint kept_answer_is_known_by_account_and_key primary key (account, key),
    constraint kept_answer_key_is_1_to_255_visible_characters check (key ~ '^[!-~]{1,255}$'),
    constraint kept_answer_fingerprint_is_sha_256 check (octet_length(fingerprint) = 32),
    constraint kept_answer_is_a_success_or_a_decision check (status between 200 and 299 or status in (404, 409, 422))
);

create index kept_answer_by_age on kept_answer (kept_at);

create function kept_answer_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'a kept answer never changes: it is deleted when it is over'
        using errcode = 'integrity_constraint_violation', constraint = 'kept_answer_never_changes';
end
$$;

create trigger kept_answer_never_changes
    before update on kept_answer
    for each row execute function kept_answer_never_changes();
