-- Stock at a centre: lots in vials of one size, counted by movements alone, and what of them is set aside for which visit.

alter table site
    add column hangs_only_from_stock boolean not null default false;

create table stock_lot (
    id uuid primary key,
    site_id uuid not null
        constraint stock_is_at_a_site references site (id),
    product_id text not null
        constraint stock_is_of_a_product references product (id),
    vial_grams numeric(9, 3) not null
        constraint stock_vials_hold_something check (vial_grams > 0),
    lot varchar(40) not null
        constraint stock_names_its_lot check (btrim(lot) <> '' and lot = btrim(lot)),
    expiry date not null,
    code varchar(20),
    patient_id uuid,
    on_hand integer not null default 0
        constraint stock_is_never_below_zero check (on_hand >= 0),
    set_aside integer not null default 0
        constraint stock_set_aside_is_not_below_zero check (set_aside >= 0),
    constraint stock_set_aside_is_on_hand check (set_aside <= on_hand),
    constraint stock_is_owned_by_a_patient foreign key (patient_id) references patient (id)
);

create unique index stock_lot_is_kept_once
    on stock_lot (site_id, product_id, upper(lot), vial_grams, patient_id) nulls not distinct;
create index stock_of_site on stock_lot (site_id, id);
create index stock_of_lot on stock_lot (product_id, upper(lot));

create table stock_movement (
    id uuid primary key,
    stock_lot_id uuid not null
        constraint movement_is_of_a_stock_lot references stock_lot (id),
    kind text not null
        constraint movement_kind_is_known check (kind in ('RECEIVED', 'HUNG', 'WASTED', 'RETURNED', 'CORRECTED')),
    vials integer not null,
    reason text
        constraint movement_reason_is_known check (reason in (
            'EXPIRED', 'BROKEN', 'STORAGE_FAILURE', 'PREPARED_NOT_GIVEN', 'RECALLED', 'NOT_NEEDED', 'COUNTED',
            'ENTERED_WRONGLY', 'HANGING_UNDONE')),
    ledger_entry_id uuid
        constraint movement_is_of_a_ledger_entry references ledger_entry (id),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint movement_goes_its_way check (
        case kind
            when 'RECEIVED' then vials > 0
            when 'HUNG' then vials = -1
            when 'CORRECTED' then vials <> 0
            else vials < 0
        end),
    constraint movement_has_a_reason check ((reason is null) = (kind in ('RECEIVED', 'HUNG'))),
    constraint movement_of_a_hung_vial_names_it check (
        (ledger_entry_id is not null) = (kind = 'HUNG' or coalesce(reason, '') = 'HANGING_UNDONE')),
    constraint vial_leaves_and_comes_back_once unique (ledger_entry_id, kind)
);

create index movement_of_stock_lot on stock_movement (stock_lot_id, id);

create table stock_set_aside (
    id uuid primary key,
    stock_lot_id uuid not null
        constraint set_aside_is_of_a_stock_lot references stock_lot (id),
    visit_id uuid not null
        constraint set_aside_is_for_a_visit references visit (id),
    visit_date date not null,
    vials integer not null
        constraint set_aside_is_something check (vials > 0),
    hung integer not null default 0
        constraint set_aside_hangs_no_more_than_it_is check (hung between 0 and vials),
    set_by uuid not null,
    set_at timestamptz not null,
    outcome text
        constraint set_aside_outcome_is_known check (
            outcome in ('HUNG', 'RELEASED', 'EXPIRED', 'VISIT_ENDED', 'VISIT_CHANGED', 'RECALLED')),
    ended_by uuid,
    ended_at timestamptz,
    recall_id uuid
        constraint set_aside_ended_by_a_recall references lot_recall (id),
    constraint set_aside_end_is_told check ((outcome is null) = (ended_at is null)),
    constraint set_aside_names_its_recall check ((recall_id is not null) = (coalesce(outcome, '') = 'RECALLED'))
);

create unique index set_aside_once_for_a_visit on stock_set_aside (visit_id, stock_lot_id) where outcome is null;
create index set_aside_of_visit on stock_set_aside (visit_id, id);
create index set_aside_that_lasts on stock_set_aside (stock_lot_id, visit_date) where outcome is null;
create index set_aside_of_recall on stock_set_aside (recall_id, id) where recall_id is not null;

