-- Infusions at the patient's home: no chair, and one whole nurse from departure to return.

alter table site
    add column home_lead_days integer not null default 0
        constraint site_delivers_to_homes_in_sixty_days check (home_lead_days between 0 and 60);

alter table infusion_order
    add column home_travel_minutes integer
        constraint order_home_is_four_hours_away_at_most check (home_travel_minutes between 1 and 240),
    add column home_cautious_days_reason text
        constraint order_home_reason_is_filled check (length(home_cautious_days_reason) between 1 and 500),
    add constraint order_cautious_days_are_at_a_home
        check (home_cautious_days_reason is null or home_travel_minutes is not null);

alter table course_day
    add column travel_minutes integer
        constraint day_home_is_four_hours_away_at_most check (travel_minutes between 1 and 240);

alter table visit
    alter column chair_id drop not null,
    add column travel_minutes integer
        constraint visit_home_is_four_hours_away_at_most check (travel_minutes between 1 and 240),
    add constraint visit_is_on_a_chair_or_at_home check ((chair_id is null) = (travel_minutes is not null));

alter table held_place alter column chair_id drop not null;

-- A time without a chair is one at home; a chair never comes without a time.
alter table visit_move
    drop constraint move_wants_chair_and_time_together,
    add constraint move_wants_no_chair_without_a_time check (wanted_chair_id is null or wanted_starts_at is not null);

alter table visit_move_line
    drop constraint line_from_is_whole,
    drop constraint line_to_is_whole,
    add constraint line_from_is_whole check (
        num_nulls(from_starts_at, from_ends_at) in (0, 2) and (from_chair_id is null or from_starts_at is not null)),
    add constraint line_to_is_whole check (
        num_nulls(to_starts_at, to_ends_at) in (0, 2) and (to_chair_id is null or to_starts_at is not null));

-- As before, and a visit at home is not on record by any chair.
create or replace function visit_moves_on_record() returns trigger language plpgsql as $$
begin
    if old.held_until is not null
        and (new.visit_date, new.chair_id, new.starts_at, new.day_number)
            is not distinct from (old.visit_date, old.chair_id, old.starts_at, old.day_number)
    then
        return null;
    end if;
    if not exists (
        select 1 from visit_move_line line join visit_move move on move.id = line.move_id
            where line.visit_id = new.id and move.status = 'DONE' and line.to_date = new.visit_date
                and line.to_chair_id is not distinct from new.chair_id and line.to_starts_at = new.starts_at
                and line.grams_after = new.grams and line.day_number_after = new.day_number)
    then
        raise exception 'visit % was moved without a record', new.id
            using errcode = 'check_violation', constraint = 'visit_moves_on_record';
    end if;
    return null;
end
$$;

-- As before for visits on chairs. A visit at home wants one whole nurse, 12 units, from departure to return.
create or replace function visit_nurse_units_suffice() returns trigger language plpgsql as $$
declare
    centre record;
    short timestamptz;
    leaves timestamptz := new.starts_at - make_interval(mins => coalesce(new.travel_minutes, 0));
    comes_back timestamptz := new.ends_at + make_interval(mins => coalesce(new.travel_minutes, 0));
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
    ), nursed as (
        select starts_at - make_interval(mins => coalesce(travel_minutes, 0)) as leaves_at, access_at, infusion_at, steady_at,
            ends_at + make_interval(mins => coalesce(travel_minutes, 0)) as returns_at, travel_minutes is not null as away
            from visit
            where site_id = new.site_id and visit_date = new.visit_date
                and status not in ('CANCELLED', 'NO_SHOW', 'OMITTED')
    ), seated as (
        select * from nursed where leaves_at < comes_back and leaves < returns_at
    ), moment as (
        select unnest(array[leaves_at, access_at, infusion_at, steady_at]) as at from seated
        union select begins_at from shift
        union select ends_at from shift
    ), load as (
        select at,
            (select coalesce(sum(case
                when away then 12
                when at < access_at then centre.steady
                when at < infusion_at then 12
                when at < steady_at then centre.titrating
                else centre.steady end), 0)
                from seated where leaves_at <= at and at < returns_at) as wanted,
            (select coalesce(sum(units), 0) from shift where begins_at <= at and at < ends_at) as working
            from moment
            where leaves <= at and at < comes_back
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

-- Going home, or farther away, is asked for nurses too. Apart from that line the condition is as it was.
drop trigger visit_nurse_units_suffice_when_moved on visit;
create constraint trigger visit_nurse_units_suffice_when_moved
    after update on visit
    deferrable initially immediate
    for each row when (
        new.status not in ('CANCELLED', 'NO_SHOW', 'OMITTED')
        and (new.site_id is distinct from old.site_id
            or new.visit_date is distinct from old.visit_date
            or new.starts_at is distinct from old.starts_at
            or new.ends_at > old.ends_at
            or new.travel_minutes is distinct from old.travel_minutes
            or ((new.access_at, new.infusion_at, new.steady_at)
                    is distinct from (old.access_at, old.infusion_at, old.steady_at)
                and (new.access_at, new.infusion_at, new.steady_at) is distinct from (
                    least(old.access_at, new.ends_at - interval '5 minutes'),
                    least(old.infusion_at, new.ends_at - interval '5 minutes'),
                    least(old.steady_at, new.ends_at - interval '5 minutes')))))
    execute function visit_nurse_units_suffice();

-- How far the nurse drives is the order's word when the visit is booked: no booked visit frees her by a shorter way.
create function visit_travel_stays() returns trigger language plpgsql as $$
begin
    raise exception 'visit % is % minutes away', old.id, coalesce(old.travel_minutes, 0)
        using errcode = 'check_violation', constraint = 'visit_travel_stays';
end
$$;

create trigger visit_travel_stays
    before update on visit
    for each row when (old.held_until is null and new.travel_minutes is distinct from old.travel_minutes)
    execute function visit_travel_stays();
