-- Overrides of stops where the template allows them, amendments of what was signed, and what a start needs of both.

alter table checklist_signature
    add constraint signature_of_its_checklist unique (id, checklist_id);

-- Somebody of a named role goes on in spite of a stop, for these reasons of this answer and until then.
create table checklist_override (
    id uuid primary key,
    checklist_id uuid not null,
    template_version integer not null,
    code text not null,
    answer_id uuid,
    codes text[] not null
        constraint override_names_what_it_covers check (cardinality(codes) between 1 and 40),
    role text not null,
    reason varchar(500) not null
        constraint override_has_a_reason check (btrim(reason) <> ''),
    overridden_by uuid not null,
    overridden_at timestamptz not null,
    expires_at timestamptz not null,
    constraint override_ends_after_it_was_given check (expires_at > overridden_at),
    constraint override_belongs_to_a_checklist foreign key (checklist_id, template_version)
        references checklist (id, template_version),
    constraint override_is_of_an_item_of_the_template foreign key (template_version, code)
        references checklist_item (template_version, code),
    constraint override_is_of_an_answer_of_the_checklist foreign key (answer_id, checklist_id)
        references checklist_answer (id, checklist_id),
    constraint override_of_its_checklist unique (id, checklist_id)
);

create index override_by_checklist on checklist_override (checklist_id, overridden_at);

create table checklist_override_withdrawal (
    override_id uuid primary key
        constraint override_withdrawal_is_of_an_override references checklist_override (id),
    role text not null,
    reason varchar(500) not null
        constraint override_withdrawal_has_a_reason check (btrim(reason) <> ''),
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null
);

-- What was changed after signing. It begins without an answer; the answer and how the checklist stands with it are written
-- once, in the same transaction. A late one came after the first drop and changes nothing but the record.
create table checklist_amendment (
    id uuid primary key,
    checklist_id uuid not null,
    template_version integer not null,
    code text not null,
    signature_id uuid not null,
    number integer not null
        constraint amendment_numbers_begin_at_one check (number >= 1),
    amended_answer_id uuid,
    reason varchar(500) not null
        constraint amendment_has_a_reason check (btrim(reason) <> ''),
    late boolean not null,
    amended_by uuid not null,
    amended_at timestamptz not null,
    answer_id uuid,
    verdict text
        constraint amendment_verdict_is_known check (verdict in ('CLEAR', 'HOLD', 'ASK_PRESCRIBER')),
    open_hard_stops integer,
    new_hard_stops integer,
    withdraws boolean,
    constraint amendment_belongs_to_a_checklist foreign key (checklist_id, template_version)
        references checklist (id, template_version),
    constraint amendment_is_of_an_item_of_the_template foreign key (template_version, code)
        references checklist_item (template_version, code),
    constraint amendment_is_of_a_signature_of_the_checklist foreign key (signature_id, checklist_id)
        references checklist_signature (id, checklist_id),
    constraint amendment_amends_an_answer_of_the_checklist foreign key (amended_answer_id, checklist_id)
        references checklist_answer (id, checklist_id),
    constraint amendment_gives_an_answer_of_the_checklist foreign key (answer_id, checklist_id)
        references checklist_answer (id, checklist_id),
    constraint amendment_has_its_number unique (signature_id, number),
    constraint amendment_of_its_signature unique (id, signature_id),
    constraint amendment_is_judged_whole check (
        num_nulls(answer_id, verdict, open_hard_stops, new_hard_stops, withdraws) in (0, 5)),
    constraint amendment_counts_its_hard_stops check (new_hard_stops between 0 and open_hard_stops),
    constraint late_amendment_withdraws_nothing check (not (late and withdraws)),
    constraint amendment_with_an_open_hard_stop_withdraws check (late or open_hard_stops = 0 or withdraws)
);

create index amendment_by_checklist on checklist_amendment (checklist_id, amended_at);
create unique index one_amendment_at_a_time on checklist_amendment (checklist_id) where answer_id is null;

