-- Patients: who they are at their site, their weights as measured, and the conditions that bear on immunoglobulin.

create table patient (
    id          uuid primary key,
    site_id     uuid         not null references site (id),
    mrn         varchar(40)  not null,
    family_name varchar(120) not null,
    given_name  varchar(120) not null,
    -- the family name without accents and capitals, made by the service: not every database lowers more than ASCII
    search_name text         not null,
    birth_date  date         not null,
    sex         varchar(10)  not null,
    height_cm   numeric(4, 1),
    version     bigint       not null,
    constraint patient_mrn_once_per_site unique (site_id, mrn),
    constraint patient_born_since_1900 check (birth_date >= date '1900-01-01'),
    constraint patient_height_in_range check (height_cm between 30 and 250)
);

create index patient_by_family_name on patient (site_id, search_name text_pattern_ops);
create index patient_by_page on patient (site_id, id);

create table patient_weight (
    id          uuid primary key,
    patient_id  uuid          not null references patient (id),
    weight_kg   numeric(6, 3) not null,
    measured_on date          not null,
    recorded_by uuid          not null,
    recorded_at timestamptz   not null,
    voided_by   uuid,
    voided_at   timestamptz,
    constraint patient_weight_in_range check (weight_kg between 0.5 and 400),
    constraint patient_weight_voided_by_someone check ((voided_by is null) = (voided_at is null))
);

create index patient_weight_newest on patient_weight (patient_id, measured_on desc, id desc);

create function patient_weight_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.voided_at is not null
        or (new.id, new.patient_id, new.weight_kg, new.measured_on, new.recorded_by, new.recorded_at)
            is distinct from
           (old.id, old.patient_id, old.weight_kg, old.measured_on, old.recorded_by, old.recorded_at) then
        raise exception 'patient_weight is append-only: a wrong weight is voided, once'
            using errcode = 'integrity_constraint_violation', constraint = 'patient_weight_append_only';
    end if;
    return new;
end
$$;

create trigger patient_weight_append_only
    before update or delete on patient_weight
    for each row execute function patient_weight_stays();

create table patient_condition (
    patient_id uuid        not null references patient (id),
    condition  varchar(40) not null,
    primary key (patient_id, condition)
);

-- Who noted or took back which condition and when.
create table patient_condition_change (
    id         uuid primary key,
    patient_id uuid        not null references patient (id),
    condition  varchar(40) not null,
    change     varchar(10) not null,
    changed_by uuid        not null,
    changed_at timestamptz not null
);

create index patient_condition_change_by_patient on patient_condition_change (patient_id, id);

create function patient_condition_change_stays() returns trigger language plpgsql as $$
begin
    raise exception 'patient_condition_change is append-only'
        using errcode = 'integrity_constraint_violation', constraint = 'patient_condition_change_append_only';
end
$$;

create trigger patient_condition_change_append_only
    before update or delete on patient_condition_change
    for each row execute function patient_condition_change_stays();
