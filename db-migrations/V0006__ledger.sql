-- The ledger of what every patient was given, here or elsewhere, and of reactions; nothing in it is changed or deleted.

create table ledger_entry (
    id uuid primary key,
    kind text not null
        constraint ledger_kind_is_known check (kind in ('GIVEN_HERE', 'REPORTED', 'VOID')),
    patient_id uuid not null
        constraint ledger_entry_is_of_a_patient references patient (id),
    site_id uuid not null
        constraint ledger_entry_is_of_a_site references site (id),
    product_id text
        constraint ledger_entry_names_a_product references product (id),
    given_on date,
    grams numeric(9, 3)
        constraint ledger_grams_are_above_zero check (grams > 0),
    lot varchar(40)
        constraint ledger_lot_is_filled check (btrim(lot) <> ''),
    expiry date,
    ndc varchar(20),
    gtin varchar(14),
    serial varchar(40),
    infusion_id uuid,
    voids uuid,
    reason varchar(500),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint ledger_vial_given_here_is_traceable check (
        kind <> 'GIVEN_HERE'
        or (num_nulls(product_id, given_on, grams, lot, expiry, infusion_id) = 0 and num_nonnulls(voids, reason) = 0)),
    constraint ledger_report_names_product_and_day check (
        kind <> 'REPORTED'
        or (num_nulls(product_id, given_on) = 0 and num_nonnulls(infusion_id, voids, reason) = 0)),
    constraint ledger_void_names_entry_and_reason check (
        kind <> 'VOID'
        or (num_nulls(voids, reason) = 0 and btrim(reason) <> ''
            and num_nonnulls(product_id, given_on, grams, lot, expiry, ndc, gtin, serial, infusion_id) = 0)),
    constraint ledger_expired_vial_is_not_given check (expiry >= given_on),
    constraint ledger_entry_belongs_to_one_patient unique (patient_id, id),
    constraint ledger_void_is_of_the_same_patient foreign key (patient_id, voids)
        references ledger_entry (patient_id, id),
    constraint ledger_entry_does_not_void_itself check (voids <> id),
    constraint ledger_entry_voided_at_most_once unique (voids)
);

create index ledger_of_patient_by_day on ledger_entry (patient_id, given_on);
create index ledger_by_lot on ledger_entry (upper(lot), id) where lot is not null;
create index ledger_by_infusion on ledger_entry (infusion_id) where infusion_id is not null;

create table reaction (
    id uuid primary key,
    patient_id uuid not null
        constraint reaction_is_of_a_patient references patient (id),
    infusion_id uuid,
    product_id text not null
        constraint reaction_names_a_product references product (id),
    grade integer not null
        constraint reaction_grade_is_one_to_five check (grade between 1 and 5),
    symptoms text[] not null
        constraint reaction_has_a_symptom check (cardinality(symptoms) between 1 and 40),
    onset_at timestamptz not null,
    note varchar(1000),
    recorded_by uuid not null,
    recorded_at timestamptz not null
);

create index reaction_of_patient on reaction (patient_id, id);
create index reaction_of_infusion on reaction (infusion_id) where infusion_id is not null;

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: a wrong entry is voided by a further one', tg_table_name
        using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_append_only';
end
$$;

create trigger ledger_entry_append_only
    before update or delete on ledger_entry
    for each row execute function ledger_is_append_only();

create trigger ledger_entry_never_emptied
    before truncate on ledger_entry
    for each statement execute function ledger_is_append_only();

create trigger reaction_append_only
    before update or delete on reaction
    for each row execute function ledger_is_append_only();

create trigger reaction_never_emptied
    before truncate on reaction
    for each statement execute function ledger_is_append_only();

create function ledger_void_voids_no_void() returns trigger language plpgsql as $$
begin
    if (select kind from ledger_entry where id = new.voids) = 'VOID' then
        raise exception 'a void entry stays: record anew what was voided in error'
            using errcode = 'integrity_constraint_violation', constraint = 'ledger_void_voids_no_void';
    end if;
    return new;
end
$$;

create trigger ledger_void_voids_no_void
    before insert on ledger_entry
    for each row when (new.voids is not null)
    execute function ledger_void_voids_no_void();
