-- Signatures keep what was signed, sessions when the password was given, answers how and when they were given besides when they came in.

-- null: the session began before this was kept
alter table refresh_token add column signed_in_at timestamptz;

alter table checklist_answer
    add column channel text not null default 'IN_PERSON'
        constraint answer_channel_is_known check (channel in ('IN_PERSON', 'TELEPHONE')),
    -- null: it came in before this was kept, at the moment it was answered
    add column received_at timestamptz,
    -- it came in when an answer given later, or taking one back, counted already: it never stood
    add column overtaken boolean not null default false,
    -- device clocks may be a minute fast; what is older than seven days is no answer of this visit
    add constraint answer_comes_in_within_seven_days
        check (received_at between answered_at - interval '1 minute' and answered_at + interval '168 hours'),
    add constraint answer_overtaken_never_stands
        check (not overtaken or (superseded_at is not null and superseded_at = received_at));

alter table checklist_signature
    -- lets what was signed say "of this signature, with this hash" in one foreign key
    add constraint signature_with_its_hash unique (id, content_sha256);

-- What was signed, to the letter. Signatures of before this was kept have none.
create table checklist_signed_content (
    signature_id uuid primary key,
    content_sha256 text not null,
    content text not null,
    constraint signed_content_is_of_a_signature foreign key (signature_id, content_sha256)
        references checklist_signature (id, content_sha256),
    constraint signed_content_has_its_hash
        check (encode(sha256(convert_to(content, 'UTF8')), 'hex') = content_sha256)
);

create trigger checklist_signed_content_is_append_only
    before update or delete on checklist_signed_content
    for each row execute function checklist_row_stays();
