-- How an item is answered and judged stands with the template. Null only in versions published before; they are judged as
-- they were then, by the definitions that come with the service.

alter table checklist_template
    -- expressions: what answers tell of the patient's conditions
    add column conditions text[];

alter table checklist_item
    add column definition jsonb
        constraint item_definition_is_an_object check (jsonb_typeof(definition) = 'object'),
    add constraint item_code_is_a_code check (code ~ '^[A-Z][A-Z0-9_]{1,31}$'),
    add constraint hard_stops_are_never_overridden
        check (severity <> 'HARD_STOP' or definition -> 'override' is null or definition -> 'override' = 'null');

alter table checklist_answer
    add column known text
        constraint answer_known_is_known check (known in ('YES', 'NO', 'UNKNOWN')),
    add column number numeric(12, 4);
