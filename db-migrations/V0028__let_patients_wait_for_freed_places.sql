-- The waiting list: who waits for a place at a centre, what became free there, and what was offered to whom.

create table waiting_entry (
    id uuid primary key,
    site_id uuid not null
        constraint waiting_entry_is_at_a_site references site (id),
    patient_id uuid not null
        constraint waiting_entry_is_of_a_patient references patient (id),
    course_id uuid not null
        constraint waiting_entry_is_for_a_course references course (id),
    cycle_number integer not null
        constraint waiting_cycles_begin_at_one check (cycle_number >= 1),
    visit_id uuid
        constraint waiting_entry_is_about_a_visit references visit (id),
    wanted_from date not null,
    wanted_to date not null,
    weekdays jsonb not null,
    earliest_start time,
    latest_start time,
    reason text not null
        constraint waiting_reason_is_known check (reason in (
            'NO_PLACE_FOUND', 'EARLIER_WISHED', 'OTHER_TIME_WISHED', 'CLINICAL_NEED')),
    wait_until date not null,
    outcome text
        constraint waiting_outcome_is_known check (outcome in ('BOOKED', 'WITHDRAWN', 'EXPIRED')),
    added_by uuid not null,
    added_at timestamptz not null,
    ended_at timestamptz,
    version bigint not null,
    constraint waiting_dates_in_order check (wanted_from <= wanted_to),
    constraint waiting_ends_with_its_dates check (wait_until <= wanted_to),
    constraint waiting_hours_in_order check (earliest_start <= latest_start),
    constraint waiting_end_is_told check ((outcome is null) = (ended_at is null)),
    constraint waiting_ends_after_it_began check (ended_at >= added_at)
);

-- One live entry for a cycle, and one for a booked visit of it.
create unique index waiting_once_for_a_cycle
    on waiting_entry (course_id, cycle_number) where visit_id is null and outcome is null;
create unique index waiting_once_for_a_visit on waiting_entry (visit_id) where outcome is null;
create index waiting_entry_at_site on waiting_entry (site_id, id);
create index waiting_entry_that_waits on waiting_entry (site_id, wait_until) where outcome is null;

create function waiting_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the waiting list stays on record: %', tg_name
        using errcode = 'integrity_constraint_violation', constraint = tg_name;
end
$$;

create trigger waiting_ended_stays_ended
    before update on waiting_entry
    for each row when (old.outcome is not null)
    execute function waiting_stays();

create trigger waiting_stays_about_the_same
    before update on waiting_entry
    for each row when (
        (new.id, new.site_id, new.patient_id, new.course_id, new.cycle_number, new.visit_id, new.added_by, new.added_at)
        is distinct from
        (old.id, old.site_id, old.patient_id, old.course_id, old.cycle_number, old.visit_id, old.added_by, old.added_at))
    execute function waiting_stays();

create trigger waiting_is_never_deleted
    before delete on waiting_entry
    for each row execute function waiting_stays();

-- A place that was offered is kept by a hold. An offer that was declined ended there and then, one that nobody answered
-- with its hold; until then there is no other one for the entry.
create table waiting_offer (
    id uuid primary key,
    entry_id uuid not null
        constraint waiting_offer_is_for_an_entry references waiting_entry (id),
    position integer not null,
    hold_id uuid not null
        constraint waiting_offer_has_a_hold_of_its_own unique,
    held_until timestamptz not null,
    chair_id uuid not null
        constraint waiting_offer_is_of_a_chair references chair (id),
    visit_date date not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    offered_by uuid not null,
    offered_at timestamptz not null,
    outcome text
        constraint waiting_offer_outcome_is_known check (outcome in ('BOOKED', 'DECLINED')),
    ended_at timestamptz,
    constraint waiting_offer_lasts_as_its_hold foreign key (hold_id, held_until) references hold (id, held_until),
    constraint waiting_offer_is_of_some_time check (starts_at < ends_at),
    constraint waiting_offer_end_is_told check ((outcome is null) = (ended_at is null)),
    constraint waiting_offer_is_ended_in_time check (offered_at <= ended_at and ended_at <= held_until),
    constraint waiting_offer_stands_alone exclude using gist (
        entry_id with =, tstzrange(offered_at, least(ended_at, held_until), '[)') with &&)
);

create index waiting_offer_of_entry on waiting_offer (entry_id);

create trigger waiting_offer_ended_stays_ended
    before update on waiting_offer
    for each row when (old.outcome is not null)
    execute function waiting_stays();

create trigger waiting_offer_is_never_deleted
    before delete on waiting_offer
    for each row execute function waiting_stays();

-- What became free, as it was told when it did. Whether it still is, the visits of the day say. A hold is noted when it is
-- made, for the time at which it is over, and gone from here when it is booked.
create table freed_place (
    id uuid primary key,
    site_id uuid not null
        constraint freed_place_is_at_a_site references site (id),
    chair_id uuid not null
        constraint freed_place_is_on_a_chair references chair (id),
    day date not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    product_id text not null
        constraint freed_place_was_for_a_product references product (id),
    freed_by text not null
        constraint freed_place_cause_is_known check (freed_by in (
            'CANCELLED', 'NO_SHOW', 'MOVED', 'OMITTED', 'ENDED_EARLY', 'HOLD_RELEASED', 'HOLD_EXPIRED')),
    free_from timestamptz not null,
    hold_id uuid
        constraint freed_place_was_held references hold (id),
    constraint freed_place_is_of_some_time check (starts_at < ends_at),
    constraint freed_place_of_a_hold_says_so check (
        (hold_id is not null) = (freed_by in ('HOLD_RELEASED', 'HOLD_EXPIRED')))
);

create index freed_place_at_site on freed_place (site_id, day);
create index freed_place_of_hold on freed_place (hold_id) where hold_id is not null;