alter table checklist_withdrawal
    add column amendment_id uuid,
    add constraint withdrawal_is_by_an_amendment_of_its_signature foreign key (amendment_id, signature_id)
        references checklist_amendment (id, signature_id);

-- Which overrides let a checklist be clear when it was signed (judgement 0) and after its n-th amendment (judgement n).
create table checklist_relied_override (
    signature_id uuid not null,
    judgement integer not null
        constraint judgements_begin_at_zero check (judgement >= 0),
    override_id uuid not null,
    checklist_id uuid not null,
    constraint override_is_relied_on_once primary key (signature_id, judgement, override_id),
    constraint reliance_is_of_a_signature foreign key (signature_id, checklist_id)
        references checklist_signature (id, checklist_id),
    constraint reliance_is_on_an_override_of_the_checklist foreign key (override_id, checklist_id)
        references checklist_override (id, checklist_id)
);

create trigger checklist_override_is_append_only
    before update or delete on checklist_override
    for each row execute function checklist_row_stays();

create trigger checklist_override_withdrawal_is_append_only
    before update or delete on checklist_override_withdrawal
    for each row execute function checklist_row_stays();

create trigger checklist_relied_override_is_append_only
    before update or delete on checklist_relied_override
    for each row execute function checklist_row_stays();

create trigger checklist_amendment_is_never_deleted
    before delete on checklist_amendment
    for each row execute function checklist_row_stays();

create trigger checklist_signed_overrides_stay
    before insert on checklist_override
    for each row execute function checklist_signed_answers_stay();

-- Items that were published before definitions were kept are judged by those that come with the service: of them only a hard
-- stop is known here.
create function override_is_allowed_by_the_template() returns trigger language plpgsql as $$
declare
    item record;
    broken text;
begin
    select severity, definition, definition -> 'override' ->> 'hours' as hours into item from checklist_item
        where template_version = new.template_version and code = new.code;
    broken := case
        when item.severity = 'HARD_STOP' or (item.definition is not null and item.hours is null)
            then 'override_is_of_an_item_that_allows_it'
        when not (item.definition -> 'override' -> 'roles') @> to_jsonb(new.role) then 'override_is_by_a_role_of_the_template'
        when new.expires_at > new.overridden_at + make_interval(hours => item.hours::integer)
            then 'override_ends_within_the_hours_of_the_template'
    end;
    if broken is not null then
        raise exception 'item % does not allow this override', new.code
            using errcode = 'integrity_constraint_violation', constraint = broken;
    end if;
    return new;
end
$$;

create trigger override_is_allowed_by_the_template
    before insert on checklist_override
    for each row execute function override_is_allowed_by_the_template();

create function visit_has_begun(status text) returns boolean language sql immutable as $$
    select status in ('INFUSING', 'PAUSED', 'COMPLETED', 'STOPPED_EARLY')
$$;

-- The checklist is locked first, so that no infusion begins meanwhile.
create function override_is_withdrawn_before_the_infusion() returns trigger language plpgsql as $$
declare
    sheet checklist;
begin
    select checklist.* into sheet from checklist
        join checklist_override given on given.checklist_id = checklist.id
        where given.id = new.override_id
        for update of checklist;
    if (select visit_has_begun(status) from visit where id = sheet.visit_id) then
        raise exception 'the infusion has begun with override %', new.override_id
            using errcode = 'integrity_constraint_violation', constraint = 'override_is_withdrawn_before_the_infusion';
    end if;
    return new;
end
$$;

create trigger override_is_withdrawn_before_the_infusion
    before insert on checklist_override_withdrawal
    for each row execute function override_is_withdrawn_before_the_infusion();

-- An amendment is of a signature that stands and of the answer that stands. Checklist and signature are locked first, so that
-- no infusion begins and nobody withdraws meanwhile.
create function amendment_is_of_what_stands() returns trigger language plpgsql as $$
declare
    broken text;
