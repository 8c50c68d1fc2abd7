-- What stopped or warned on a checklist, kept although the answer was corrected later: how often does an item stop? Once for a
-- checklist, whoever answered how often. answer_id is the answer on which it was seen first, null for items that are computed.
-- Where and when are those of the visit, which may still move: no copy of them is kept here.

create table checklist_outcome (
    checklist_id uuid not null,
    template_version integer not null,
    code text not null,
    state text not null
        constraint outcome_stops_or_warns check (state in ('STOP', 'WARN')),
    reason text not null
        constraint outcome_has_a_reason check (btrim(reason) <> ''),
    answer_id uuid,
    seen_at timestamptz not null,
    constraint outcome_is_kept_once primary key (checklist_id, code, state, reason),
    constraint outcome_belongs_to_a_checklist foreign key (checklist_id, template_version)
        references checklist (id, template_version),
    constraint outcome_is_of_an_item_of_the_template foreign key (template_version, code)
        references checklist_item (template_version, code),
    constraint outcome_comes_from_an_answer_of_the_checklist foreign key (answer_id, checklist_id)
        references checklist_answer (id, checklist_id)
);

create trigger checklist_outcome_is_append_only
    before update or delete on checklist_outcome
    for each row execute function checklist_row_stays();

-- every look at a checklist asks for its second checks
create index second_check_by_checklist on checklist_second_check (checklist_id);
