-- A hold may keep another place for a visit that is booked and stays so until the hold is booked: then the row that was
-- held goes, and the visit moves. Such a row never becomes a booking, so a day still has one visit at most.

alter table visit
    add column replaces_visit_id uuid
        constraint visit_replaces_a_visit references visit (id),
    add constraint visit_that_replaces_is_held check (
        replaces_visit_id is null or (held_until is not null and status = 'BOOKED'));

drop index visit_day_booked_once;
create unique index visit_day_booked_once
    on visit (day_id) where status not in ('CANCELLED', 'NO_SHOW', 'OMITTED') and replaces_visit_id is null;
create unique index visit_has_one_place_kept on visit (replaces_visit_id) where replaces_visit_id is not null;

create function visit_replaces_one_of_its_day() returns trigger language plpgsql as $$
begin
    if not exists (select from visit where id = new.replaces_visit_id and day_id = new.day_id and held_until is null) then
        raise exception 'visit % keeps no place for another day', new.id
            using errcode = 'check_violation', constraint = 'visit_replaces_one_of_its_day';
    end if;
    return new;
end
$$;

create trigger visit_replaces_one_of_its_day
    before insert on visit
    for each row when (new.replaces_visit_id is not null)
    execute function visit_replaces_one_of_its_day();

create function visit_replaces_the_same() returns trigger language plpgsql as $$
begin
    raise exception 'visit % keeps its place for the same visit', old.id
        using errcode = 'check_violation', constraint = 'visit_replaces_the_same';
end
$$;

create trigger visit_replaces_the_same
    before update on visit
    for each row when (
        new.replaces_visit_id is distinct from old.replaces_visit_id
        or (new.replaces_visit_id is not null and new.day_id <> old.day_id))
    execute function visit_replaces_the_same();