begin
    perform 1 from checklist where id = new.checklist_id for update;
    perform 1 from checklist_signature where id = new.signature_id for update;
    broken := case
        when exists (select from checklist_withdrawal where signature_id = new.signature_id)
            then 'amendment_is_of_a_standing_signature'
        when new.late is distinct from (
            select visit_has_begun(visit.status) from visit
                join checklist on checklist.visit_id = visit.id
                where checklist.id = new.checklist_id)
            then 'amendment_is_late_once_the_infusion_has_begun'
        when new.answer_id is not null then 'amendment_begins_without_an_answer'
        when new.amended_answer_id is distinct from (
            select id from checklist_answer
                where checklist_id = new.checklist_id and code = new.code and superseded_at is null)
            then 'amendment_is_of_the_answer_that_stands'
    end;
    if broken is not null then
        raise exception 'amendment % is not of what stands', new.id
            using errcode = 'integrity_constraint_violation', constraint = broken;
    end if;
    return new;
end
$$;

create trigger amendment_is_of_what_stands
    before insert on checklist_amendment
    for each row execute function amendment_is_of_what_stands();

create function amendment_is_judged_once() returns trigger language plpgsql as $$
declare
    judgement constant text[] := '{answer_id,verdict,open_hard_stops,new_hard_stops,withdraws}';
begin
    if old.answer_id is not null or to_jsonb(new) - judgement is distinct from to_jsonb(old) - judgement then
        raise exception 'amendment % stays as it was judged', old.id
            using errcode = 'integrity_constraint_violation', constraint = 'amendment_is_judged_once';
    end if;
    if not exists (
        select from checklist_answer
            where id = new.answer_id and code = new.code and superseded_at is null
                and id is distinct from new.amended_answer_id) then
        raise exception 'amendment % gives no answer of its own', old.id
            using errcode = 'integrity_constraint_violation', constraint = 'amendment_gives_an_answer_to_its_item';
    end if;
    return new;
end
$$;

create trigger amendment_is_judged_once
    before update on checklist_amendment
    for each row execute function amendment_is_judged_once();

create function amendment_is_judged_in_its_transaction() returns trigger language plpgsql as $$
declare
    done checklist_amendment;
    broken text;
begin
    select * into done from checklist_amendment where id = new.id;
    broken := case
        when done.answer_id is null then 'amendment_is_judged_in_its_transaction'
        when done.withdraws is distinct from exists (
            select from checklist_withdrawal where amendment_id = done.id)
            then 'amendment_withdraws_the_signature_it_opens'
    end;
    if broken is not null then
        raise exception 'amendment % is not finished', new.id
            using errcode = 'integrity_constraint_violation', constraint = broken;
    end if;
    return null;
end
$$;

create constraint trigger amendment_is_judged_in_its_transaction
    after insert on checklist_amendment
    deferrable initially deferred
    for each row execute function amendment_is_judged_in_its_transaction();

-- Under a signature only the item that is being amended takes an answer.
create function checklist_is_being_amended(sheet uuid, item text) returns boolean language sql stable as $$
    select exists (select from checklist_amendment where checklist_id = sheet and code = item and answer_id is null)
$$;

create function checklist_signed_answers_are_amended() returns trigger language plpgsql as $$
begin
    if not checklist_is_being_amended(new.checklist_id, new.code) then
        perform checklist_signed_stays(new.checklist_id);
    end if;
    return new;
end
$$;

drop trigger checklist_signed_answers_stay on checklist_answer;
create trigger checklist_signed_answers_stay
    before insert or update on checklist_answer
    for each row execute function checklist_signed_answers_are_amended();

create or replace function checklist_signed_answer_parts_stay() returns trigger language plpgsql as $$
declare
    whole checklist_answer;
begin
    select * into whole from checklist_answer where id = new.answer_id;
    if whole.superseded_at is not null or not checklist_is_being_amended(whole.checklist_id, whole.code) then
        perform checklist_signed_stays(whole.checklist_id);
    end if;
    return new;
end
$$;

