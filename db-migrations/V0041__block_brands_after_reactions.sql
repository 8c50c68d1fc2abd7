-- A reaction may block its product for the patient until a prescriber reviews it. The reaction is the block: nothing to forget.
-- Reviews, voidings and what was done are appended; the last review says how the block stands.

alter table reaction
    add column block_rule text
        constraint reaction_block_rule_is_known check (block_rule in ('SEVERE_GRADE', 'STOP_ALWAYS_SIGN', 'ALLERGIC_SIGN'));

-- Those on record are judged as new ones are. Only this column, which is new, is written.
alter table reaction disable trigger reaction_append_only;
update reaction set block_rule = case
        when grade >= 3 then 'SEVERE_GRADE'
        when symptoms && array['SIGNS_OF_THROMBOSIS', 'ANAPHYLAXIS', 'CHEST_TIGHTNESS', 'LOW_BLOOD_PRESSURE']
            then 'STOP_ALWAYS_SIGN'
        when 'HIVES' = any (symptoms) and symptoms && array['HIGH_BLOOD_PRESSURE', 'FAST_HEARTBEAT']
            then 'STOP_ALWAYS_SIGN'
        else 'ALLERGIC_SIGN' end
    where grade >= 3
        or symptoms && array['SIGNS_OF_THROMBOSIS', 'ANAPHYLAXIS', 'CHEST_TIGHTNESS', 'LOW_BLOOD_PRESSURE', 'HIVES', 'WHEEZE'];
alter table reaction enable trigger reaction_append_only;

create index reaction_that_blocks on reaction (patient_id, product_id) where block_rule is not null;

create table reaction_void (
    reaction_id uuid primary key
        constraint reaction_void_is_of_a_reaction references reaction (id),
    reason varchar(500) not null
        constraint reaction_void_has_a_reason check (btrim(reason) <> ''),
    voided_by uuid not null,
    voided_at timestamptz not null
);

create table reaction_action (
    reaction_id uuid primary key
        constraint reaction_action_answers_a_reaction references reaction (id),
    advised text not null
        constraint reaction_action_advised_is_known check (advised in ('SLOW', 'PAUSE', 'STOP')),
    taken text not null
        constraint reaction_action_taken_is_known check (taken in ('SLOW', 'PAUSE', 'STOP', 'NONE')),
    reason varchar(500),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint reaction_action_otherwise_has_a_reason check (taken = advised or btrim(reason) <> '')
);

create table brand_review (
    id uuid primary key,
    reaction_id uuid not null
        constraint brand_review_is_of_a_reaction references reaction (id),
    number integer not null
        constraint brand_reviews_begin_at_one check (number >= 1),
    decision text not null
        constraint brand_review_decision_is_known check (decision in ('LIFTED', 'CONFIRMED', 'REOPENED')),
    note varchar(500) not null
        constraint brand_review_has_a_note check (btrim(note) <> ''),
    conditions varchar(500)
        constraint brand_review_conditions_come_with_lifting check (conditions is null or decision = 'LIFTED'),
    reviewed_by uuid not null,
    reviewed_at timestamptz not null,
    constraint brand_reviews_follow_each_other unique (reaction_id, number)
);

create trigger reaction_void_append_only before update or delete on reaction_void
    for each row execute function ledger_is_append_only();
create trigger reaction_void_never_emptied before truncate on reaction_void
    for each statement execute function ledger_is_append_only();
create trigger reaction_action_append_only before update or delete on reaction_action
    for each row execute function ledger_is_append_only();
create trigger reaction_action_never_emptied before truncate on reaction_action
    for each statement execute function ledger_is_append_only();
create trigger brand_review_append_only before update or delete on brand_review
    for each row execute function ledger_is_append_only();
create trigger brand_review_never_emptied before truncate on brand_review
    for each statement execute function ledger_is_append_only();

