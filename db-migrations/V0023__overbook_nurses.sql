-- Overbooking of nurses: a visit may want more of them than are at work, up to what its centre allows, if it says so itself.

alter table site
    add column overbooking_nurse_units integer not null default 0
        constraint site_overbooking_is_ten_nurses_at_most check (overbooking_nurse_units between 0 and 120);

alter table visit
    add column overbooking_units integer
        constraint visit_overbooking_is_above_zero check (overbooking_units between 1 and 120),
    add column overbooking_reason text
        constraint visit_overbooking_reason_is_known check (overbooking_reason in (
            'URGENT', 'LATE_PATIENT', 'MISSED_DAY', 'STAFF_ON_CALL', 'CLINICAL_DECISION')),
    add column overbooked_by uuid,
    add column overbooked_at timestamptz,
    add constraint visit_overbooking_is_told_whole check (
        num_nulls(overbooking_units, overbooking_reason, overbooked_by, overbooked_at) in (0, 4));

-- As before: at every moment of the visit at which the need or the staff changes, the nurses at work must suffice. Only a
-- visit that has an overbooking on record may go above them, by no more than the units on record and than the centre
-- allows; never where no nurse is at work at all. What others have overbooked counts, so that the centre's word holds for all.
create or replace function visit_nurse_units_suffice() returns trigger language plpgsql as $$
declare
    centre record;
    short timestamptz;
begin
    insert into site_day (site_id, day) values (new.site_id, new.visit_date) on conflict do nothing;
    perform 1 from site_day where site_id = new.site_id and day = new.visit_date for update;
    select zone, 12 / titrating_patients_per_nurse as titrating, 12 / steady_patients_per_nurse as steady,
            case when new.overbooking_units is null then 0 else least(new.overbooking_units, overbooking_nurse_units) end
                as above
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
    ), load as (
        select at,
            (select coalesce(sum(case
                when at < access_at then centre.steady
                when at < infusion_at then 12
                when at < steady_at then centre.titrating
                else centre.steady end), 0)
                from seated where starts_at <= at and at < ends_at) as wanted,
            (select coalesce(sum(units), 0) from shift where begins_at <= at and at < ends_at) as working
            from moment
            where new.starts_at <= at and at < new.ends_at
    )
    select min(at) into short
        from load
        where wanted > working + case when working > 0 then centre.above else 0 end;
    if short is not null then
        raise exception 'nurses do not suffice at site % at %', new.site_id, short
            using errcode = 'check_violation', constraint = 'visit_nurse_units_suffice';
    end if;
    return null;
end
$$;

-- Whatever makes a visit want more, not only another begin or a later end. A visit that ends early draws its moments into
-- its last five minutes, which takes no more than the rest of it did, and is not asked: what has been must be told.
create or replace trigger visit_nurse_units_suffice_when_moved
    after update on visit
    for each row when (
        new.status not in ('CANCELLED', 'NO_SHOW', 'OMITTED')
        and (new.site_id is distinct from old.site_id
            or new.visit_date is distinct from old.visit_date
            or new.starts_at is distinct from old.starts_at
            or new.ends_at > old.ends_at
            or ((new.access_at, new.infusion_at, new.steady_at)
                    is distinct from (old.access_at, old.infusion_at, old.steady_at)
                and (new.access_at, new.infusion_at, new.steady_at) is distinct from (
                    least(old.access_at, new.ends_at - interval '5 minutes'),
                    least(old.infusion_at, new.ends_at - interval '5 minutes'),
                    least(old.steady_at, new.ends_at - interval '5 minutes')))))
    execute function visit_nurse_units_suffice();

-- An overbooking is of one place: it comes and goes with the date and the begin of the visit, and else stays as it was told.
create function visit_overbooking_stays_on_record() returns trigger language plpgsql as $$
begin
    raise exception 'what visit % overbooked stays on record', old.id
        using errcode = 'check_violation', constraint = 'visit_overbooking_stays_on_record';
end
$$;

create trigger visit_overbooking_stays_on_record
    before update on visit
    for each row when (
        (new.overbooking_units, new.overbooking_reason, new.overbooked_by, new.overbooked_at)
            is distinct from (old.overbooking_units, old.overbooking_reason, old.overbooked_by, old.overbooked_at)
        and (new.visit_date, new.starts_at) is not distinct from (old.visit_date, old.starts_at))
    execute function visit_overbooking_stays_on_record();
