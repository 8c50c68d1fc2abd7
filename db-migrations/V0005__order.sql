-- Orders: what the prescriber wants for a patient, and who turned the life of an order when and why.

create table infusion_order (
    id uuid primary key,
    patient_id uuid not null
        constraint order_is_for_a_patient references patient (id),
    site_id uuid not null
        constraint order_is_at_a_site references site (id),
    indication text not null,
    product_id text not null
        constraint order_names_a_product references product (id),
    brand_policy text not null
        constraint order_brand_policy_is_known check (brand_policy in ('LOCKED', 'PREFERRED', 'OPEN')),
    -- each dose: grams per kg when ordered so, exact grams, grams rounded to vials, days
    induction_grams_per_kg numeric(6, 3),
    induction_exact_grams numeric(12, 6),
    induction_grams numeric(9, 3),
    induction_days integer,
    maintenance_grams_per_kg numeric(6, 3),
    maintenance_exact_grams numeric(12, 6),
    maintenance_grams numeric(9, 3),
    maintenance_days integer,
    maintenance_every integer,
    maintenance_unit text,
    single_grams_per_kg numeric(6, 3),
    single_exact_grams numeric(12, 6),
    single_grams numeric(9, 3),
    single_days integer,
    dosing_kg numeric(6, 3) not null,
    actual_kg numeric(6, 3) not null,
    weight_measured_on date not null,
    weight_basis text not null
        constraint order_weight_basis_is_known check (weight_basis in ('ACTUAL', 'ADJUSTED')),
    tolerated_maximum integer
        constraint order_tolerated_maximum_is_above_zero check (tolerated_maximum > 0),
    start_on date not null,
    valid_until date,
    window_days_before integer not null,
    window_days_after integer not null,
    minimum_gap_days integer not null,
    consecutive text not null
        constraint order_consecutive_is_known check (consecutive in ('STRICT', 'OPEN_DAYS')),
    anchoring text not null
        constraint order_anchoring_is_known check (anchoring in ('AUTO', 'GRID', 'ACTUAL')),
    premedication boolean not null,
    daily_cap_override_reason varchar(500),
    status text not null
        constraint order_status_is_known check (
            status in ('DRAFT', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'STOPPED', 'EXPIRED')),
    placed_by uuid not null,
    placed_at timestamptz not null,
    version bigint not null,
    constraint order_is_single_or_goes_on check (
        (single_grams is null) <> (induction_grams is null and maintenance_grams is null)),
    constraint order_dose_is_whole check (
        num_nulls(induction_exact_grams, induction_grams, induction_days) in (0, 3)
        and num_nulls(maintenance_exact_grams, maintenance_grams, maintenance_days, maintenance_every, maintenance_unit)
            in (0, 5)
        and num_nulls(single_exact_grams, single_grams, single_days) in (0, 3)
        and not (induction_grams is null and induction_grams_per_kg is not null)
        and not (maintenance_grams is null and maintenance_grams_per_kg is not null)
        and not (single_grams is null and single_grams_per_kg is not null)),
    constraint order_cycle_has_one_to_five_days check (
        induction_days between 1 and 5 and maintenance_days between 1 and 5 and single_days between 1 and 5),
    constraint order_grams_are_above_zero check (
        induction_grams > 0 and maintenance_grams > 0 and single_grams > 0
        and induction_exact_grams > 0 and maintenance_exact_grams > 0 and single_exact_grams > 0
        and induction_grams_per_kg > 0 and maintenance_grams_per_kg > 0 and single_grams_per_kg > 0),
    constraint order_interval_is_at_most_a_year check (
        case maintenance_unit
            when 'DAYS' then maintenance_every between 1 and 366
            when 'WEEKS' then maintenance_every between 1 and 52
            when 'MONTHS' then maintenance_every between 1 and 12
            else maintenance_unit is null
        end),
    constraint order_interval_is_longer_than_its_cycle check (
        maintenance_every * case maintenance_unit when 'DAYS' then 1 when 'WEEKS' then 7 else 28 end
            > maintenance_days),
    constraint order_window_within_two_weeks check (
        window_days_before between 0 and 14 and window_days_after between 0 and 14),
    constraint order_window_is_shorter_than_the_interval check (
        maintenance_every * case maintenance_unit when 'DAYS' then 1 when 'WEEKS' then 7 else 28 end
            > window_days_before + window_days_after),
    constraint order_gap_within_a_year check (minimum_gap_days between 0 and 366),
    constraint order_dosing_weight_never_above_actual check (0 < dosing_kg and dosing_kg <= actual_kg),
    constraint order_is_valid_from_its_start check (valid_until >= start_on)
);

create index order_of_patient on infusion_order (patient_id, id);
create index order_of_site on infusion_order (site_id, id);

-- Products to switch to, best first.
create table order_alternative (
    order_id uuid not null
        constraint alternative_belongs_to_an_order references infusion_order (id),
    place integer not null,
    product_id text not null
        constraint alternative_names_a_product references product (id),
    constraint alternatives_have_an_order primary key (order_id, place),
    constraint alternative_once_per_order unique (order_id, product_id)
);

-- Why a number of the order is what it is, and what someone should look at.
create table order_reason (
    order_id uuid not null
        constraint reason_belongs_to_an_order references infusion_order (id),
    place integer not null,
    warning boolean not null,
    code text not null,
    detail text not null,
    sources text not null,
    constraint reasons_have_an_order primary key (order_id, place)
);

-- The life of every order; never changed.
create table order_status_change (
    id uuid primary key,
    order_id uuid not null
        constraint status_change_belongs_to_an_order references infusion_order (id),
    from_status text,
    to_status text not null,
    reason text,
    changed_by uuid not null,
    changed_at timestamptz not null,
    constraint status_change_changes_something check (from_status is distinct from to_status),
    constraint holding_and_stopping_have_a_reason check (
        reason is not null or to_status not in ('ON_HOLD', 'STOPPED'))
);

create index status_change_of_order on order_status_change (order_id, id);

create function order_stays_as_placed() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'status' - 'version' = to_jsonb(old) - 'status' - 'version' then
        return new;
    end if;
    raise exception 'an order stays as it was placed: only its status changes'
        using errcode = 'integrity_constraint_violation', constraint = 'order_stays_as_placed';
end
$$;

create trigger order_stays_as_placed
    before update or delete on infusion_order
    for each row execute function order_stays_as_placed();

create function order_rows_stay() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: an order stays as it was placed and so does its history', tg_table_name
        using errcode = 'integrity_constraint_violation', constraint = tg_name;
end
$$;

create trigger order_alternative_stays
    before update or delete on order_alternative
    for each row execute function order_rows_stay();

create trigger order_reason_stays
    before update or delete on order_reason
    for each row execute function order_rows_stay();

create trigger order_status_change_append_only
    before update or delete on order_status_change
    for each row execute function order_rows_stay();

create trigger order_status_change_never_emptied
    before truncate on order_status_change
    for each statement execute function order_rows_stay();
