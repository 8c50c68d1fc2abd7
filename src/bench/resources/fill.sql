-- Fills an otherwise empty database with centres that are all alike: 30 chairs, 840 patients, 60 visits on each of 84 days,
-- and one open cycle for every patient on the 14 days after. Every row is a copy of the one that the service itself made for
-- the first patient of the first centre; only ids, dates and names differ. Run by a superuser; ${sites} centres.
set session_replication_role = replica;
set synchronous_commit = off;

create function bench_id(kind text, site int, number int default 0, cycle int default 0) returns uuid
    language sql immutable parallel safe
    as $$ select md5(kind || ':' || site || ':' || number || ':' || cycle)::uuid $$;

-- Constraints that cost most are put on again at the end, over all rows at once.
create temp table put_aside as
    select conname, pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid = 'visit'::regclass and contype = 'x';
do $$ declare one record; begin
    for one in select * from put_aside loop execute format('alter table visit drop constraint %I', one.conname); end loop;
end $$;

create temp table t_site as select * from site;
create temp table t_chair as select * from chair;
create temp table t_patient as select * from patient;
create temp table t_order as select * from infusion_order;
create temp table t_course as select * from course;
create temp table t_cycle as select * from course_cycle where number <= 7;
create temp table t_day as select d.*, c.number as cycle from course_day d join t_cycle c on c.id = d.cycle_id;
create temp table t_visit as select * from visit where cycle_number <= 6;
create temp table t_account as select * from account where username = 'bench';

insert into site select (jsonb_populate_record(t, jsonb_build_object('id', bench_id('site', s), 'name', 'Centre ' || s))).*
    from t_site t, generate_series(1, ${sites}) s;
insert into opening_week select bench_id('site', s), t.version from opening_week t, generate_series(1, ${sites}) s;
insert into opening_window select (jsonb_populate_record(t, jsonb_build_object('site_id', bench_id('site', s)))).*
    from opening_window t, generate_series(1, ${sites}) s;
insert into staffing_plan select bench_id('site', s), t.version from staffing_plan t, generate_series(1, ${sites}) s;
insert into staffing_shift select (jsonb_populate_record(t, jsonb_build_object('site_id', bench_id('site', s)))).*
    from staffing_shift t, generate_series(1, ${sites}) s;
insert into ladder select (jsonb_populate_record(t, jsonb_build_object('id', bench_id('ladder', s), 'site_id', bench_id('site', s)))).*
    from ladder t, generate_series(1, ${sites}) s;
insert into chair select (jsonb_populate_record(t, jsonb_build_object(
        'id', bench_id('chair', s, c), 'site_id', bench_id('site', s), 'name', 'Chair ' || c))).*
    from t_chair t, generate_series(1, ${sites}) s, generate_series(0, 29) c;
insert into account select (jsonb_populate_record(t, jsonb_build_object(
        'id', bench_id('account', s), 'username', 'bench-' || s))).*
    from t_account t, generate_series(1, ${sites}) s;
insert into account_role select bench_id('account', s), r.role
    from account_role r join t_account t on t.id = r.account_id, generate_series(1, ${sites}) s;
insert into account_site select bench_id('account', s), bench_id('site', s) from generate_series(1, ${sites}) s;

create temp table who as select s, n, n / 60 as shift, n % 30 as chair, (n % 60) / 30 as session
    from generate_series(1, ${sites}) s, generate_series(0, 839) n;
insert into patient select (jsonb_populate_record(t, jsonb_build_object(
        'id', bench_id('patient', s, n), 'site_id', bench_id('site', s), 'mrn', 'M' || n))).* from t_patient t, who;
insert into infusion_order select (jsonb_populate_record(t, jsonb_build_object(
        'id', bench_id('order', s, n), 'patient_id', bench_id('patient', s, n), 'site_id', bench_id('site', s),
        'start_on', t.start_on + shift))).* from t_order t, who;
insert into course select (jsonb_populate_record(t, jsonb_build_object(
        'id', bench_id('course', s, n), 'order_id', bench_id('order', s, n), 'patient_id', bench_id('patient', s, n),
        'site_id', bench_id('site', s)))).* from t_course t, who;
insert into course_cycle select (jsonb_populate_record(t, jsonb_build_object(
        'id', bench_id('cycle', s, n, t.number), 'course_id', bench_id('course', s, n), 'target', t.target + shift,
        'window_from', t.window_from + shift, 'window_to', t.window_to + shift))).* from t_cycle t, who;
insert into course_day (id, cycle_id, number, planned_on, grams, volume_ml, exposure, booked_minutes, minutes, trace, booked)
    select bench_id('day', s, n, cycle), bench_id('cycle', s, n, cycle), number, planned_on + shift, grams, volume_ml,
        exposure, booked_minutes, minutes, trace, booked from t_day, who;
insert into visit select (jsonb_populate_record(t, jsonb_build_object(
        'id', bench_id('visit', s, n, t.cycle_number), 'site_id', bench_id('site', s),
        'patient_id', bench_id('patient', s, n), 'order_id', bench_id('order', s, n),
        'course_id', bench_id('course', s, n), 'day_id', bench_id('day', s, n, t.cycle_number),
        'chair_id', bench_id('chair', s, chair), 'visit_date', t.visit_date + shift,
        'starts_at', t.starts_at + move, 'access_at', t.access_at + move, 'infusion_at', t.infusion_at + move,
        'steady_at', t.steady_at + move, 'ends_at', t.ends_at + move))).*
    from t_visit t, who, lateral (select
        (t.visit_date + shift) + interval '7 hours' + session * interval '6 hours' + (chair % 4) * interval '15 minutes'
            - (t.starts_at at time zone 'UTC') as move) m;
insert into site_calendar (site_id) select bench_id('site', s) from generate_series(1, ${sites}) s;
insert into site_day select distinct site_id, visit_date from visit on conflict do nothing;

do $$ declare one record; begin
    for one in select * from put_aside loop
        execute format('alter table visit add constraint %I %s', one.conname, one.definition);
    end loop;
end $$;
reset session_replication_role;
reset synchronous_commit;
