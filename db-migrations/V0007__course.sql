-- The plan made from an order: cycles with windows and grams, days with millilitres and minutes.

create table course (
    id uuid primary key,
    order_id uuid not null
        constraint course_follows_an_order references infusion_order (id),
    patient_id uuid not null
        constraint course_is_for_a_patient references patient (id),
    site_id uuid not null
        constraint course_is_at_a_site references site (id),
    product_id text not null
        constraint course_uses_a_product references product (id),
    mg_per_ml integer not null
        constraint course_concentration_is_above_zero check (mg_per_ml > 0),
    warnings jsonb not null,
    planned_by uuid not null,
    planned_at timestamptz not null,
    planned_until date not null,
    version bigint not null,
    constraint order_has_one_course unique (order_id)
);

create index course_of_patient on course (patient_id);

create table course_cycle (
    id uuid primary key,
    course_id uuid not null
        constraint cycle_belongs_to_a_course references course (id),
    number integer not null
        constraint cycle_numbers_begin_at_one check (number >= 1),
    kind text not null
        constraint cycle_kind_is_known check (kind in ('INDUCTION', 'MAINTENANCE', 'SINGLE')),
    status text not null
        constraint cycle_status_is_known check (
            status in ('PROJECTED', 'BOOKED', 'IN_PROGRESS', 'COMPLETED', 'PARTIAL', 'SKIPPED', 'CANCELLED')),
    target date not null,
    window_from date not null,
    window_to date not null,
    grams numeric(9, 3) not null
        constraint cycle_grams_are_above_zero check (grams > 0),
    reasons jsonb not null,
    constraint cycle_window_begins_before_it_ends check (window_from <= window_to),
    constraint course_counts_its_cycles unique (course_id, number) deferrable initially deferred
);

create table course_day (
    id uuid primary key,
    cycle_id uuid not null
        constraint day_belongs_to_a_cycle references course_cycle (id),
    number integer not null
        constraint cycle_has_one_to_five_days check (number between 1 and 5),
    planned_on date not null,
    grams numeric(9, 3) not null
        constraint day_grams_are_above_zero check (grams > 0),
    volume_ml numeric(9, 1) not null
        constraint day_volume_is_above_zero check (volume_ml > 0),
    exposure text not null
        constraint day_exposure_is_known check (exposure in ('FIRST', 'SWITCH', 'LAPSED', 'ESTABLISHED')),
    booked_minutes integer not null
        constraint day_minutes_are_above_zero check (booked_minutes > 0),
    minutes jsonb not null,
    trace jsonb not null,
    booked boolean not null,
    given_on date,
    grams_given numeric(9, 3)
        constraint day_gives_no_negative_grams check (grams_given >= 0),
    constraint given_day_has_date_and_grams check ((given_on is null) = (grams_given is null)),
    constraint cycle_counts_its_days unique (cycle_id, number) deferrable initially deferred
);

-- Looked at when the transaction ends, so that a whole cycle can be written row by row.
create function day_grams_sum_to_cycle_grams() returns trigger language plpgsql as $$
declare
    touched uuid;
    cycle_grams numeric;
    day_grams numeric;
begin
    if tg_table_name = 'course_cycle' then
        touched := new.id;
    elsif tg_op = 'DELETE' then
        touched := old.cycle_id;
    else
        touched := new.cycle_id;
    end if;
    select grams into cycle_grams from course_cycle where id = touched;
    if not found then
        return null;
    end if;
    select coalesce(sum(grams), 0) into day_grams from course_day where cycle_id = touched;
    if day_grams <> cycle_grams then
        raise exception 'the days of cycle % give % g, the cycle % g', touched, day_grams, cycle_grams
            using errcode = 'check_violation', constraint = 'day_grams_sum_to_cycle_grams';
    end if;
    return null;
end
$$;

create constraint trigger day_grams_sum_to_cycle_grams
    after insert or update or delete on course_day
    deferrable initially deferred
    for each row execute function day_grams_sum_to_cycle_grams();

create constraint trigger cycle_grams_are_the_sum_of_its_days
    after insert or update of grams on course_cycle
    deferrable initially deferred
    for each row execute function day_grams_sum_to_cycle_grams();

-- A day stays in its cycle; moving it would leave the sum of its old cycle unlooked at.
create function day_stays_in_its_cycle() returns trigger language plpgsql as $$
begin
    raise exception 'day % belongs to its cycle for good', old.id
        using errcode = 'check_violation', constraint = 'day_stays_in_its_cycle';
end
$$;

create trigger day_stays_in_its_cycle
    before update of cycle_id on course_day
    for each row when (old.cycle_id is distinct from new.cycle_id)
    execute function day_stays_in_its_cycle();