create function stock_stays() returns trigger language plpgsql as $$
begin
    raise exception 'stock is counted by movements: %', tg_name
        using errcode = 'integrity_constraint_violation', constraint = tg_name;
end
$$;

create trigger stock_begins_empty
    before insert on stock_lot
    for each row when (new.on_hand <> 0 or new.set_aside <> 0)
    execute function stock_stays();

-- The triggers below change the counts; a statement of its own does not.
create trigger stock_changes_by_movements_alone
    before update on stock_lot
    for each row when (
        pg_trigger_depth() = 0
        or (new.id, new.site_id, new.product_id, new.vial_grams, new.lot, new.expiry, new.patient_id)
            is distinct from
            (old.id, old.site_id, old.product_id, old.vial_grams, old.lot, old.expiry, old.patient_id))
    execute function stock_stays();

create trigger stock_lot_is_never_deleted
    before delete on stock_lot
    for each row execute function stock_stays();

create trigger stock_movement_append_only
    before update or delete or truncate on stock_movement
    for each statement execute function stock_stays();

create trigger set_aside_is_never_deleted
    before delete or truncate on stock_set_aside
    for each statement execute function stock_stays();

create trigger set_aside_ended_stays_ended
    before update on stock_set_aside
    for each row when (old.outcome is not null)
    execute function stock_stays();

create trigger set_aside_stays_as_set
    before update on stock_set_aside
    for each row when (
        new.hung < old.hung
        or (new.id, new.stock_lot_id, new.visit_id, new.vials, new.set_by, new.set_at)
            is distinct from (old.id, old.stock_lot_id, old.visit_id, old.vials, old.set_by, old.set_at))
    execute function stock_stays();

-- A movement changes the count. Nothing comes in or is hung of a recalled lot, and what is hung is what the ledger says,
-- for no other patient than the one who owns it.
create function stock_moves() returns trigger language plpgsql as $$
declare
    moved stock_lot%rowtype;
begin
    select * into moved from stock_lot where id = new.stock_lot_id;
    if new.kind in ('RECEIVED', 'HUNG') and lot_is_looked_up(moved.product_id, moved.lot, false) then
        raise exception 'lot % of % is recalled', moved.lot, moved.product_id
            using errcode = 'integrity_constraint_violation', constraint = 'recalled_lot_is_not_moved';
    end if;
    if new.kind = 'HUNG' and not exists (
        select from ledger_entry given
            where given.id = new.ledger_entry_id and given.kind = 'GIVEN_HERE'
                and given.site_id = moved.site_id and given.product_id = moved.product_id
                and upper(given.lot) = upper(moved.lot) and given.grams = moved.vial_grams
                and given.patient_id = coalesce(moved.patient_id, given.patient_id))
    then
        raise exception 'the vial that was hung is not of stock lot %', moved.id
            using errcode = 'integrity_constraint_violation', constraint = 'stock_hung_is_what_the_ledger_says';
    end if;
    if new.reason = 'HANGING_UNDONE' and not exists (
        select from stock_movement hung join ledger_entry void on void.voids = hung.ledger_entry_id
            where hung.ledger_entry_id = new.ledger_entry_id and hung.kind = 'HUNG'
                and hung.stock_lot_id = new.stock_lot_id and new.vials = 1)
    then
        raise exception 'the vial is not taken back'
            using errcode = 'integrity_constraint_violation', constraint = 'stock_takes_back_what_was_voided';
    end if;
    update stock_lot set on_hand = on_hand + new.vials where id = new.stock_lot_id;
    return new;
end
$$;

create trigger stock_moves
    before insert on stock_movement
    for each row execute function stock_moves();

-- Vials are set aside for a visit that is to come, fit it, and are not recalled; no more than it needs. The visit is locked, so
-- that nobody calls it off meanwhile.
create function stock_is_set_aside() returns trigger language plpgsql as $$
declare
    kept stock_lot%rowtype;
    meant record;
