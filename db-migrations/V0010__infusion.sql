-- What happened at the chair: one infusion for a visit, begun only under a signature that stands, and its events.

create table infusion (
    id uuid primary key,
    visit_id uuid not null
        constraint infusion_belongs_to_a_visit references visit (id),
    signature_id uuid not null,
    site_id uuid not null
        constraint infusion_is_at_a_site references site (id),
    patient_id uuid not null
        constraint infusion_is_for_a_patient references patient (id),
    product_id text not null
        constraint infusion_uses_a_product references product (id),
    grams_planned numeric(9, 3) not null
        constraint infusion_plans_grams_above_zero check (grams_planned > 0),
    status text not null
        constraint infusion_status_is_known check (status in ('RUNNING', 'PAUSED', 'COMPLETED', 'STOPPED_EARLY')),
    started_by uuid not null,
    started_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    grams_given numeric(9, 3)
        constraint infusion_gives_no_more_than_planned check (grams_given between 0 and grams_planned),
    stop_reason text,
    version bigint not null,
    constraint visit_has_one_infusion unique (visit_id),
    constraint infusion_needs_a_signed_checklist
        foreign key (visit_id, signature_id) references checklist_signature (visit_id, id),
    constraint infusion_ends_after_it_starts check (ended_at >= started_at),
    constraint ended_infusion_says_when_who_and_how_much check (
        (status in ('COMPLETED', 'STOPPED_EARLY')) = (ended_at is not null)
        and (ended_at is null) = (ended_by is null)
        and (ended_at is null) = (grams_given is null)),
    constraint complete_means_all_that_was_planned check ((status = 'COMPLETED') = (coalesce(grams_given, 0) = grams_planned)),
    constraint early_stop_has_a_reason check (status <> 'STOPPED_EARLY' or coalesce(btrim(stop_reason), '') <> '')
);

create index infusion_of_patient on infusion (patient_id, started_at);

-- An infusion begins under a signature that stands. The signature is locked, so that nobody withdraws it meanwhile.
create function infusion_needs_a_standing_signature() returns trigger language plpgsql as $$
begin
    perform 1 from checklist_signature where id = new.signature_id for update;
    if exists (select from checklist_withdrawal where signature_id = new.signature_id) then
        raise exception 'signature % was withdrawn', new.signature_id
            using errcode = 'integrity_constraint_violation', constraint = 'infusion_needs_a_standing_signature';
    end if;
    return new;
end
$$;

create trigger infusion_needs_a_standing_signature
    before insert on infusion
    for each row execute function infusion_needs_a_standing_signature();

-- The other way round: what an infusion began under is not withdrawn.
create function infusion_keeps_its_signature() returns trigger language plpgsql as $$
begin
    perform 1 from checklist_signature where id = new.signature_id for update;
    if exists (select from infusion where signature_id = new.signature_id) then
        raise exception 'an infusion has begun under signature %', new.signature_id
            using errcode = 'integrity_constraint_violation', constraint = 'infusion_keeps_its_signature';
    end if;
    return new;
end
$$;

create trigger infusion_keeps_its_signature
    before insert on checklist_withdrawal
    for each row execute function infusion_keeps_its_signature();

-- What an infusion began with stays, what has ended never changes again, and none is ever deleted; each trigger names
-- its promise.
create function infusion_stays() returns trigger language plpgsql as $$
begin
    raise exception 'infusion % is %: %', old.id, old.status, tg_name
        using errcode = 'integrity_constraint_violation', constraint = tg_name;
end
$$;

create trigger infusion_ended_stays_ended
    before update on infusion
    for each row when (old.status in ('COMPLETED', 'STOPPED_EARLY'))
    execute function infusion_stays();

create trigger infusion_stays_as_begun
    before update on infusion
    for each row when (
        (new.id, new.visit_id, new.signature_id, new.site_id, new.patient_id, new.product_id, new.grams_planned,
            new.started_by, new.started_at)
        is distinct from
        (old.id, old.visit_id, old.signature_id, old.site_id, old.patient_id, old.product_id, old.grams_planned,
            old.started_by, old.started_at))
    execute function infusion_stays();

create trigger infusion_is_never_deleted
    before delete on infusion
    for each row execute function infusion_stays();

create table infusion_event (
    id uuid primary key,
    infusion_id uuid not null
        constraint event_belongs_to_an_infusion references infusion (id),
    kind text not null
        constraint infusion_event_kind_is_known check (
            kind in ('STARTED', 'RATE_CHANGED', 'PAUSED', 'RESUMED', 'VITALS', 'NOTE', 'ENDED')),
    at timestamptz not null,
    rate_ml_per_hour numeric(6, 1)
        constraint event_rate_is_above_zero check (rate_ml_per_hour > 0),
    temperature_c numeric(3, 1),
    pulse_per_min integer,
    systolic_mmhg integer,
    diastolic_mmhg integer,
    respirations_per_min integer,
    oxygen_saturation_percent integer,
    note text,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint rate_change_has_a_rate check (kind <> 'RATE_CHANGED' or rate_ml_per_hour is not null)
);

create index infusion_event_in_order on infusion_event (infusion_id, at, id);

create function infusion_events_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'what was recorded at the chair is never changed or deleted'
        using errcode = 'check_violation', constraint = 'infusion_events_are_append_only';
end
$$;

create trigger infusion_events_are_append_only
    before update or delete or truncate on infusion_event
    for each statement execute function infusion_events_are_append_only();
