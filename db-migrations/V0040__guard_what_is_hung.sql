-- Vials: one brand in one visit, each vial once, and a second person who looks at it.

alter table site
    add column second_check_of_vials boolean not null default false;

-- Every entry counts, also one that is void: no order of hanging and taking back brings a second brand to a chair.
alter table ledger_entry
    add constraint never_two_brands_in_one_visit
        exclude using gist (infusion_id with =, product_id with <>) where (kind = 'GIVEN_HERE');

create index ledger_by_serial on ledger_entry (serial, product_id) where serial is not null;

-- A vial at an infusion is of its patient and of its brand, and is hung before its end. Those who hang at one infusion at the
-- same moment wait for each other, so that of two brands one is refused and no two wait for ever.
create function vial_is_of_its_infusion() returns trigger language plpgsql as $$
declare
    running record;
begin
    perform pg_advisory_xact_lock(hashtextextended(new.infusion_id::text, 40));
    select product_id, patient_id, status into running from infusion where id = new.infusion_id for update;
    if found and (running.product_id, running.patient_id) is distinct from (new.product_id, new.patient_id) then
        raise exception 'infusion % is of another brand or patient', new.infusion_id
            using errcode = 'integrity_constraint_violation', constraint = 'vial_is_of_its_infusion';
    end if;
    if found and running.status in ('COMPLETED', 'STOPPED_EARLY') then
        raise exception 'infusion % has ended', new.infusion_id
            using errcode = 'integrity_constraint_violation', constraint = 'vial_is_hung_before_the_end';
    end if;
    return new;
end
$$;

create trigger vial_is_of_its_infusion
    before insert on ledger_entry
    for each row when (new.kind = 'GIVEN_HERE')
    execute function vial_is_of_its_infusion();

-- A serial number is of one vial of its product and size, and a vial is emptied once, wherever. Those who write the same serial
-- at the same moment wait for each other; a vial that was taken back may be hung again.
create function vial_is_hung_once() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.product_id || ' ' || new.serial, 40));
    if exists (
        select from ledger_entry hung
            where hung.serial = new.serial and hung.product_id = new.product_id and hung.grams = new.grams
                and hung.kind = 'GIVEN_HERE'
                and not exists (select from ledger_entry v where v.voids = hung.id and v.patient_id = hung.patient_id))
    then
        raise exception 'a vial with this serial number was hung'
            using errcode = 'integrity_constraint_violation', constraint = 'vial_is_hung_once';
    end if;
    return new;
end
$$;

create trigger vial_is_hung_once
    before insert on ledger_entry
    for each row when (new.kind = 'GIVEN_HERE' and new.serial is not null)
    execute function vial_is_hung_once();

create table vial_check (
    entry_id uuid primary key
        constraint vial_check_is_of_an_entry references ledger_entry (id),
    infusion_id uuid not null
        constraint vial_check_is_at_an_infusion references infusion (id),
    checked_by uuid not null,
    checked_at timestamptz not null
);

create index vial_check_of_infusion on vial_check (infusion_id);

create function vial_check_is_by_a_second_person() returns trigger language plpgsql as $$
declare
    first uuid;
begin
    select recorded_by into first from ledger_entry
        where id = new.entry_id and infusion_id = new.infusion_id and kind = 'GIVEN_HERE';
    if first is null then
        raise exception 'the entry is no vial of infusion %', new.infusion_id
            using errcode = 'integrity_constraint_violation', constraint = 'vial_check_is_of_a_vial_hung_here';
    end if;
    if first = new.checked_by then
        raise exception 'the second person must be another one than who hung the vial'
            using errcode = 'integrity_constraint_violation', constraint = 'vial_check_is_by_a_second_person';
    end if;
    return new;
end
$$;

create trigger vial_check_is_by_a_second_person
    before insert on vial_check
    for each row execute function vial_check_is_by_a_second_person();

create function vial_check_stays() returns trigger language plpgsql as $$
begin
    raise exception 'who checked a vial stays on record'
        using errcode = 'integrity_constraint_violation', constraint = 'vial_check_stays';
end
$$;

create trigger vial_check_stays
    before update or delete or truncate on vial_check
    for each statement execute function vial_check_stays();
