-- The recovery list asks which cycles of a centre's active orders have come and lack a day, and which visits called off left one.

create index order_active_at_site on infusion_order (site_id) where status = 'ACTIVE';
create index cycle_to_come_by_window on course_cycle (course_id, window_from)
    where status in ('PROJECTED', 'BOOKED', 'IN_PROGRESS');
create index day_open_of_cycle on course_day (cycle_id) where not booked and given_on is null;
create index visit_called_off_at_site on visit (site_id, day_id) where status in ('CANCELLED', 'NO_SHOW');
create index visit_called_off_of_day on visit (day_id) where status in ('CANCELLED', 'NO_SHOW');
