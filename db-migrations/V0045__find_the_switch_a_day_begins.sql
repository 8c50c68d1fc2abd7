-- the report on brands asks for each day given whether an approved switch begins with it
create index brand_switch_from_day on brand_switch (from_day_id) where status = 'APPROVED';
