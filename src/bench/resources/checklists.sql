-- Gives visits of a filled database checklists as nurses leave them: all answers, the vials and who checked them, a warning on
-- every second one, a stop that was corrected on every eighth, acknowledgements, signatures. Of the first ${patients} patients of
-- each of ${sites} centres, ${cycles} visits each. The answers of a day stand one item after the other, so that those of one
-- checklist lie as far apart as they would. Run by a superuser.
set session_replication_role = replica;
set synchronous_commit = off;

create temp table sheet as
    select row_number() over (order by v.visit_date, v.starts_at, v.id) as number, v.id as visit_id, v.patient_id, v.visit_date,
            v.booked_by as nurse, v.starts_at as at,
            (select max(version) from checklist_template) as template_version, null::uuid as id
        from generate_series(1, ${sites}) s, generate_series(0, ${patients} - 1) n, generate_series(1, ${cycles}) k
        join visit v on true
        where v.id = bench_id('visit', s, n, k);
-- ids in the order of time, as the service makes them
update sheet set id = (lpad(to_hex(number), 12, '0') || '-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid;
create index on sheet (visit_date);
analyze sheet;

insert into checklist (id, visit_id, template_version, opened_by, opened_at, version)
    select id, visit_id, template_version, nurse, at - interval '20 minutes', 40 from sheet order by number;

create temp table said (place int, code text, yes boolean, assessed boolean, codes text[], choice text, iga_deficiency text,
    anti_iga_antibodies text, hypersensitivity text, grade int, product_id text, weight_kg numeric, temperature_c numeric,
    systolic int, diastolic int, pulse int, breaths int, spo2 int, creatinine numeric, days_before int, pump numeric,
    order_version bigint);
insert into said (place, code, yes) values (3, 'INDICATION_DOC', true), (5, 'IG_ANAPHYLAXIS', false), (12, 'VISUAL', true),
    (18, 'INFECTION', false), (19, 'HYDRATION', true), (24, 'VOLUME', false), (29, 'GLUCOSE_METER', true), (34, 'EMERGENCY', true),
    (36, 'POOL_TIME', false), (11, 'LOT_EXP_DOUBLE', null), (30, 'PREMED', null);
insert into said (place, code, codes) values (1, 'ID_TWO', '{FULL_NAME,BIRTH_DATE}'), (21, 'RENAL_RISK', '{}'),
    (22, 'THROMB_RISK', '{}');
insert into said (place, code, choice) values (25, 'HEADACHE', 'NONE'), (26, 'HAEM', 'O'), (27, 'PREGNANCY', 'NEITHER'),
    (28, 'LIVE_VACCINE', 'NONE');
insert into said (place, code, yes, choice) values (31, 'IV_ACCESS', true, 'PERIPHERAL'), (32, 'LINE', true, 'NS');
insert into said (place, code, yes, order_version) values (2, 'ORDER_VALID', true, 1);
insert into said (place, code, days_before) values (4, 'CONSENT', 60);
insert into said (place, code, iga_deficiency, anti_iga_antibodies, hypersensitivity) values (6, 'IGA_ANTI_IGA', 'NO', 'UNKNOWN', 'NO');
insert into said (place, code, yes, codes) values (7, 'ALLERGY_REVIEWED', true, '{}');
insert into said (place, code, grade) values (8, 'PREV_REACTION', 0);
insert into said (place, code, product_id) values (9, 'BRAND_MATCH', 'privigen');
insert into said (place, code, weight_kg) values (13, 'WEIGHT', 70.5);
insert into said (place, code, temperature_c) values (14, 'TEMP', 36.8);
insert into said (place, code, systolic, diastolic) values (15, 'BP', 120, 80);
insert into said (place, code, pulse) values (16, 'HR', 72);
insert into said (place, code, breaths, spo2) values (17, 'RR_SPO2', 14, 98);
insert into said (place, code, yes, creatinine, days_before) values (20, 'RENAL_LABS', true, 0.9, 30);
insert into said (place, code, yes, assessed) values (23, 'HYPERVISC', false, false);
insert into said (place, code, yes, pump) values (33, 'PUMP', true, 21);
analyze said;

create function bench_answer(number bigint, place int) returns uuid language sql immutable parallel safe
    as $$ select (lpad(to_hex(number), 12, '0') || '-7000-8001-' || lpad(to_hex(place), 12, '0'))::uuid $$;

-- Indexes are built over all rows at once.
update pg_index set indisready = false where indrelid = 'checklist_answer'::regclass;
do $$ declare day date; begin
    for day in select distinct visit_date from sheet order by 1 loop
        -- every twentieth creatinine is older than three months, every fiftieth pulse too fast at first
        insert into checklist_answer (id, checklist_id, template_version, code, answered_by, answered_at, yes, assessed, codes,
                choice, iga_deficiency, anti_iga_antibodies, hypersensitivity, grade, product_id, weight_kg, temperature_c,
                systolic_mm_hg, diastolic_mm_hg, pulse_per_minute, breaths_per_minute, spo2_percent, creatinine,
                creatinine_unit, on_date, pump_ml_per_hour, order_version)
            select bench_answer(sheet.number, said.place), sheet.id, sheet.template_version, said.code, sheet.nurse,
                    sheet.at + said.place * interval '20 seconds', said.yes, said.assessed, said.codes, said.choice,
                    said.iga_deficiency, said.anti_iga_antibodies, said.hypersensitivity, said.grade, said.product_id,
                    said.weight_kg, said.temperature_c, said.systolic, said.diastolic, said.pulse, said.breaths, said.spo2,
                    said.creatinine, case when said.creatinine is not null then 'MG_PER_DL' end,
                    sheet.visit_date - said.days_before
                        - case when said.code = 'RENAL_LABS' and sheet.number % 20 = 0 then 100 else 0 end,
                    said.pump, said.order_version
                from said, sheet
                where sheet.visit_date = day
                order by said.place, sheet.number;
    end loop;
end $$;
update pg_index set indisready = true where indrelid = 'checklist_answer'::regclass;
reindex table checklist_answer;

insert into checklist_answer_vial (answer_id, position, product_id, lot, expiry, volume_ml)
    select bench_answer(number, 11), 0, 'privigen', 'B' || lpad((number / 500)::text, 6, '0'), visit_date + 400, 250 from sheet;
insert into checklist_second_check (answer_id, checklist_id, checked_by, checked_at)
    select bench_answer(number, 11), id, md5('second')::uuid, at + interval '5 minutes' from sheet;

-- What warned: old creatinine, a fast pulse, a risk of thrombosis; what stopped and was corrected: an earlier reaction.
insert into checklist_outcome (checklist_id, template_version, code, state, reason, answer_id, seen_at)
    select id, template_version, 'RENAL_LABS', 'WARN', 'renal-labs-old', bench_answer(number, 20), at from sheet where number % 20 = 0
    union all
    select id, template_version, 'HR', 'WARN', 'hr-outside-limits', bench_answer(number, 16), at from sheet where number % 10 = 0
    union all
    select id, template_version, 'THROMB_RISK', 'WARN', 'thromb-risk-present', bench_answer(number, 22), at
        from sheet where number % 2 = 0
    union all
    select id, template_version, 'IG_ANAPHYLAXIS', 'STOP', 'ig-anaphylaxis-before', bench_answer(number, 5), at
        from sheet where number % 8 = 0
    order by 1;

-- Most words are said often, every fiftieth are like no others.
insert into checklist_acknowledgement (id, checklist_id, template_version, code, answer_id, codes, reason, by_prescriber,
        acknowledged_by, acknowledged_at)
    select md5('acknowledgement' || o.code || o.checklist_id)::uuid, o.checklist_id, o.template_version, o.code, o.answer_id,
            array[o.reason],
            case when sheet.number % 50 = 0 then 'As agreed in round ' || sheet.number else 'Reason ' || sheet.number % 12 end,
            sheet.number % 3 = 0, sheet.nurse, sheet.at + interval '10 minutes'
        from checklist_outcome o
        join sheet on sheet.id = o.checklist_id
        where o.state = 'WARN'
        order by o.seen_at;

insert into checklist_override (id, checklist_id, template_version, code, answer_id, codes, role, reason, overridden_by,
        overridden_at, expires_at)
    select md5('override' || number)::uuid, id, template_version, 'RENAL_LABS', bench_answer(number, 20),
            array['renal-labs-old-at-risk'], 'prescriber', 'Reason ' || number % 12, nurse, at, at + interval '8 hours'
        from sheet where number % 100 = 0;

-- Arrivals are those of the copied visit: what counts are the minutes after them.
insert into checklist_signature (id, visit_id, checklist_id, signed_by, signed_at, open_hard_stops, content_sha256)
    select md5('signature' || sheet.number)::uuid, sheet.visit_id, sheet.id, sheet.nurse,
            v.arrived_at + (10 + sheet.number * 7919 % 40) * interval '1 minute', 0, repeat('a', 64)
        from sheet
        join visit v on v.id = sheet.visit_id
        where sheet.number % 50 > 0
        order by sheet.number;
insert into checklist_withdrawal (signature_id, withdrawn_by, withdrawn_at, reason)
    select id, signed_by, signed_at + interval '5 minutes', 'Weighed anew' from checklist_signature
        where get_byte(uuid_send(id), 0) < 3;
reset session_replication_role;
reset synchronous_commit;
