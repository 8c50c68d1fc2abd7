-- Holds: days of a course kept on their chairs for a while, until they are booked, released, or their time is up.

create table hold (
    id uuid primary key,
    site_id uuid not null
        constraint hold_is_at_a_site references site (id),
    patient_id uuid not null
        constraint hold_is_for_a_patient references patient (id),
    course_id uuid not null
        constraint hold_is_of_a_course references course (id),
    held_by uuid not null,
    held_at timestamptz not null,
    held_until timestamptz not null,
    outcome text
        constraint hold_outcome_is_known check (outcome in ('BOOKED', 'RELEASED')),
    ended_by uuid,
    ended_at timestamptz,
    version bigint not null,
    constraint hold_lasts_a_day_at_most check (
        held_at < held_until and held_until <= held_at + interval '24 hours'),
    constraint hold_end_is_told check (num_nulls(outcome, ended_by, ended_at) in (0, 3)),
    constraint hold_is_ended_in_time check (ended_at <= held_until),
    -- lets a visit say "held until my hold is over" in one foreign key
    constraint hold_has_one_end unique (id, held_until)
);

create index hold_of_course on hold (course_id);

-- What was held stays told when the visits that were not booked are gone.
create table held_place (
    hold_id uuid not null
        constraint held_place_belongs_to_a_hold references hold (id),
    number integer not null
        constraint held_places_begin_at_zero check (number >= 0),
    visit_id uuid not null,
    day_id uuid not null
        constraint held_place_gives_a_day_of_a_course references course_day (id),
    chair_id uuid not null
        constraint held_place_is_on_a_chair references chair (id),
    starts_at timestamptz not null,
    primary key (hold_id, number),
    constraint visit_was_held_once unique (visit_id)
);

create function hold_ended_stays_ended() returns trigger language plpgsql as $$
begin
    raise exception 'hold % is % for good', old.id, old.outcome
        using errcode = 'check_violation', constraint = 'hold_ended_stays_ended';
end
$$;

create trigger hold_ended_stays_ended
    before update on hold
    for each row when (old.outcome is not null)
    execute function hold_ended_stays_ended();

-- A held visit is a row that is BOOKED until held_until: a version that knows no holds takes it for a booking, and so do
-- the constraints on chairs, patients and nurses.
alter table visit
    add column hold_id uuid
        constraint visit_comes_from_a_hold references hold (id),
    add column held_until timestamptz,
    add constraint visit_is_held_by_a_hold check (held_until is null or hold_id is not null),
    add constraint visit_is_held_as_long_as_its_hold
        foreign key (hold_id, held_until) references hold (id, held_until);

create index visit_held on visit (site_id, held_until) where held_until is not null;
create index visit_of_hold on visit (hold_id) where hold_id is not null;

create function visit_booked_stays_booked() returns trigger language plpgsql as $$
begin
    raise exception 'visit % is booked and not held any more', old.id
        using errcode = 'check_violation', constraint = 'visit_booked_stays_booked';
end
$$;

create trigger visit_booked_stays_booked
    before update on visit
    for each row when (new.held_until is not null and new.held_until is distinct from old.held_until)
    execute function visit_booked_stays_booked();

-- What was only held was no visit yet: it may go. Everything else stays on record.
create or replace trigger visit_is_never_deleted
    before delete on visit
    for each row when (old.held_until is null or old.status <> 'BOOKED')
    execute function visit_ended_stays_ended();
