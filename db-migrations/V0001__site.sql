-- Centres: what they decide for themselves, their chairs, opening hours, closures and nurses on duty.

create extension if not exists btree_gist;

create table site (
    id                              uuid primary key,
    name                            varchar(120) not null,
    zone                            varchar(60)  not null,
    assessment_minutes              integer      not null,
    premed_wait_minutes             integer      not null,
    prep_minutes                    integer      not null,
    iv_start_minutes                integer      not null,
    lot_change_minutes              integer      not null,
    flush_minutes                   integer      not null,
    observation_established_minutes integer      not null,
    observation_cautious_minutes    integer      not null,
    slot_minutes                    integer      not null,
    titrating_patients_per_nurse    integer      not null,
    steady_patients_per_nurse       integer      not null,
    rounding                        varchar(20)  not null,
    weight_policy                   varchar(30)  not null,
    weight_warn_after_days          integer      not null,
    weight_stop_after_days          integer      not null,
    pump_maximum_ml_per_hour        integer,
    window_days_before              integer      not null,
    window_days_after               integer      not null,
    version                         bigint       not null,
    constraint site_has_a_name check (btrim(name) <> ''),
    constraint site_minutes_within_eight_hours check (
        assessment_minutes between 0 and 480
        and premed_wait_minutes between 0 and 480
        and prep_minutes between 0 and 480
        and iv_start_minutes between 0 and 480
        and lot_change_minutes between 0 and 480
        and flush_minutes between 0 and 480
        and observation_established_minutes between 0 and 480
        and observation_cautious_minutes between 0 and 480),
    constraint site_slot_divides_the_hour check (slot_minutes in (5, 10, 15, 20, 30, 60)),
    constraint site_nurse_load_in_whole_units check (
        titrating_patients_per_nurse in (1, 2, 3, 4, 6, 12)
        and steady_patients_per_nurse in (1, 2, 3, 4, 6, 12)),
    constraint site_weight_warns_before_it_stops check (
        1 <= weight_warn_after_days
        and weight_warn_after_days <= weight_stop_after_days
        and weight_stop_after_days <= 730),
    constraint site_pump_maximum_in_range check (pump_maximum_ml_per_hour between 1 and 2000),
    constraint site_window_within_two_weeks check (
        window_days_before between 0 and 14 and window_days_after between 0 and 14)
);

create table chair (
    id         uuid primary key,
    site_id    uuid        not null references site (id),
    name       varchar(60) not null,
    kind       varchar(20) not null,
    in_service boolean     not null,
    version    bigint      not null,
    constraint chair_has_a_name check (btrim(name) <> ''),
    -- lets other tables say "this chair of this site" in one foreign key
    constraint chair_stands_in_one_site unique (site_id, id)
);

create unique index chair_name_once_per_site on chair (site_id, lower(name));

-- The weekly opening hours of a site are read and replaced as one; the version is theirs.
create table opening_week (
    site_id uuid primary key references site (id),
    version bigint not null
);

create table opening_window (
    site_id       uuid        not null references opening_week (site_id),
    weekday       varchar(10) not null,
    opens_minute  integer     not null,
    closes_minute integer     not null,
    primary key (site_id, weekday, opens_minute),
    constraint opening_window_on_five_minute_marks check (
        opens_minute % 5 = 0 and closes_minute % 5 = 0
        and 0 <= opens_minute and opens_minute < closes_minute and closes_minute < 1440),
    constraint opening_window_no_overlap exclude using gist (
        site_id with =, weekday with =, int4range(opens_minute, closes_minute) with &&)
);

-- A closure is one stretch of local time: from the begin of from_date (or from_time) to the end of to_date (or to_time).
create table closure (
    id        uuid primary key,
    site_id   uuid        not null references site (id),
    chair_id  uuid,
    from_date date        not null,
    from_time time,
    to_date   date        not null,
    to_time   time,
    reason    varchar(20) not null,
    note      varchar(500),
    constraint closure_of_a_chair_of_the_site foreign key (site_id, chair_id) references chair (site_id, id),
    constraint closure_begins_before_it_ends check (
        from_date < to_date
        or (from_date = to_date and coalesce(from_time, time '00:00') < coalesce(to_time, time '24:00')))
);

create index closure_by_site_and_end on closure (site_id, to_date);

-- The staffing of a site (weekly shifts and the dates that differ from them) is edited under one version.
create table staffing_plan (
    site_id uuid primary key references site (id),
    version bigint not null
);

create table staffing_shift (
    site_id       uuid        not null references staffing_plan (site_id),
    weekday       varchar(10) not null,
    starts_minute integer     not null,
    ends_minute   integer     not null,
    nurses        integer     not null,
    constraint staffing_shift_on_five_minute_marks check (
        starts_minute % 5 = 0 and ends_minute % 5 = 0
        and 0 <= starts_minute and starts_minute < ends_minute and ends_minute < 1440),
    constraint staffing_shift_one_to_fifty_nurses check (nurses between 1 and 50)
);

create index staffing_shift_by_site on staffing_shift (site_id);

-- On these dates the weekly shifts do not count; without any shift nobody works.
create table staffing_exception (
    id      uuid primary key,
    site_id uuid not null references staffing_plan (site_id),
    day     date not null,
    constraint staffing_exception_once_per_day unique (site_id, day)
);

create table staffing_exception_shift (
    exception_id  uuid    not null references staffing_exception (id) on delete cascade,
    starts_minute integer not null,
    ends_minute   integer not null,
    nurses        integer not null,
    constraint exception_shift_on_five_minute_marks check (
        starts_minute % 5 = 0 and ends_minute % 5 = 0
        and 0 <= starts_minute and starts_minute < ends_minute and ends_minute < 1440),
    constraint exception_shift_one_to_fifty_nurses check (nurses between 1 and 50)
);

create index staffing_exception_shift_by_exception on staffing_exception_shift (exception_id);

-- One row per site and day that was ever booked on: locking it guards the nurse units of that day.
create table site_day (
    site_id uuid not null references site (id),
    day     date not null,
    primary key (site_id, day)
);
