-- Gives every visit of a filled database an infusion, and puts ${vials} vials into the ledger: lots of ${lot} vials that were
-- given one after the other by date, at all centres; every fiftieth infusion with a reaction on the next day. The account of the
-- first centre is bound to all of them. Run by a superuser.
set session_replication_role = replica;
set synchronous_commit = off;

insert into infusion (id, visit_id, signature_id, site_id, patient_id, product_id, grams_planned, status, started_by, started_at,
        ended_by, ended_at, grams_given, version)
    select md5('infusion' || id)::uuid, id, md5('signature' || id)::uuid, site_id, patient_id, product_id, grams, 'COMPLETED',
            booked_by, starts_at, booked_by, ends_at, grams, 0
        from visit;

create temp table given as
    select row_number() over (order by started_at, id) - 1 as number, id, patient_id, site_id, product_id, started_at
        from infusion;
create index on given (number);
analyze given;

insert into ledger_entry (id, kind, patient_id, site_id, product_id, given_on, grams, lot, expiry, infusion_id, recorded_by,
        recorded_at)
    select (lpad(to_hex(vial), 12, '0') || '-7000-8000-' || lpad(to_hex(vial), 12, '0'))::uuid, 'GIVEN_HERE', patient_id, site_id,
            product_id, started_at::date, 5, 'B' || lpad((vial / ${lot})::text, 6, '0'), started_at::date + 400, given.id,
            md5('nurse')::uuid, started_at
        from generate_series(0, ${vials} - 1) vial
        join given on given.number = vial * (select count(*) from given) / ${vials};

insert into reaction (id, patient_id, infusion_id, product_id, grade, symptoms, onset_at, recorded_by, recorded_at)
    select md5('reaction' || id)::uuid, patient_id, id, product_id, 2, '{HEADACHE}', started_at + interval '1 day',
            md5('nurse')::uuid, started_at + interval '1 day'
        from given where number % 50 = 0;

insert into account_site (account_id, site_id)
    select account.id, site.id from account, site where username = 'bench-1' on conflict do nothing;
reset session_replication_role;
reset synchronous_commit;