-- An infusion begins under a signature that stands, with no hard stop that an amendment opened, and with no override in it
-- that has expired or was withdrawn. Checklist and signature are locked first, so that nobody amends or withdraws meanwhile.
create function checklist_lets_start(visit uuid, signature uuid, moment timestamptz) returns void language plpgsql as $$
declare
    broken text;
begin
    perform 1 from checklist where visit_id = visit for share;
    perform 1 from checklist_signature where id = signature for update;
    broken := case
        when not exists (
            select from checklist_signature signed
                where signed.id = signature and signed.visit_id = visit
                    and not exists (select from checklist_withdrawal where signature_id = signed.id))
            then 'start_needs_a_standing_signature'
        when exists (select from checklist_signature where id = signature and open_hard_stops > 0)
            or exists (
                select from checklist_amendment
                    where signature_id = signature and not late
                        and (answer_id is null or open_hard_stops > 0 or withdraws))
            then 'start_needs_no_open_hard_stop'
        when exists (
            select from checklist_relied_override relied
                join checklist_override given on given.id = relied.override_id
                where relied.signature_id = signature
                    and relied.judgement = (
                        select coalesce(max(number), 0) from checklist_amendment where signature_id = signature)
                    and (given.expires_at <= moment
                        or exists (select from checklist_override_withdrawal where override_id = given.id)))
            then 'start_needs_overrides_in_force'
    end;
    if broken is not null then
        raise exception 'the checklist of visit % does not let start', visit
            using errcode = 'integrity_constraint_violation', constraint = broken;
    end if;
end
$$;

create function infusion_needs_a_clear_checklist() returns trigger language plpgsql as $$
begin
    perform checklist_lets_start(new.visit_id, new.signature_id, new.started_at);
    return null;
end
$$;

create trigger infusion_needs_a_clear_checklist
    after insert on infusion
    for each row execute function infusion_needs_a_clear_checklist();

create function visit_needs_a_clear_checklist() returns trigger language plpgsql as $$
begin
    perform checklist_lets_start(
        new.id,
        (select id from checklist_signature signed
            where signed.visit_id = new.id
                and not exists (select from checklist_withdrawal where signature_id = signed.id)),
        new.started_at);
    return null;
end
$$;

create trigger visit_begins_with_a_clear_checklist
    after update on visit
    for each row when (new.status in ('INFUSING', 'PAUSED') and old.status not in ('INFUSING', 'PAUSED'))
    execute function visit_needs_a_clear_checklist();

create trigger visit_is_not_made_infusing
    after insert on visit
    for each row when (new.status in ('INFUSING', 'PAUSED'))
    execute function visit_needs_a_clear_checklist();

alter table task
    drop constraint task_code_is_known,
    drop constraint task_outcome_answers_its_code,
    add constraint task_code_is_known check (code in (
        'REMAINING_GRAMS', 'OVERDUE_REVIEW', 'BRAND_REVIEW', 'FOLLOW_UP_FIRST', 'FOLLOW_UP_LAST', 'MENINGITIS_SIGNS',
        'WEIGHT_CHANGED', 'LATE_STOP')),
    add constraint task_outcome_answers_its_code check (
        case code
            when 'REMAINING_GRAMS' then outcome in ('LEAVE_UNGIVEN', 'GIVE_WITH_NEXT_CYCLE', 'ADD_A_DAY')
            when 'OVERDUE_REVIEW' then outcome in ('GIVE_AS_ORDERED', 'CHANGE_ORDER', 'STOP_ORDER')
            when 'WEIGHT_CHANGED' then outcome in ('GIVE_AS_ORDERED', 'CHANGE_ORDER', 'STOP_ORDER')
            when 'LATE_STOP' then outcome in ('GIVE_AS_ORDERED', 'CHANGE_ORDER', 'STOP_ORDER')
            when 'BRAND_REVIEW' then outcome = 'REVIEWED'
            when 'MENINGITIS_SIGNS' then outcome in ('RULED_OUT', 'SENT_FOR_CARE')
            else outcome in ('REACHED', 'NOT_REACHED')
        end);
