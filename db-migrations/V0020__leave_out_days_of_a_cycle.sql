-- A day of a cycle may be left out on a prescriber's word: it keeps its grams, which its cycle then lacks for good.

alter table course_day add column omitted boolean not null default false;

alter table course_day add constraint omitted_day_is_neither_booked_nor_given check (
    not (omitted and (booked or given_on is not null)));

-- No visit for a day that was left out, and no day left out behind the back of its visit.
create function visit_gives_no_omitted_day() returns trigger language plpgsql as $$
begin
    if (select omitted from course_day where id = new.day_id for share) then
        raise exception 'day % was left out', new.day_id
            using errcode = 'check_violation', constraint = 'visit_gives_no_omitted_day';
    end if;
    return null;
end
$$;

create trigger visit_gives_no_omitted_day
    after insert on visit
    for each row when (new.status not in ('CANCELLED', 'NO_SHOW', 'OMITTED'))
    execute function visit_gives_no_omitted_day();

-- What was left out stays left out.
create function day_omitted_for_good() returns trigger language plpgsql as $$
begin
    raise exception 'day % was left out for good', old.id
        using errcode = 'check_violation', constraint = 'day_omitted_for_good';
end
$$;

create trigger day_omitted_for_good
    before update on course_day
    for each row when (old.omitted and not new.omitted)
    execute function day_omitted_for_good();
