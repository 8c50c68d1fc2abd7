-- For how many infusions after a change of brand a patient counts as switched is the centre's choice.

alter table site
    add column switch_infusions integer not null default 2
        constraint site_counts_one_to_twelve_infusions_as_switched check (switch_infusions between 1 and 12);
