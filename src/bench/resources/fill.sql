-- Fills an otherwise empty database with centres that are all alike: 30 chairs, 840 patients who come every 14 days, 60 visits
-- on each day of ${cycles} cycles, ${apart} hours apart on a chair, ${more} patients more on every 14th day, the eighth of them
-- being the first, and one open cycle for every patient after these. Every row is a copy of the one that the
-- service itself made for the first patient of the first centre; only ids, dates and names differ. Run by a superuser;
-- ${sites} centres.
set session_replication_role = replica;
set synchronous_commit = off;

create function bench_id(kind text, site int, number int default 0, cycle int default 0) returns uuid
    language sql immutable parallel safe
    as $$ select md5(kind || ':' || site || ':' || number || ':' || cycle)::uuid $$;

-- Copies the rows of "pattern" (called t) once for each row of "many": all columns of the table as they are, but those named
-- in "other", which become these expressions. A pattern may have further columns for the expressions to use.
create procedure bench_copy(target regclass, pattern text, many text, other jsonb) language plpgsql as $$
declare columns text; expressions text;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum),
           string_agg(coalesce(other ->> attname, 't.' || quote_ident(attname)), ', ' order by attnum)
        into columns, expressions
        from pg_attribute where attrelid = target and attnum > 0 and not attisdropped;
    execute format('insert into %s (%s) select %s from %s t, %s', target, columns, expressions, pattern, many);
end $$;

-- Constraints that cost most are put on again at the end, over all rows at once.
create temp table put_aside as
    select conname, pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid = 'visit'::regclass and contype = 'x';
do $$ declare one record; begin
    for one in select * from put_aside loop execute format('alter table visit drop constraint %I', one.conname); end loop;
end $$;

create temp table t_site as select * from site;
create temp table t_week as select * from opening_week;
create temp table t_window as select * from opening_window;
create temp table t_plan as select * from staffing_plan;
create temp table t_shift as select * from staffing_shift;
create temp table t_ladder as select * from ladder;
create temp table t_chair as select * from chair;
create temp table t_patient as select * from patient;
create temp table t_order as select * from infusion_order;
create temp table t_course as select * from course;
create temp table t_cycle as select * from course_cycle where number <= ${cycles} + 1;
create temp table t_day as select d.*, c.number as cycle from course_day d join t_cycle c on c.id = d.cycle_id;
create temp table t_visit as select * from visit where cycle_number <= ${cycles};
create temp table t_account as select * from account where username = 'bench';
create temp table t_role as select r.* from account_role r join t_account t on t.id = r.account_id;
create temp table t_bound as select b.* from account_site b join t_account t on t.id = b.account_id;

create temp table sites as select s from generate_series(1, ${sites}) s;
create temp table chairs as select s, c from sites, generate_series(0, 29) c;
create temp table who as select s, n, case when n < 840 then n / 60 else 7 end as shift, n % 30 as chair,
    case when n < 840 then n % 60 / 30 else 2 end as session
    from sites, generate_series(0, 839 + ${more}) n;
analyze sites, chairs, who, t_cycle, t_day, t_visit;

call bench_copy('site', 't_site', 'sites', '{"id": "bench_id(''site'', s)", "name": "''Centre '' || s"}');
call bench_copy('opening_week', 't_week', 'sites', '{"site_id": "bench_id(''site'', s)"}');
call bench_copy('opening_window', 't_window', 'sites', '{"site_id": "bench_id(''site'', s)"}');
call bench_copy('staffing_plan', 't_plan', 'sites', '{"site_id": "bench_id(''site'', s)"}');
call bench_copy('staffing_shift', 't_shift', 'sites', '{"site_id": "bench_id(''site'', s)"}');
call bench_copy('ladder', 't_ladder', 'sites', '{"id": "bench_id(''ladder'', s)", "site_id": "bench_id(''site'', s)"}');
call bench_copy('chair', 't_chair', 'chairs', '{
    "id": "bench_id(''chair'', s, c)", "site_id": "bench_id(''site'', s)", "name": "''Chair '' || c"}');
call bench_copy('account', 't_account', 'sites', '{"id": "bench_id(''account'', s)", "username": "''bench-'' || s"}');
call bench_copy('account_role', 't_role', 'sites', '{"account_id": "bench_id(''account'', s)"}');
call bench_copy('account_site', 't_bound', 'sites', '{
    "account_id": "bench_id(''account'', s)", "site_id": "bench_id(''site'', s)"}');

call bench_copy('patient', 't_patient', 'who', '{
    "id": "bench_id(''patient'', s, n)", "site_id": "bench_id(''site'', s)", "mrn": "''M'' || n"}');
call bench_copy('infusion_order', 't_order', 'who', '{
    "id": "bench_id(''order'', s, n)", "patient_id": "bench_id(''patient'', s, n)", "site_id": "bench_id(''site'', s)",
    "start_on": "t.start_on + shift"}');
call bench_copy('course', 't_course', 'who', '{
    "id": "bench_id(''course'', s, n)", "order_id": "bench_id(''order'', s, n)",
    "patient_id": "bench_id(''patient'', s, n)", "site_id": "bench_id(''site'', s)"}');
call bench_copy('course_cycle', 't_cycle', 'who', '{
    "id": "bench_id(''cycle'', s, n, t.number)", "course_id": "bench_id(''course'', s, n)", "target": "t.target + shift",
    "window_from": "t.window_from + shift", "window_to": "t.window_to + shift"}');
call bench_copy('course_day', 't_day', 'who', '{
    "id": "bench_id(''day'', s, n, t.cycle)", "cycle_id": "bench_id(''cycle'', s, n, t.cycle)",
    "planned_on": "t.planned_on + shift"}');
call bench_copy('visit', 't_visit', 'who, lateral (select
        (t.visit_date + shift) + interval ''7 hours'' + session * interval ''${apart} hours'' + (chair % 4) * interval ''15 minutes''
            - (t.starts_at at time zone ''UTC'') as move) m', '{
    "id": "bench_id(''visit'', s, n, t.cycle_number)", "site_id": "bench_id(''site'', s)",
    "patient_id": "bench_id(''patient'', s, n)", "order_id": "bench_id(''order'', s, n)",
    "course_id": "bench_id(''course'', s, n)", "day_id": "bench_id(''day'', s, n, t.cycle_number)",
    "chair_id": "bench_id(''chair'', s, chair)", "visit_date": "t.visit_date + shift",
    "starts_at": "t.starts_at + move", "access_at": "t.access_at + move", "infusion_at": "t.infusion_at + move",
    "steady_at": "t.steady_at + move", "ends_at": "t.ends_at + move"}');
insert into site_calendar (site_id) select bench_id('site', s) from sites;
insert into site_day select distinct site_id, visit_date from visit on conflict do nothing;

do $$ declare one record; begin
    for one in select * from put_aside loop
        execute format('alter table visit add constraint %I %s', one.conname, one.definition);
    end loop;
end $$;
reset session_replication_role;
reset synchronous_commit;
