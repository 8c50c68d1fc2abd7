-- Switches of brand: who asked for which product, why and from which visit on, who decided, and what became of every day.

create table brand_switch (
    id uuid primary key,
    site_id uuid not null
        constraint switch_is_at_a_site references site (id),
    patient_id uuid not null
        constraint switch_is_of_a_patient references patient (id),
    order_id uuid not null
        constraint switch_is_of_an_order references infusion_order (id),
    course_id uuid not null
        constraint switch_is_of_a_course references course (id),
    cause text not null
        constraint switch_cause_is_known check (cause in (
            'SHORTAGE', 'PAYER', 'REACTION', 'FORMULARY', 'SITE', 'RECALL', 'PRESCRIBER')),
    from_product_id text not null
        constraint switch_leaves_a_product references product (id),
    to_product_id text not null
        constraint switch_goes_to_a_product references product (id),
    not_before date,
    wanted_visit_id uuid
        constraint switch_begins_with_a_visit references visit (id),
    from_day_id uuid not null
        constraint switch_begins_with_a_day references course_day (id),
    from_cycle integer not null
        constraint switch_cycles_begin_at_one check (from_cycle >= 1),
    brand_policy text
        constraint switch_policy_is_known check (brand_policy in ('LOCKED', 'PREFERRED', 'OPEN')),
    token text not null,
    warnings jsonb not null,
    changes_grams boolean not null,
    grams_confirmed boolean not null default false,
    status text not null
        constraint switch_status_is_known check (status in ('REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    asked_by uuid not null,
    asked_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    rejection_note varchar(500),
    version bigint not null,
    constraint switch_changes_the_product check (from_product_id <> to_product_id),
    constraint switch_is_decided_by_someone check (
        num_nulls(decided_by, decided_at) = case when status = 'REQUESTED' then 2 else 0 end),
    constraint switch_is_rejected_with_a_note check ((rejection_note is not null) = (status = 'REJECTED')),
    constraint switch_of_grams_is_confirmed check (
        status <> 'APPROVED' or grams_confirmed or not changes_grams)
);

create unique index order_has_one_open_switch on brand_switch (order_id) where status = 'REQUESTED';
create index brand_switch_of_order on brand_switch (order_id, id);

-- Every day that a switch touches, as it was and as it is since then.
create table brand_switch_line (
    id uuid primary key,
    switch_id uuid not null
        constraint line_belongs_to_a_switch references brand_switch (id),
    position integer not null,
    visit_id uuid
        constraint switch_line_is_of_a_visit references visit (id),
    day_id uuid not null
        constraint switch_line_is_of_a_day references course_day (id),
    cycle_number integer not null,
    day_number integer not null,
    from_date date not null,
    from_chair_id uuid,
    from_starts_at timestamptz,
    from_ends_at timestamptz,
    to_date date not null,
    to_chair_id uuid,
    to_starts_at timestamptz,
    to_ends_at timestamptz,
    grams_before numeric(9, 3) not null,
    grams_after numeric(9, 3) not null,
    volume_before numeric(9, 1) not null,
    volume_after numeric(9, 1) not null,
    exposure_before text not null,
    exposure_after text not null,
    minutes_before jsonb not null,
    minutes_after jsonb not null,
    vials_after jsonb not null,
    reasons jsonb not null,
    constraint switch_counts_its_lines unique (switch_id, position),
    constraint switch_line_has_a_time_on_both_sides check (
        num_nulls(from_starts_at, from_ends_at, to_starts_at, to_ends_at) in (0, 4))
);

create index brand_switch_line_of_visit on brand_switch_line (visit_id) where visit_id is not null;

create function brand_switch_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: what was switched stays on record', tg_table_name
        using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_append_only';
end
$$;

create trigger brand_switch_decided_for_good
    before update on brand_switch
    for each row when (
        old.status <> 'REQUESTED'
        or to_jsonb(new) - array['status', 'grams_confirmed', 'decided_by', 'decided_at', 'rejection_note', 'version']
            <> to_jsonb(old) - array['status', 'grams_confirmed', 'decided_by', 'decided_at', 'rejection_note', 'version'])
    execute function brand_switch_is_append_only();

create trigger brand_switch_never_deleted
    before delete on brand_switch
    for each row execute function brand_switch_is_append_only();

create trigger brand_switch_never_emptied
    before truncate on brand_switch
    for each statement execute function brand_switch_is_append_only();

create trigger brand_switch_line_append_only
    before update or delete on brand_switch_line
    for each row execute function brand_switch_is_append_only();

create trigger brand_switch_line_never_emptied
    before truncate on brand_switch_line
    for each statement execute function brand_switch_is_append_only();

-- An order says from which cycle on it wants which product, beside the product it was placed with.
alter table infusion_order add column brand_changes jsonb not null default '[]';

-- As before, and the switches of brand of an order may get one more.
create or replace function order_stays_as_placed() returns trigger language plpgsql as $$
declare
    may_change text[] := array['status', 'version', 'brand_changes'];
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
    raise exception 'an order stays as it was placed: only its status, its brand and the date it is timed by change'
        using errcode = 'integrity_constraint_violation', constraint = 'order_stays_as_placed';
end
$$;

-- An order is on another product only with an approved switch on record: what it says is what was approved, one after the other.
create function order_brand_changes_on_record() returns trigger language plpgsql as $$
declare
    before integer := case when tg_op = 'UPDATE' then jsonb_array_length(old.brand_changes) else 0 end;
    after integer := jsonb_array_length(new.brand_changes);
begin
    if after <> before + 1
        or (tg_op = 'UPDATE' and exists (
            select from generate_series(0, before - 1) place
                where new.brand_changes -> place is distinct from old.brand_changes -> place))
        or not exists (
            select from brand_switch
                where id = (new.brand_changes -> before ->> 'switchId')::uuid
                    and order_id = new.id and status = 'APPROVED'
                    and to_product_id = new.brand_changes -> before ->> 'productId'
                    and from_cycle = (new.brand_changes -> before ->> 'fromCycle')::integer)
    then
        raise exception 'order % has another product without an approved switch', new.id
            using errcode = 'check_violation', constraint = 'order_brand_changes_on_record';
    end if;
    return null;
end
$$;

create trigger order_brand_changes_on_record
    after update on infusion_order
    for each row when (new.brand_changes is distinct from old.brand_changes)
    execute function order_brand_changes_on_record();

create trigger order_placed_without_a_switch
    after insert on infusion_order
    for each row when (new.brand_changes <> '[]')
    execute function order_brand_changes_on_record();

-- Days of one course may be on different products.
alter table course_day add column product_id text
    constraint day_uses_a_product references product (id);

update course_day set product_id = course.product_id
    from course_cycle join course on course.id = course_cycle.course_id
    where course_cycle.id = course_day.cycle_id;

-- Whoever plans without saying so plans on the product of the course.
create function day_is_on_the_product_of_its_course() returns trigger language plpgsql as $$
begin
    select course.product_id into new.product_id
        from course_cycle join course on course.id = course_cycle.course_id
        where course_cycle.id = new.cycle_id;
    return new;
end
$$;

create trigger day_is_on_the_product_of_its_course
    before insert on course_day
    for each row when (new.product_id is null)
    execute function day_is_on_the_product_of_its_course();

-- Who is hit when a product is short: its open days at a centre are found by the courses of the centre.
create index day_open_on_product on course_day (cycle_id, product_id) include (planned_on, booked)
    where given_on is null and not omitted;

-- A visit is of the product its order was placed with, or of one that an approved switch gives it from its cycle on. The order
-- is kept as it is meanwhile, so that no booking slips in beside an approval.
create function visit_gives_the_ordered_product() returns trigger language plpgsql as $$
declare
    wanted record;
    latest text;
begin
    select product_id, brand_changes into wanted from infusion_order where id = new.order_id for share;
    select change ->> 'productId' into latest
        from jsonb_array_elements(wanted.brand_changes) with ordinality as changes (change, place)
        where (change ->> 'fromCycle')::integer <= new.cycle_number
        order by place desc limit 1;
    if new.product_id <> coalesce(latest, wanted.product_id) then
        raise exception 'visit % is not of the product that its order wants', new.id
            using errcode = 'check_violation', constraint = 'visit_gives_the_ordered_product';
    end if;
    return null;
end
$$;

create trigger visit_gives_the_ordered_product
    after insert on visit
    for each row when (new.status not in ('CANCELLED', 'NO_SHOW', 'OMITTED'))
    execute function visit_gives_the_ordered_product();

create constraint trigger visit_gives_the_ordered_product_when_switched
    after update on visit
    deferrable initially deferred
    for each row when (
        new.product_id is distinct from old.product_id
        or new.order_id is distinct from old.order_id
        or new.cycle_number is distinct from old.cycle_number)
    execute function visit_gives_the_ordered_product();

-- What somebody has come for keeps its product.
create function visit_keeps_its_product() returns trigger language plpgsql as $$
begin
    raise exception 'visit % is % and keeps its product', old.id, old.status
        using errcode = 'check_violation', constraint = 'visit_keeps_its_product';
end
$$;

create trigger visit_keeps_its_product
    before update on visit
    for each row when (old.status <> 'BOOKED' and new.product_id is distinct from old.product_id)
    execute function visit_keeps_its_product();

-- As before, and what a switch that was approved says of a visit is on record too.
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
        and not exists (
        select 1 from brand_switch_line line join brand_switch switch on switch.id = line.switch_id
            where line.visit_id = new.id and switch.status = 'APPROVED' and line.to_date = new.visit_date
                and line.to_chair_id is not distinct from new.chair_id and line.to_starts_at = new.starts_at
                and line.grams_after = new.grams and line.day_number = new.day_number)
        and not exists (
        select 1 from brand_switch_line line join brand_switch switch on switch.id = line.switch_id
            where line.visit_id = new.id and switch.status = 'APPROVED' and line.grams_after = new.grams
                and (new.visit_date, new.chair_id, new.starts_at, new.day_number)
                    is not distinct from (old.visit_date, old.chair_id, old.starts_at, old.day_number))
    then
        raise exception 'visit % was moved without a record', new.id
            using errcode = 'check_violation', constraint = 'visit_moves_on_record';
    end if;
    return null;
end
$$;

create or replace function visit_shape_on_record() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from visit_move_line line join visit_move move on move.id = line.move_id
            where line.visit_id = new.id and line.kind = 'DOSED' and move.status = 'DONE'
                and line.grams_after = new.grams
                and line.to_ends_at - line.to_starts_at = new.ends_at - new.starts_at)
        and not exists (
        select 1 from brand_switch_line line join brand_switch switch on switch.id = line.switch_id
            where line.visit_id = new.id and switch.status = 'APPROVED' and switch.to_product_id = new.product_id
                and line.grams_after = new.grams and line.volume_after = new.volume_ml
                and line.to_ends_at - line.to_starts_at = new.ends_at - new.starts_at)
    then
        raise exception 'visit % lasts otherwise without a record', new.id
            using errcode = 'check_violation', constraint = 'visit_shape_on_record';
    end if;
    return null;
end
$$;

-- No visit is on another product, or an other exposure is told of it, without a line that says so.
create function visit_switch_on_record() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from brand_switch_line line join brand_switch switch on switch.id = line.switch_id
            where line.visit_id = new.id and switch.status = 'APPROVED' and switch.to_product_id = new.product_id
                and line.exposure_after = new.exposure)
    then
        raise exception 'visit % was switched without a record', new.id
            using errcode = 'check_violation', constraint = 'visit_switch_on_record';
    end if;
    return null;
end
$$;

create constraint trigger visit_switch_on_record
    after update on visit
    deferrable initially deferred
    for each row when (
        old.held_until is null
        and (new.product_id, new.exposure) is distinct from (old.product_id, old.exposure))
    execute function visit_switch_on_record();

-- As before, but a switch may bring a visit from home to a chair, and back: the cautious days are at the centre.
create or replace function visit_travel_stays() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from brand_switch_line line join brand_switch switch on switch.id = line.switch_id
            where line.visit_id = old.id and switch.status = 'APPROVED' and switch.to_product_id = new.product_id
                and (new.travel_minutes is null or old.travel_minutes is null)
                and line.to_chair_id is not distinct from new.chair_id and line.to_starts_at = new.starts_at)
    then
        return new;
    end if;
    raise exception 'visit % is % minutes away', old.id, coalesce(old.travel_minutes, 0)
        using errcode = 'check_violation', constraint = 'visit_travel_stays';
end
$$;
