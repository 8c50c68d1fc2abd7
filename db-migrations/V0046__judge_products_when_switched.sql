-- Whether the product an order goes to fitted the patient when the switch was asked for, and what a prescriber decided against
-- the matrix. Who and when are those of the request: asked_by, asked_at. Switches asked for before have no judgement. What is
-- said here is append-only with the switch (brand_switch_decided_for_good).

alter table brand_switch
    add column eligibility text
        constraint switch_eligibility_is_known check (eligibility in ('OK', 'WARN', 'STOP')),
    add column eligibility_override_role text
        constraint switch_eligibility_is_overridden_by_a_prescriber check (eligibility_override_role = 'PRESCRIBER'),
    add column eligibility_override_reason varchar(500)
        constraint switch_eligibility_override_reason_is_filled check (eligibility_override_reason ~ '\S'),
    add column overridden_stops jsonb not null default '[]',
    add constraint switch_stop_is_overridden check (
        (eligibility is not distinct from 'STOP') = (overridden_stops <> '[]')
        and (eligibility_override_role is not null) = (overridden_stops <> '[]')
        and (eligibility_override_reason is not null) = (overridden_stops <> '[]')),
    add constraint switch_overridden_stops_are_a_list check (jsonb_typeof(overridden_stops) = 'array');

-- No switch to a product that a reaction blocks for the patient is asked for or approved. The patient is locked lightly, as for
-- a booking, so that a reaction that is being recorded is waited for.
create function switch_goes_to_no_blocked_brand() returns trigger language plpgsql as $$
begin
    perform 1 from patient where id = new.patient_id for key share;
    if brand_is_blocked(new.patient_id, new.to_product_id) then
        raise exception 'product % is blocked for patient %', new.to_product_id, new.patient_id
            using errcode = 'integrity_constraint_violation', constraint = 'brand_must_not_be_blocked';
    end if;
    return new;
end
$$;

create trigger switch_to_a_blocked_brand_is_not_asked_for
    before insert on brand_switch
    for each row execute function switch_goes_to_no_blocked_brand();

create trigger switch_to_a_blocked_brand_is_not_approved
    before update on brand_switch
    for each row when (new.status = 'APPROVED' and old.status <> 'APPROVED')
    execute function switch_goes_to_no_blocked_brand();
