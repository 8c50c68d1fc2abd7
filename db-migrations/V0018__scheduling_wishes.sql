-- What a patient needs and would rather have when visits are scheduled; a patient of whom nothing is known has no wishes.

alter table patient
    add column needed_chair_kind text
        constraint patient_needs_a_known_kind_of_chair check (needed_chair_kind in ('CHAIR', 'BED', 'PRIVATE_ROOM')),
    add column companion boolean not null default false,
    add column wished_weekdays jsonb not null default '[]',
    add column wished_earliest_start time,
    add column wished_latest_start time,
    add column wished_chair_id uuid,
    add column wished_chair_as_last_time boolean not null default false,
    add column wished_chair_kind text
        constraint patient_wishes_a_known_kind_of_chair check (wished_chair_kind in ('CHAIR', 'BED', 'PRIVATE_ROOM')),
    add constraint patient_wishes_a_chair_of_its_site
        foreign key (site_id, wished_chair_id) references chair (site_id, id),
    add constraint patient_wishes_hours_in_order check (wished_earliest_start <= wished_latest_start);
