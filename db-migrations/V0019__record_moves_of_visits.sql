-- Moves of visits: who asked for what and why, and a line for every day of a course that was touched. What is decided never changes.

create table visit_move (
    id uuid primary key,
    site_id uuid not null
        constraint move_is_at_a_site references site (id),
    patient_id uuid not null
        constraint move_is_of_a_patient references patient (id),
    course_id uuid not null
        constraint move_is_of_a_course references course (id),
    visit_id uuid not null
        constraint move_begins_with_a_visit references visit (id),
    action text not null
        constraint move_action_is_known check (
            action in ('SHIFT_REMAINING', 'FILL', 'OMIT', 'CEASE_CYCLE')),
    scope text not null
        constraint move_scope_is_known check (scope in ('THIS_VISIT', 'REST_OF_CYCLE')),
    reason text not null
        constraint move_reason_is_known check (reason in (
            'PATIENT_UNWELL', 'PATIENT_REQUEST', 'DID_NOT_COME', 'CLINICAL_DECISION', 'CHECKLIST_STOP', 'ORDER_CHANGED',
            'NO_PRODUCT', 'NO_STAFF', 'NO_CHAIR', 'CENTRE_CLOSED', 'NOT_AUTHORISED', 'WEATHER', 'BOOKED_IN_ERROR')),
    initiator text not null
        constraint move_initiator_is_known check (initiator in (
            'PATIENT', 'PROVIDER', 'CENTRE', 'SUPPLY', 'PAYER', 'WEATHER')),
    wanted_chair_id uuid,
    wanted_starts_at timestamptz,
    token text not null,
    warnings jsonb not null,
    status text not null
        constraint move_status_is_known check (status in ('AWAITING_CONFIRMATION', 'DONE', 'REJECTED')),
    asked_by uuid not null,
    asked_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    rejection_note text,
    version bigint not null,
    constraint move_wants_chair_and_time_together check ((wanted_chair_id is null) = (wanted_starts_at is null)),
    constraint move_is_decided_by_someone check (
        num_nulls(decided_by, decided_at) = case when status = 'AWAITING_CONFIRMATION' then 2 else 0 end),
    constraint move_is_rejected_with_a_note check ((rejection_note is not null) = (status = 'REJECTED'))
);

create index visit_move_of_course on visit_move (course_id, id);
create index visit_move_at_site on visit_move (site_id, status, id);
create unique index visit_awaits_one_move on visit_move (visit_id) where status = 'AWAITING_CONFIRMATION';

create table visit_move_line (
    id uuid primary key,
    move_id uuid not null
        constraint line_belongs_to_a_move references visit_move (id),
    position integer not null,
    kind text not null
        constraint line_kind_is_known check (kind in ('MOVED', 'NUMBERED', 'DROPPED')),
    visit_id uuid
        constraint line_is_of_a_visit references visit (id),
    day_id uuid not null
        constraint line_is_of_a_day references course_day (id),
    cycle_number integer not null,
    day_number integer not null,
    day_number_after integer,
    from_date date not null,
    from_chair_id uuid,
    from_starts_at timestamptz,
    from_ends_at timestamptz,
    grams_before numeric(9, 3) not null,
    to_date date,
    to_chair_id uuid,
    to_starts_at timestamptz,
    to_ends_at timestamptz,
    grams_after numeric(9, 3),
    reasons jsonb not null,
    constraint line_from_is_whole check (num_nulls(from_chair_id, from_starts_at, from_ends_at) in (0, 3)),
    constraint line_to_is_whole check (num_nulls(to_chair_id, to_starts_at, to_ends_at) in (0, 3)),
    constraint line_dropped_goes_nowhere check (
        num_nulls(to_date, day_number_after, grams_after) = case when kind = 'DROPPED' then 3 else 0 end),
    constraint move_counts_its_lines unique (move_id, position)
);

create index visit_move_line_of_visit on visit_move_line (visit_id);

create function visit_move_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: what was moved stays on record', tg_table_name
        using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_append_only';
end
$$;

create trigger visit_move_decided_for_good
    before update on visit_move
    for each row when (
        old.status <> 'AWAITING_CONFIRMATION'
        or (new.id, new.site_id, new.patient_id, new.course_id, new.visit_id, new.action, new.scope, new.reason,
            new.initiator, new.wanted_chair_id, new.wanted_starts_at, new.token, new.warnings, new.asked_by, new.asked_at)
            is distinct from
            (old.id, old.site_id, old.patient_id, old.course_id, old.visit_id, old.action, old.scope, old.reason,
            old.initiator, old.wanted_chair_id, old.wanted_starts_at, old.token, old.warnings, old.asked_by, old.asked_at))
    execute function visit_move_is_append_only();

create trigger visit_move_never_deleted
    before delete on visit_move
    for each row execute function visit_move_is_append_only();

create trigger visit_move_never_emptied
    before truncate on visit_move
    for each statement execute function visit_move_is_append_only();

create trigger visit_move_line_append_only
    before update or delete on visit_move_line
    for each row execute function visit_move_is_append_only();

create trigger visit_move_line_never_emptied
    before truncate on visit_move_line
    for each statement execute function visit_move_is_append_only();

-- No visit gets another place, day number or dose without a line that says so: looked at when the transaction ends.
create function visit_moves_on_record() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from visit_move_line line join visit_move move on move.id = line.move_id
            where line.visit_id = new.id and move.status = 'DONE' and line.to_date = new.visit_date
                and line.to_chair_id = new.chair_id and line.to_starts_at = new.starts_at
                and line.grams_after = new.grams and line.day_number_after = new.day_number)
    then
        raise exception 'visit % was moved without a record', new.id
            using errcode = 'check_violation', constraint = 'visit_moves_on_record';
    end if;
    return null;
end
$$;

create constraint trigger visit_moves_on_record
    after update on visit
    deferrable initially deferred
    for each row when (
        (new.visit_date, new.chair_id, new.starts_at, new.grams, new.day_number)
            is distinct from (old.visit_date, old.chair_id, old.starts_at, old.grams, old.day_number))
    execute function visit_moves_on_record();
