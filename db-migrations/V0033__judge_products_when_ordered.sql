-- Whether the ordered product fitted the patient when the order was placed, and what a prescriber decided against the matrix.
-- Who and when are those of the order: placed_by, placed_at. Orders placed before have no judgement.

alter table infusion_order
    add column eligibility text
        constraint order_eligibility_is_known check (eligibility in ('OK', 'WARN', 'STOP')),
    add column eligibility_override_role text
        constraint order_eligibility_is_overridden_by_a_prescriber check (eligibility_override_role = 'PRESCRIBER'),
    add column eligibility_override_reason varchar(500)
        constraint order_eligibility_override_reason_is_filled check (eligibility_override_reason ~ '\S'),
    add column overridden_stops integer not null default 0,
    add constraint order_stop_is_overridden check (
        (eligibility is not distinct from 'STOP') = (overridden_stops > 0)
        and (eligibility_override_role is not null) = (overridden_stops > 0)
        and (eligibility_override_reason is not null) = (overridden_stops > 0));

-- The stops that were overridden, as they were.
create table order_overridden_stop (
    order_id uuid not null
        constraint overridden_stop_belongs_to_an_order references infusion_order (id),
    place integer not null,
    code text not null,
    detail text not null,
    sources text not null,
    constraint overridden_stops_have_an_order primary key (order_id, place),
    constraint overridden_stop_once_per_order unique (order_id, code)
);

create trigger order_overridden_stop_stays
    before update or delete on order_overridden_stop
    for each row execute function order_rows_stay();

create trigger order_overridden_stop_never_emptied
    before truncate on order_overridden_stop
    for each statement execute function order_rows_stay();

-- An order and its overridden stops come together: looked at when the transaction ends.
create function order_stops_are_counted() returns trigger language plpgsql as $$
declare
    of_order uuid := case tg_table_name when 'infusion_order' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'order_id' end;
begin
    if (select overridden_stops from infusion_order where id = of_order)
        <> (select count(*) from order_overridden_stop where order_id = of_order)
    then
        raise exception 'order % was placed with other overridden stops', of_order
            using errcode = 'check_violation', constraint = 'order_stops_are_counted';
    end if;
    return null;
end
$$;

create constraint trigger order_stops_are_counted
    after insert on infusion_order
    deferrable initially deferred
    for each row when (new.overridden_stops > 0)
    execute function order_stops_are_counted();

create constraint trigger overridden_stops_are_counted
    after insert on order_overridden_stop
    deferrable initially deferred
    for each row execute function order_stops_are_counted();
