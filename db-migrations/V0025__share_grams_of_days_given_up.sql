-- A day of a cycle may be given up for good: the other days give its grams, and their visits last longer.

alter table visit_move drop constraint move_action_is_known;
alter table visit_move add constraint move_action_is_known check (
    action in ('SHIFT_REMAINING', 'FILL', 'COMPRESS', 'OMIT', 'CEASE_CYCLE'));

alter table visit_move_line drop constraint line_kind_is_known;
alter table visit_move_line add constraint line_kind_is_known check (kind in ('MOVED', 'NUMBERED', 'DOSED', 'DROPPED'));
alter table visit_move_line add constraint line_gives_other_grams_only_when_dosed check (
    (grams_after is distinct from grams_before) = (kind in ('DOSED', 'DROPPED')));

-- Only a day that is never given may give nothing.
alter table course_day drop constraint day_grams_are_above_zero;
alter table course_day add constraint day_grams_are_above_zero check (grams > 0 or (omitted and grams = 0));
alter table course_day drop constraint day_volume_is_above_zero;
alter table course_day add constraint day_volume_is_above_zero check (volume_ml > 0 or (omitted and volume_ml = 0));

-- A visit that is only held has no record yet: it becomes what its day is by then when it is booked.
create or replace function visit_moves_on_record() returns trigger language plpgsql as $$
begin
    if old.held_until is not null
        and (new.visit_date, new.chair_id, new.starts_at, new.day_number)
            is not distinct from (old.visit_date, old.chair_id, old.starts_at, old.day_number)
    then
        return null;
    end if;
    if not exists (
        select 1 from visit_move_line line join visit_move move on move.id = line.move_id
            where line.visit_id = new.id and move.status = 'DONE' and line.to_date = new.visit_date
                and line.to_chair_id = new.chair_id and line.to_starts_at = new.starts_at
                and line.grams_after = new.grams and line.day_number_after = new.day_number)
    then
        raise exception 'visit % was moved without a record', new.id
            using errcode = 'check_violation', constraint = 'visit_moves_on_record';
    end if;
    return null;
end
$$;

-- No booked visit lasts longer or shorter without a line that gives it other grams: looked at when the transaction ends.
create function visit_shape_on_record() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from visit_move_line line join visit_move move on move.id = line.move_id
            where line.visit_id = new.id and line.kind = 'DOSED' and move.status = 'DONE'
                and line.grams_after = new.grams
                and line.to_ends_at - line.to_starts_at = new.ends_at - new.starts_at)
    then
        raise exception 'visit % lasts otherwise without a record', new.id
            using errcode = 'check_violation', constraint = 'visit_shape_on_record';
    end if;
    return null;
end
$$;

create constraint trigger visit_shape_on_record
    after update on visit
    deferrable initially deferred
    for each row when (
        old.status = 'BOOKED' and new.status = 'BOOKED' and old.held_until is null
        and (new.access_at - new.starts_at, new.infusion_at - new.starts_at, new.steady_at - new.starts_at,
            new.ends_at - new.starts_at, new.after_minutes, new.volume_ml)
            is distinct from
            (old.access_at - old.starts_at, old.infusion_at - old.starts_at, old.steady_at - old.starts_at,
            old.ends_at - old.starts_at, old.after_minutes, old.volume_ml))
    execute function visit_shape_on_record();
