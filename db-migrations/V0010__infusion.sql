-- What happened at the chair: one infusion for a visit, begun only under a signed checklist, and its events.

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
    constraint early_stop_has_a_reason check (status <> 'STOPPED_EARLY' or stop_reason is not null)
);

create index infusion_of_patient on infusion (patient_id, started_at);

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
