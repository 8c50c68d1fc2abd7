-- When the first cycle of an order must be: by a day, before a procedure, or after an event whose date is not known yet.

alter table infusion_order
    add column start_by date,
    add column procedure_on date,
    add column days_before_procedure integer
        constraint order_days_before_procedure_within_a_year check (days_before_procedure between 0 and 366),
    add column event text
        constraint order_event_is_known check (event in ('CHILDBIRTH', 'OTHER')),
    add column days_after_event integer
        constraint order_days_after_event_within_a_year check (days_after_event between 0 and 366),
    add column event_expected_on date,
    add column event_on date,
    add constraint order_is_timed_in_one_way check (num_nonnulls(start_by, procedure_on, event) <= 1),
    add constraint order_procedure_is_whole check (num_nulls(procedure_on, days_before_procedure) in (0, 2)),
    add constraint order_event_is_whole check (
        num_nulls(event, days_after_event, event_expected_on) in (0, 3) and (event_on is null or event is not null)),
    add constraint order_starts_by_a_day_within_two_weeks check (start_by between start_on and start_on + 14),
    add constraint order_start_is_counted_from_its_event check (
        start_on = coalesce(event_on, event_expected_on) + days_after_event);

-- Every date that a procedure or event was put on after the order was placed.
create table order_date_change (
    id uuid primary key,
    order_id uuid not null
        constraint date_change_belongs_to_an_order references infusion_order (id),
    occasion text not null
        constraint date_change_occasion_is_known check (occasion in ('PROCEDURE', 'EVENT')),
    from_date date,
    to_date date not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    constraint date_change_changes_the_date check (from_date is distinct from to_date)
);

create index date_change_of_order on order_date_change (order_id, id);

create trigger order_date_change_append_only
    before update or delete on order_date_change
    for each row execute function order_rows_stay();

create trigger order_date_change_never_emptied
    before truncate on order_date_change
    for each statement execute function order_rows_stay();

-- As before; a procedure may change its date, and an event may get one, or another one, with the start that is counted from it.
create or replace function order_stays_as_placed() returns trigger language plpgsql as $$
declare
    may_change text[] := array['status', 'version'];
begin
    if tg_op = 'UPDATE' then
        if old.procedure_on is not null and new.procedure_on is not null then
            may_change := may_change || array['procedure_on'];
        end if;
        if old.event is not null and new.event_on is not null then
            may_change := may_change || array['event_on', 'start_on'];
        end if;
        if to_jsonb(new) - may_change = to_jsonb(old) - may_change then
            return new;
        end if;
    end if;
    raise exception 'an order stays as it was placed: only its status and the date it is timed by change'
        using errcode = 'integrity_constraint_violation', constraint = 'order_stays_as_placed';
end
$$;

-- No such date changes without a record: looked at when the transaction ends.
create function order_dates_on_record() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from order_date_change
            where order_id = new.id and to_date = coalesce(new.procedure_on, new.event_on)
                and from_date is not distinct from coalesce(old.procedure_on, old.event_on))
    then
        raise exception 'order % has another date without a record', new.id
            using errcode = 'check_violation', constraint = 'order_dates_on_record';
    end if;
    return null;
end
$$;

create constraint trigger order_dates_on_record
    after update on infusion_order
    deferrable initially deferred
    for each row when ((new.procedure_on, new.event_on) is distinct from (old.procedure_on, old.event_on))
    execute function order_dates_on_record();

-- No visit is put where the order does not want it. Orders that are timed in no way are not locked, nor looked at further. A
-- visit that was put there before the date changed stays, and may go through the rest of its life.
create function visit_keeps_the_timing() returns trigger language plpgsql as $$
declare
    timed record;
    broken text;
begin
    select start_by, procedure_on - days_before_procedure as last_day, event, event_on, start_on
        into timed
        from infusion_order
        where id = new.order_id and num_nonnulls(start_by, procedure_on, event) > 0
        for share;
    broken := case
        when not found then null
        when timed.event is not null and timed.event_on is null then 'visit_waits_for_its_event'
        when new.cycle_number > 1 then null
        when new.visit_date > timed.last_day then 'visit_is_before_the_procedure'
        when new.day_number > 1 then null
        when new.visit_date > timed.start_by then 'visit_begins_by_its_deadline'
        when timed.event is not null and new.visit_date < timed.start_on then 'visit_begins_after_its_event'
    end;
    if broken is not null then
        raise exception 'visit % is not where its order wants the first cycle', new.id
            using errcode = 'check_violation', constraint = broken;
    end if;
    return null;
end
$$;

create trigger visit_keeps_the_timing
    after insert on visit
    for each row when (new.status not in ('CANCELLED', 'NO_SHOW', 'OMITTED'))
    execute function visit_keeps_the_timing();

create trigger visit_keeps_the_timing_when_moved
    after update on visit
    for each row when (
        new.status not in ('CANCELLED', 'NO_SHOW', 'OMITTED')
        and (new.visit_date <> old.visit_date or (new.held_until is null and old.held_until is not null)))
    execute function visit_keeps_the_timing();