-- A severe grade always blocks. The patient is locked against every booking under way: one that is not committed yet is
-- waited for, so that the prescriber is shown it; one that comes later sees the block.
create function severe_reaction_blocks_its_brand() returns trigger language plpgsql as $$
begin
    if new.grade >= 3 and new.block_rule is null then
        new.block_rule := 'SEVERE_GRADE';
    end if;
    if new.block_rule is not null then
        perform 1 from patient where id = new.patient_id for update;
    end if;
    return new;
end
$$;

create trigger severe_reaction_blocks_its_brand
    before insert on reaction
    for each row execute function severe_reaction_blocks_its_brand();

-- Reviews follow the life of a block: what stands is lifted or confirmed, what was decided may be opened again.
create function brand_review_follows_the_last_one() returns trigger language plpgsql as $$
declare
    last record;
begin
    perform 1 from patient where id = (select patient_id from reaction where id = new.reaction_id) for update;
    if not exists (select from reaction where id = new.reaction_id and block_rule is not null)
            or exists (select from reaction_void where reaction_id = new.reaction_id) then
        raise exception 'reaction % blocks nothing', new.reaction_id
            using errcode = 'integrity_constraint_violation', constraint = 'brand_review_is_of_a_block';
    end if;
    select coalesce(max(number), 0) as number, (array_agg(decision order by number desc))[1] as decision
        into last from brand_review where reaction_id = new.reaction_id;
    if new.number <> last.number + 1
            or not (case coalesce(last.decision, 'REOPENED')
                when 'REOPENED' then new.decision in ('LIFTED', 'CONFIRMED')
                when 'CONFIRMED' then new.decision in ('LIFTED', 'REOPENED')
                else new.decision = 'REOPENED' end) then
        raise exception 'a review % does not follow %', new.decision, last.decision
            using errcode = 'integrity_constraint_violation', constraint = 'brand_review_follows_the_last_one';
    end if;
    return new;
end
$$;

create trigger brand_review_follows_the_last_one
    before insert on brand_review
    for each row execute function brand_review_follows_the_last_one();

-- Whether a reaction blocks a product for a patient. A voided reaction does not, nor does one whose last review lifted it.
create function brand_is_blocked(of_patient uuid, product text) returns boolean language sql stable as $$
    select exists (
        select from reaction
            where patient_id = of_patient and product_id = product and block_rule is not null
                and not exists (select from reaction_void where reaction_id = reaction.id)
                and coalesce(
                    (select decision from brand_review where reaction_id = reaction.id order by number desc limit 1),
                    'NONE') <> 'LIFTED')
$$;

-- The patient is locked lightly, so that a reaction that is being recorded is waited for.
create function brand_must_not_be_blocked() returns trigger language plpgsql as $$
begin
    perform 1 from patient where id = new.patient_id for key share;
    if brand_is_blocked(new.patient_id, new.product_id) then
        raise exception 'product % is blocked for patient %', new.product_id, new.patient_id
            using errcode = 'integrity_constraint_violation', constraint = 'brand_must_not_be_blocked';
    end if;
    return new;
end
$$;

create trigger visit_of_a_blocked_brand_is_not_booked
    before insert on visit
    for each row when (new.status not in ('CANCELLED', 'NO_SHOW', 'OMITTED'))
    execute function brand_must_not_be_blocked();

-- Booked visits stay where they are, and may be called off; they do not go elsewhere, and a hold is not made a booking.
create trigger visit_of_a_blocked_brand_is_not_moved
    before update on visit
    for each row when (
        new.status = 'BOOKED'
        and (new.starts_at is distinct from old.starts_at
            or new.visit_date is distinct from old.visit_date
            or new.chair_id is distinct from old.chair_id
            or new.product_id is distinct from old.product_id
            or (old.held_until is not null and new.held_until is null)))
    execute function brand_must_not_be_blocked();

create trigger infusion_of_a_blocked_brand_is_not_started
    before insert on infusion
    for each row execute function brand_must_not_be_blocked();

create trigger vial_of_a_blocked_brand_is_not_hung
    before insert on ledger_entry
    for each row when (new.kind = 'GIVEN_HERE')
    execute function brand_must_not_be_blocked();
