-- Recalls: a lot of a product that must not be given any more, at no centre. A wrong recall is withdrawn by a further entry.

create table lot_recall (
    id uuid primary key,
    product_id text not null
        constraint lot_recall_names_a_product references product (id),
    lot varchar(40) not null
        constraint lot_recall_names_a_lot check (btrim(lot) <> '' and lot = btrim(lot)),
    reason text not null
        constraint lot_recall_reason_is_known check (reason in (
            'MANUFACTURER_RECALL', 'AUTHORITY_ALERT', 'ADVERSE_REACTIONS', 'QUALITY_DEFECT', 'STORAGE_FAILURE')),
    reference varchar(40)
        constraint lot_recall_reference_is_filled check (btrim(reference) <> ''),
    recalled_by uuid not null,
    recalled_at timestamptz not null
);

create index lot_recall_of_lot on lot_recall (product_id, upper(lot));

create table lot_recall_withdrawal (
    recall_id uuid not null
        constraint recall_withdrawal_is_of_a_recall references lot_recall (id),
    reason text not null
        constraint recall_withdrawal_reason_is_known check (reason in ('ENTERED_IN_ERROR', 'WRONG_LOT', 'RECALL_LIFTED')),
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    constraint recall_is_withdrawn_once primary key (recall_id)
);

create index ledger_by_product_and_lot on ledger_entry (product_id, upper(lot), id) where lot is not null;

create function recalls_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: a wrong recall is withdrawn', tg_table_name
        using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_append_only';
end
$$;

create trigger lot_recall_append_only
    before update or delete or truncate on lot_recall
    for each statement execute function recalls_are_append_only();

create trigger lot_recall_withdrawal_append_only
    before update or delete or truncate on lot_recall_withdrawal
    for each statement execute function recalls_are_append_only();

-- Whoever uses a lot shares it, whoever recalls it has it alone, until their transactions end: what was used before is there
-- to be read by the recall, and what comes after sees it.
create function lot_is_looked_up(wanted_product text, wanted_lot text, alone boolean) returns boolean language plpgsql as $$
declare
    key bigint := hashtextextended(wanted_product || ' ' || upper(wanted_lot), 43);
begin
    if alone then
        perform pg_advisory_xact_lock(key);
    else
        perform pg_advisory_xact_lock_shared(key);
    end if;
    return exists (
        select from lot_recall recall
            where recall.product_id = wanted_product and upper(recall.lot) = upper(wanted_lot)
                and not exists (select from lot_recall_withdrawal where recall_id = recall.id));
end
$$;

create function lot_is_recalled_once() returns trigger language plpgsql as $$
begin
    if lot_is_looked_up(new.product_id, new.lot, true) then
        raise exception 'lot % of % is recalled already', new.lot, new.product_id
            using errcode = 'integrity_constraint_violation', constraint = 'lot_is_recalled_once';
    end if;
    return new;
end
$$;

create trigger lot_is_recalled_once
    before insert on lot_recall
    for each row execute function lot_is_recalled_once();

create function recalled_lot_is_not_given() returns trigger language plpgsql as $$
begin
    if lot_is_looked_up(new.product_id, new.lot, false) then
        raise exception 'lot % of % is recalled', new.lot, new.product_id
            using errcode = 'integrity_constraint_violation', constraint = 'recalled_lot_is_not_given';
    end if;
    return new;
end
$$;

-- Of what is reported from elsewhere everything is written down: it has been given.
create trigger recalled_lot_is_not_given
    before insert on ledger_entry
    for each row when (new.kind = 'GIVEN_HERE')
    execute function recalled_lot_is_not_given();
