-- Answers of a checklist flow where they belong: a weight and a live vaccine to the patient, a reaction to the last infusion,
-- vital signs to the infusion that begins. Each says at which visit's checklist it was told, and stands once for it.

create function told_at_a_visit_of_the_patient() returns trigger language plpgsql as $$
begin
    if not exists (select from visit where id = new.told_at_visit_id and patient_id = new.patient_id) then
        raise exception 'visit % is not of patient %', new.told_at_visit_id, new.patient_id
            using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_is_told_at_a_visit_of_the_patient';
    end if;
    return new;
end
$$;

alter table patient_weight
    add column told_at_visit_id uuid
        constraint patient_weight_is_told_at_a_visit references visit (id);

create unique index patient_weight_stands_once_for_a_visit on patient_weight (told_at_visit_id) where voided_at is null;

create trigger patient_weight_is_told_at_a_visit_of_the_patient
    before insert on patient_weight
    for each row when (new.told_at_visit_id is not null)
    execute function told_at_a_visit_of_the_patient();

create or replace function patient_weight_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.voided_at is not null
        or (new.id, new.patient_id, new.weight_kg, new.measured_on, new.recorded_by, new.recorded_at, new.told_at_visit_id)
            is distinct from
           (old.id, old.patient_id, old.weight_kg, old.measured_on, old.recorded_by, old.recorded_at, old.told_at_visit_id)
    then
        raise exception 'patient_weight is append-only: a wrong weight is voided, once'
            using errcode = 'integrity_constraint_violation', constraint = 'patient_weight_append_only';
    end if;
    return new;
end
$$;

create table live_vaccine (
    id uuid primary key,
    patient_id uuid not null
        constraint live_vaccine_is_of_a_patient references patient (id),
    kind text not null
        constraint live_vaccine_kind_is_known check (kind in ('MMR', 'VARICELLA', 'OTHER')),
    vaccine_on date not null,
    planned boolean not null,
    told_at_visit_id uuid not null
        constraint live_vaccine_is_told_at_a_visit references visit (id),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    voided_by uuid,
    voided_at timestamptz,
    constraint live_vaccine_voided_by_someone check ((voided_by is null) = (voided_at is null)),
    -- as far as a day can be told without the centre's zone
    constraint live_vaccine_given_is_not_of_the_future check (
        planned or vaccine_on <= (recorded_at at time zone 'UTC' + interval '14 hours')::date)
);

create unique index live_vaccine_stands_once_for_a_visit on live_vaccine (told_at_visit_id) where voided_at is null;
create index live_vaccine_of_patient on live_vaccine (patient_id, id);

create trigger live_vaccine_is_told_at_a_visit_of_the_patient
    before insert on live_vaccine
    for each row execute function told_at_a_visit_of_the_patient();

create function live_vaccine_stays() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or old.voided_at is not null
        or to_jsonb(new) - '{voided_by,voided_at}'::text[] is distinct from to_jsonb(old) - '{voided_by,voided_at}'::text[] then
        raise exception 'live_vaccine is append-only: a wrong line is voided, once'
            using errcode = 'integrity_constraint_violation', constraint = 'live_vaccine_append_only';
    end if;
    return new;
end
$$;

create trigger live_vaccine_append_only
    before update or delete on live_vaccine
    for each row execute function live_vaccine_stays();

create trigger live_vaccine_never_emptied
    before truncate on live_vaccine
    for each statement execute function ledger_is_append_only();

alter table reaction
    add column told_at_visit_id uuid
        constraint reaction_is_told_at_a_visit references visit (id);

create index reaction_told_at_a_visit on reaction (told_at_visit_id) where told_at_visit_id is not null;

create trigger reaction_is_told_at_a_visit_of_the_patient
    before insert on reaction
    for each row when (new.told_at_visit_id is not null)
    execute function told_at_a_visit_of_the_patient();

-- A voided reaction is known by another table, so that no index can count those that stand. The checklist is locked, so that
-- two who tell at once are told one after the other.
create function reaction_stands_once_for_a_visit() returns trigger language plpgsql as $$
begin
    perform 1 from checklist where visit_id = new.told_at_visit_id for no key update;
    if exists (
        select from reaction told
        where told.told_at_visit_id = new.told_at_visit_id
            and not exists (select from reaction_void where reaction_id = told.id)) then
        raise exception 'a reaction told at visit % stands', new.told_at_visit_id
            using errcode = 'integrity_constraint_violation', constraint = 'reaction_stands_once_for_a_visit';
    end if;
    return new;
end
$$;

create trigger reaction_stands_once_for_a_visit
    before insert on reaction
    for each row when (new.told_at_visit_id is not null)
    execute function reaction_stands_once_for_a_visit();

-- Vital signs before the first drop: the answers under whose signature the infusion began.
create table infusion_baseline (
    answer_id uuid primary key
        constraint baseline_is_an_answer references checklist_answer (id),
    infusion_id uuid not null
        constraint baseline_belongs_to_an_infusion references infusion (id),
    temperature_c numeric(3, 1),
    pulse_per_min integer,
    systolic_mmhg integer,
    diastolic_mmhg integer,
    respirations_per_min integer,
    oxygen_saturation_percent integer,
    measured_by uuid not null,
    measured_at timestamptz not null,
    constraint baseline_holds_a_vital_sign check (
        num_nonnulls(temperature_c, pulse_per_min, systolic_mmhg, diastolic_mmhg, respirations_per_min,
            oxygen_saturation_percent) > 0)
);

create index baseline_of_infusion on infusion_baseline (infusion_id);

create function baseline_is_what_was_signed() returns trigger language plpgsql as $$
begin
    if not exists (
        select from checklist_answer answer
        join checklist_signature signature on signature.checklist_id = answer.checklist_id
        join infusion on infusion.signature_id = signature.id
        where infusion.id = new.infusion_id and answer.id = new.answer_id and answer.superseded_at is null
            and (answer.temperature_c, answer.pulse_per_minute, answer.systolic_mm_hg, answer.diastolic_mm_hg,
                answer.breaths_per_minute, answer.spo2_percent, answer.answered_by, answer.answered_at)
            is not distinct from
                (new.temperature_c, new.pulse_per_min, new.systolic_mmhg, new.diastolic_mmhg,
                new.respirations_per_min, new.oxygen_saturation_percent, new.measured_by, new.measured_at)) then
        raise exception 'answer % does not say so under the signature of infusion %', new.answer_id, new.infusion_id
            using errcode = 'integrity_constraint_violation', constraint = 'baseline_is_what_was_signed';
    end if;
    return new;
end
$$;

create trigger baseline_is_what_was_signed
    before insert on infusion_baseline
    for each row execute function baseline_is_what_was_signed();

create function infusion_baseline_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the baseline of an infusion stays as it was at the first drop'
        using errcode = 'integrity_constraint_violation', constraint = 'infusion_baseline_stays';
end
$$;

create trigger infusion_baseline_stays
    before update or delete or truncate on infusion_baseline
    for each statement execute function infusion_baseline_stays();
