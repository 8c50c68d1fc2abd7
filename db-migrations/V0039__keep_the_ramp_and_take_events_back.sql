-- At the chair: the ramp of an infusion is kept as it was at the first drop, and what was recorded wrongly is taken back by a
-- further event.

create table infusion_ramp (
    infusion_id uuid primary key
        constraint ramp_belongs_to_an_infusion references infusion (id),
    mg_per_ml integer not null
        constraint ramp_concentration_is_above_zero check (mg_per_ml > 0),
    dosing_weight_kg numeric(6, 3) not null
        constraint ramp_weight_is_above_zero check (dosing_weight_kg > 0),
    exposure text not null
        constraint ramp_exposure_is_known check (exposure in ('FIRST', 'SWITCH', 'LAPSED', 'ESTABLISHED')),
    rates integer[] not null
        constraint ramp_has_a_rate check (cardinality(rates) between 1 and 50 and 0 < all (rates)),
    minutes integer[] not null
        constraint ramp_steps_have_minutes_but_the_last check (
            cardinality(minutes) = cardinality(rates) - 1 and 0 < all (minutes)),
    bound_code text not null,
    bound_detail text not null,
    bound_sources text[] not null,
    sources text[] not null
);

create function infusion_ramp_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the ramp of an infusion stays as it was at the first drop'
        using errcode = 'integrity_constraint_violation', constraint = 'infusion_ramp_stays';
end
$$;

create trigger infusion_ramp_stays
    before update or delete or truncate on infusion_ramp
    for each statement execute function infusion_ramp_stays();

alter table infusion_event
    add column pause_reason text
        constraint event_pause_reason_is_known check (pause_reason in (
            'REACTION', 'ACCESS', 'PATIENT_REQUEST', 'EMPTY_VIAL', 'PUMP', 'OTHER')),
    add column undoes uuid,
    add constraint event_belongs_to_one_infusion unique (infusion_id, id),
    add constraint event_undoes_one_of_the_same_infusion
        foreign key (infusion_id, undoes) references infusion_event (infusion_id, id),
    add constraint event_is_undone_at_most_once unique (undoes),
    add constraint event_does_not_undo_itself check (undoes <> id),
    add constraint pause_reason_is_of_a_pause check (pause_reason is null or kind = 'PAUSED'),
    drop constraint infusion_event_kind_is_known,
    add constraint infusion_event_kind_is_known check (
        kind in ('STARTED', 'RATE_CHANGED', 'PAUSED', 'RESUMED', 'VITALS', 'NOTE', 'ENDED', 'UNDONE')),
    add constraint undoing_says_what_and_why check (
        (kind = 'UNDONE') = (undoes is not null) and (kind <> 'UNDONE' or coalesce(btrim(note), '') <> ''));

-- Start, end and an undoing itself stay.
create function event_can_be_undone() returns trigger language plpgsql as $$
begin
    if (select kind from infusion_event where id = new.undoes) in ('STARTED', 'ENDED', 'UNDONE') then
        raise exception 'start, end and what undoes another event stay'
            using errcode = 'integrity_constraint_violation', constraint = 'event_can_be_undone';
    end if;
    return new;
end
$$;

create trigger event_can_be_undone
    before insert on infusion_event
    for each row when (new.undoes is not null)
    execute function event_can_be_undone();
