-- Visits: infusion days on chairs; no chair takes two patients, no patient sits in two chairs, no nurse watches too many.

create table visit (
    id uuid primary key,
    site_id uuid not null
        constraint visit_is_at_a_site references site (id),
    patient_id uuid not null
        constraint visit_is_of_a_patient references patient (id),
    order_id uuid not null
        constraint visit_follows_an_order references infusion_order (id),
    course_id uuid not null
        constraint visit_belongs_to_a_course references course (id),
    day_id uuid not null
        constraint visit_gives_a_day_of_a_course references course_day (id),
    cycle_number integer not null
        constraint visit_cycles_begin_at_one check (cycle_number >= 1),
    day_number integer not null
        constraint visit_is_on_one_of_five_days check (day_number between 1 and 5),
    visit_date date not null,
    chair_id uuid not null,
    starts_at timestamptz not null,
    access_at timestamptz not null,
    infusion_at timestamptz not null,
    steady_at timestamptz not null,
    ends_at timestamptz not null,
    after_minutes integer not null
        constraint visit_after_minutes_are_not_below_zero check (after_minutes >= 0),
    product_id text not null
        constraint visit_gives_a_product references product (id),
    grams numeric(9, 3) not null
        constraint visit_grams_are_above_zero check (grams > 0),
    volume_ml numeric(9, 1) not null
        constraint visit_volume_is_above_zero check (volume_ml > 0),
    exposure text not null
        constraint visit_exposure_is_known check (exposure in ('FIRST', 'SWITCH', 'LAPSED', 'ESTABLISHED')),
    status text not null
        constraint visit_status_is_known check (status in (
            'BOOKED', 'ARRIVED', 'READY', 'INFUSING', 'PAUSED', 'COMPLETED', 'STOPPED_EARLY',
            'CANCELLED', 'NO_SHOW', 'OMITTED')),
    booked_by uuid not null,
    booked_at timestamptz not null,
    arrived_at timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    called_off_reason text
        constraint visit_call_off_reason_is_known check (called_off_reason in (
            'PATIENT_UNWELL', 'PATIENT_REQUEST', 'DID_NOT_COME', 'CLINICAL_DECISION', 'CHECKLIST_STOP', 'ORDER_CHANGED',
            'NO_PRODUCT', 'NO_STAFF', 'NO_CHAIR', 'CENTRE_CLOSED', 'NOT_AUTHORISED', 'WEATHER', 'BOOKED_IN_ERROR')),
    called_off_by text
        constraint visit_call_off_initiator_is_known check (called_off_by in (
            'PATIENT', 'PROVIDER', 'CENTRE', 'SUPPLY', 'PAYER', 'WEATHER')),
    called_off_at timestamptz,
    called_off_account uuid,
    version bigint not null,
    constraint visit_chair_stands_in_its_site foreign key (site_id, chair_id) references chair (site_id, id),
    constraint visit_moments_in_order check (
        starts_at <= access_at and access_at <= infusion_at and infusion_at <= steady_at and steady_at < ends_at),
    constraint visit_called_off_with_a_reason check (
        num_nulls(called_off_reason, called_off_by, called_off_at, called_off_account)
            = case when status in ('CANCELLED', 'NO_SHOW', 'OMITTED') then 0 else 4 end),
    constraint visit_infusion_has_a_start check (
        (started_at is not null) = (status in ('INFUSING', 'PAUSED', 'COMPLETED', 'STOPPED_EARLY'))),
    constraint visit_end_is_told check ((ended_at is not null) = (status in ('COMPLETED', 'STOPPED_EARLY'))),
    constraint visit_ends_after_its_start check (started_at <= ended_at),
    constraint visit_chair_takes_one_patient exclude using gist (
        chair_id with =, tstzrange(starts_at, ends_at, '[)') with &&)
        where (status not in ('CANCELLED', 'NO_SHOW', 'OMITTED')),
    constraint visit_patient_sits_once exclude using gist (
        patient_id with =, tstzrange(starts_at, ends_at, '[)') with &&)
        where (status not in ('CANCELLED', 'NO_SHOW', 'OMITTED'))
);