begin
    select site_id, patient_id, product_id, grams, visit_date, status, held_until into meant
        from visit where id = new.visit_id for no key update;
    if meant.status not in ('BOOKED', 'ARRIVED', 'READY', 'INFUSING', 'PAUSED') or meant.held_until is not null then
        raise exception 'visit % is not to come', new.visit_id
            using errcode = 'integrity_constraint_violation', constraint = 'set_aside_is_for_a_visit_to_come';
    end if;
    select * into kept from stock_lot where id = new.stock_lot_id;
    if kept.site_id <> meant.site_id or kept.product_id <> meant.product_id or kept.expiry < meant.visit_date
        or kept.patient_id <> meant.patient_id or new.visit_date <> meant.visit_date
    then
        raise exception 'stock lot % is not for visit %', new.stock_lot_id, new.visit_id
            using errcode = 'integrity_constraint_violation', constraint = 'set_aside_fits_its_visit';
    end if;
    if lot_is_looked_up(kept.product_id, kept.lot, false) then
        raise exception 'lot % of % is recalled', kept.lot, kept.product_id
            using errcode = 'integrity_constraint_violation', constraint = 'recalled_lot_is_not_set_aside';
    end if;
    if meant.grams <= (
        select coalesce(sum(other.vials * lot.vial_grams), 0)
            from stock_set_aside other join stock_lot lot on lot.id = other.stock_lot_id
            where other.visit_id = new.visit_id and other.outcome is null)
    then
        raise exception 'visit % has its vials', new.visit_id
            using errcode = 'integrity_constraint_violation', constraint = 'visit_has_its_vials_once';
    end if;
    update stock_lot set set_aside = set_aside + new.vials where id = new.stock_lot_id;
    return new;
end
$$;

create trigger stock_is_set_aside
    before insert on stock_set_aside
    for each row execute function stock_is_set_aside();

create trigger set_aside_begins_open
    before insert on stock_set_aside
    for each row when (new.hung <> 0 or new.outcome is not null)
    execute function stock_stays();

create function stock_is_set_free() returns trigger language plpgsql as $$
declare
    before integer := old.vials - old.hung;
    after integer := case when new.outcome is null then new.vials - new.hung else 0 end;
begin
    if after <> before then
        update stock_lot set set_aside = set_aside + after - before where id = new.stock_lot_id;
    end if;
    return new;
end
$$;

create trigger stock_is_set_free
    before update on stock_set_aside
    for each row execute function stock_is_set_free();

-- A visit that is over or called off needs no vials any more, and one that changed needs others. Stock is locked first and in
-- order, as by everyone who changes it.
create function visit_gives_its_vials_back() returns trigger language plpgsql as $$
declare
    is_over boolean := new.status not in ('BOOKED', 'ARRIVED', 'READY', 'INFUSING', 'PAUSED');
    is_other boolean := (new.product_id, new.grams, new.site_id) is distinct from (old.product_id, old.grams, old.site_id);
begin
    if not exists (select from stock_set_aside where visit_id = new.id and outcome is null) then
        return null;
    end if;
    perform 1 from stock_lot
        where id in (select stock_lot_id from stock_set_aside where visit_id = new.id and outcome is null)
        order by id for update;
    update stock_set_aside kept
        set outcome = case when is_over then 'VISIT_ENDED' else 'VISIT_CHANGED' end,
            ended_at = coalesce(new.called_off_at, new.ended_at, clock_timestamp()), ended_by = new.called_off_account
        from stock_lot lot
        where kept.visit_id = new.id and kept.outcome is null and lot.id = kept.stock_lot_id
            and (is_over or is_other or lot.expiry < new.visit_date);
    update stock_set_aside set visit_date = new.visit_date
        where visit_id = new.id and outcome is null and visit_date <> new.visit_date;
    return null;
end
$$;

create trigger visit_gives_its_vials_back
    after update on visit
    for each row when (
        (new.status, new.product_id, new.grams, new.site_id, new.visit_date)
        is distinct from (old.status, old.product_id, old.grams, old.site_id, old.visit_date))
    execute function visit_gives_its_vials_back();

-- A recall takes back what was set aside of its lot, and says so.
create function recall_takes_back_what_was_set_aside() returns trigger language plpgsql as $$
begin
    perform 1 from stock_lot where product_id = new.product_id and upper(lot) = upper(new.lot) order by id for update;
    update stock_set_aside
        set outcome = 'RECALLED', ended_at = new.recalled_at, ended_by = new.recalled_by, recall_id = new.id
        where outcome is null and stock_lot_id in (
            select id from stock_lot where product_id = new.product_id and upper(lot) = upper(new.lot));
    return null;
end
$$;

create trigger recall_takes_back_what_was_set_aside
    after insert on lot_recall
    for each row execute function recall_takes_back_what_was_set_aside();
