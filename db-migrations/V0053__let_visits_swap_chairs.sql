-- Visits of one date may swap chairs in one statement or one transaction: the chair is looked at when the statement ends, and by
-- who asks for it when the transaction does. The rule is the one that stood.

alter table visit
    drop constraint visit_chair_takes_one_patient,
    add constraint visit_chair_takes_one_patient exclude using gist (
        chair_id with =, tstzrange(starts_at, ends_at, '[)') with &&)
        where (status not in ('CANCELLED', 'NO_SHOW', 'OMITTED'))
        deferrable initially immediate;