create unique index visit_day_booked_once on visit (day_id) where status not in ('CANCELLED', 'NO_SHOW', 'OMITTED');
create index visit_by_site_and_date on visit (site_id, visit_date);
create index visit_by_course on visit (course_id);
create index visit_by_patient on visit (patient_id, starts_at);

-- What has ended or was called off never changes again, and no visit is ever deleted.
create function visit_ended_stays_ended() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'visit % stays on record', old.id
            using errcode = 'check_violation', constraint = 'visit_is_never_deleted';
    end if;
    raise exception 'visit % is % for good', old.id, old.status
        using errcode = 'check_violation', constraint = 'visit_ended_stays_ended';
end
$$;

create trigger visit_ended_stays_ended
    before update on visit
    for each row when (old.status in ('COMPLETED', 'STOPPED_EARLY', 'CANCELLED', 'NO_SHOW', 'OMITTED'))
    execute function visit_ended_stays_ended();

create trigger visit_is_never_deleted
    before delete on visit
    for each row execute function visit_ended_stays_ended();

-- Nurse units of the day in which a visit is put, at every moment of that visit at which the need or the staff changes.
-- One nurse is 12 units. The site's day is locked first, so that two transactions cannot both take the last nurse.
-- The schedule itself rounds to five minutes and is stricter, never laxer.
create function visit_nurse_units_suffice() returns trigger language plpgsql as $$
declare
    centre record;
    short timestamptz;
begin
    insert into site_day (site_id, day) values (new.site_id, new.visit_date) on conflict do nothing;
    perform 1 from site_day where site_id = new.site_id and day = new.visit_date for update;
    select zone, 12 / titrating_patients_per_nurse as titrating, 12 / steady_patients_per_nurse as steady
        into centre from site where id = new.site_id;
    with exception as (
        select id from staffing_exception where site_id = new.site_id and day = new.visit_date
    ), duty as (
        select starts_minute, ends_minute, nurses
            from staffing_exception_shift where exception_id in (select id from exception)
        union all
        select starts_minute, ends_minute, nurses
            from staffing_shift
            where site_id = new.site_id and weekday = to_char(new.visit_date, 'FMDAY')
                and not exists (select from exception)
    ), shift as (
        select (new.visit_date + make_interval(mins => starts_minute)) at time zone centre.zone as begins_at,
            (new.visit_date + make_interval(mins => ends_minute)) at time zone centre.zone as ends_at,
            nurses * 12 as units
            from duty
    ), seated as (
        select starts_at, access_at, infusion_at, steady_at, ends_at
            from visit
            where site_id = new.site_id and visit_date = new.visit_date
                and status not in ('CANCELLED', 'NO_SHOW', 'OMITTED')
                and starts_at < new.ends_at and new.starts_at < ends_at
    ), moment as (
        select unnest(array[starts_at, access_at, infusion_at, steady_at]) as at from seated
        union select begins_at from shift
        union select ends_at from shift
    )
    select min(at) into short
        from moment
        where new.starts_at <= at and at < new.ends_at
            and (
                select coalesce(sum(case
                    when at < access_at then centre.steady
                    when at < infusion_at then 12
                    when at < steady_at then centre.titrating
                    else centre.steady end), 0)
                    from seated where starts_at <= at and at < ends_at
            ) > (select coalesce(sum(units), 0) from shift where begins_at <= at and at < ends_at);
    if short is not null then
        raise exception 'nurses do not suffice at site % at %', new.site_id, short
            using errcode = 'check_violation', constraint = 'visit_nurse_units_suffice';
    end if;
    return null;
end
$$;

create trigger visit_nurse_units_suffice
    after insert on visit
    for each row when (new.status not in ('CANCELLED', 'NO_SHOW', 'OMITTED'))
    execute function visit_nurse_units_suffice();

create trigger visit_nurse_units_suffice_when_moved
    after update on visit
    for each row when (
        new.status not in ('CANCELLED', 'NO_SHOW', 'OMITTED')
        and (new.site_id is distinct from old.site_id
            or new.visit_date is distinct from old.visit_date
            or new.starts_at is distinct from old.starts_at
            or new.ends_at > old.ends_at))
    execute function visit_nurse_units_suffice();
