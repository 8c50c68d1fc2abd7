-- Many visits may move in one transaction: it may ask that their nurses are counted once all have moved. Who does not ask gets
-- the answer at once, as before. Deferred, the trigger still looks at every visit that moved, under the lock of its day.

do $$
declare
    asked text;
begin
    select pg_get_triggerdef(oid) into asked from pg_trigger
        where tgrelid = 'visit'::regclass and tgname = 'visit_nurse_units_suffice_when_moved';
    drop trigger visit_nurse_units_suffice_when_moved on visit;
    execute replace(
        replace(asked, 'CREATE TRIGGER', 'CREATE CONSTRAINT TRIGGER'),
        'FOR EACH ROW', 'DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW');
end
$$;
