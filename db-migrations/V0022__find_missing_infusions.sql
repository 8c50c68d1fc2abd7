-- The recovery list asks for the active orders of a centre, and for the visits of an open day that were called off.

create index order_active_at_site on infusion_order (site_id) where status = 'ACTIVE';
create index visit_called_off_of_day on visit (day_id) where status in ('CANCELLED', 'NO_SHOW');
