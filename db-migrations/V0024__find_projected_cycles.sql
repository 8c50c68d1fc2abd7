-- What is projected at a centre is found by the courses of the centre that were planned far enough, of these by the cycles
-- whose target is near the dates asked for, and of these by the days still open; all are read from the index alone.

create index course_at_site on course (site_id, planned_until) include (id, order_id);
create index cycle_projected on course_cycle (course_id, target) include (id) where status = 'PROJECTED';
create index day_open on course_day (cycle_id) include (planned_on, booked_minutes, grams, omitted)
    where not booked and given_on is null;
