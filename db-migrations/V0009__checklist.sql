-- Checklists: published templates, typed answers with their history, acknowledgements, second checks and signatures.

create table checklist_template (
    version integer primary key
        constraint template_versions_begin_at_one check (version >= 1),
    content_sha256 text not null
        constraint template_is_published_once unique
        constraint template_content_is_a_sha256 check (content_sha256 ~ '^[0-9a-f]{64}$'),
    published_at timestamptz not null
);

create table checklist_item (
    template_version integer not null
        constraint item_belongs_to_a_template references checklist_template (version),
    position integer not null
        constraint item_positions_begin_at_zero check (position >= 0),
    code text not null,
    prompt text not null,
    answer text not null,
    severity text not null
        constraint item_severity_is_known check (severity in ('HARD_STOP', 'SOFT_WARNING', 'INFO')),
    rule text not null,
    sources text[] not null,
    threshold_status text not null,
    constraint item_has_its_place_in_the_template primary key (template_version, position),
    constraint item_once_per_template unique (template_version, code)
);

create table checklist (
    id uuid primary key,
    visit_id uuid not null
        constraint checklist_is_of_a_visit references visit (id)
        constraint visit_has_one_checklist unique,
    template_version integer not null
        constraint checklist_follows_a_template references checklist_template (version),
    opened_by uuid not null,
    opened_at timestamptz not null,
    version bigint not null,
    -- let other tables say "the checklist of this visit" and "an item of this checklist's template"
    constraint checklist_of_its_visit unique (id, visit_id),
    constraint checklist_with_its_template unique (id, template_version)
);

-- Every answer ever given. One per item is live; a changed or taken back answer stays with who replaced it and when.
create table checklist_answer (
    id uuid primary key,
    checklist_id uuid not null,
    template_version integer not null,
    code text not null,
    answered_by uuid not null,
    answered_at timestamptz not null,
    superseded_by uuid,
    superseded_at timestamptz,
    note varchar(1000),
    yes boolean,
    assessed boolean,
    codes text[],
    choice text,
    iga_deficiency text,
    anti_iga_antibodies text,
    hypersensitivity text,
    grade integer
        constraint answer_grade_is_zero_to_four check (grade between 0 and 4),
    product_id text
        constraint answer_names_a_product references product (id),
    weight_kg numeric(6, 3)
        constraint answer_weight_in_range check (weight_kg between 0.5 and 400),
    temperature_c numeric(3, 1)
        constraint answer_temperature_in_range check (temperature_c between 30 and 45),
    systolic_mm_hg integer
        constraint answer_systolic_in_range check (systolic_mm_hg between 40 and 300),
    diastolic_mm_hg integer
        constraint answer_diastolic_in_range check (diastolic_mm_hg between 20 and 200),
    pulse_per_minute integer
        constraint answer_pulse_in_range check (pulse_per_minute between 20 and 300),
    breaths_per_minute integer
        constraint answer_breaths_in_range check (breaths_per_minute between 4 and 80),
    spo2_percent integer
        constraint answer_spo2_in_range check (spo2_percent between 50 and 100),
    creatinine numeric(7, 3)
        constraint answer_creatinine_in_range check (creatinine > 0 and creatinine <= 3000),
    creatinine_unit text
        constraint answer_creatinine_unit_is_known check (creatinine_unit in ('MG_PER_DL', 'UMOL_PER_L')),
    on_date date,
    happened_at timestamptz,
    pump_ml_per_hour numeric(6, 2)
        constraint answer_pump_rate_in_range check (pump_ml_per_hour > 0 and pump_ml_per_hour <= 2000),
    order_version bigint,
    constraint answer_belongs_to_a_checklist foreign key (checklist_id, template_version)
        references checklist (id, template_version),
    constraint answer_is_to_an_item_of_the_template foreign key (template_version, code)
        references checklist_item (template_version, code),
    constraint answer_of_its_checklist unique (id, checklist_id),
    constraint answer_superseded_by_someone check ((superseded_by is null) = (superseded_at is null)),
    constraint answer_pressures_in_order check (diastolic_mm_hg < systolic_mm_hg),
    constraint answer_known_is_yes_no_or_unknown check (
        iga_deficiency in ('YES', 'NO', 'UNKNOWN')
        and anti_iga_antibodies in ('YES', 'NO', 'UNKNOWN')
        and hypersensitivity in ('YES', 'NO', 'UNKNOWN')),
    constraint answer_creatinine_has_unit_and_date check (
        (creatinine is null) = (creatinine_unit is null) and (creatinine is null or on_date is not null))
);

create unique index one_live_answer_per_item on checklist_answer (checklist_id, code) where superseded_at is null;
create index answer_by_checklist on checklist_answer (checklist_id, answered_at);
-- for questions such as: which visits had a creatinine older than 3 months
create index live_answer_by_code on checklist_answer (code, on_date) where superseded_at is null;

create table checklist_answer_vial (
    answer_id uuid not null
        constraint answer_vial_belongs_to_an_answer references checklist_answer (id),
    position integer not null,
    product_id text not null
        constraint answer_vial_names_a_product references product (id),
    lot varchar(40) not null
        constraint answer_vial_has_a_lot check (btrim(lot) <> ''),
    expiry date not null,
    volume_ml numeric(6, 1) not null
        constraint answer_vial_volume_in_range check (volume_ml > 0 and volume_ml <= 1000),
    constraint answer_vials_in_order primary key (answer_id, position)
);

create table checklist_answer_premedication (
    answer_id uuid not null
        constraint answer_premedication_belongs_to_an_answer references checklist_answer (id),
    position integer not null,
    drug varchar(80) not null,
    dose varchar(40) not null,
    route varchar(40) not null,
    given_at timestamptz not null,
    constraint answer_premedication_in_order primary key (answer_id, position)
);

create table checklist_second_check (
    answer_id uuid primary key,
    checklist_id uuid not null,
    checked_by uuid not null,
    checked_at timestamptz not null,
    constraint second_check_is_of_an_answer foreign key (answer_id, checklist_id)
        references checklist_answer (id, checklist_id)
);

-- answer_id is null for items that are computed.
create table checklist_acknowledgement (
    id uuid primary key,
    checklist_id uuid not null,
    template_version integer not null,
    code text not null,
    answer_id uuid,
    codes text[] not null
        constraint acknowledgement_names_what_was_seen check (cardinality(codes) between 1 and 40),
    reason varchar(500) not null
        constraint acknowledgement_has_a_reason check (btrim(reason) <> ''),
    by_prescriber boolean not null,
    acknowledged_by uuid not null,
    acknowledged_at timestamptz not null,
    constraint acknowledgement_belongs_to_a_checklist foreign key (checklist_id, template_version)
        references checklist (id, template_version),
    constraint acknowledgement_is_of_an_item_of_the_template foreign key (template_version, code)
        references checklist_item (template_version, code),
    constraint acknowledgement_is_of_an_answer_of_the_checklist foreign key (answer_id, checklist_id)
        references checklist_answer (id, checklist_id)
);

create index acknowledgement_by_checklist on checklist_acknowledgement (checklist_id, acknowledged_at);

create table checklist_signature (
    id uuid primary key,
    visit_id uuid not null,
    checklist_id uuid not null,
    signed_by uuid not null,
    signed_at timestamptz not null,
    open_hard_stops integer not null
        constraint signature_has_no_open_hard_stop check (open_hard_stops = 0),
    content_sha256 text not null
        constraint signature_content_is_a_sha256 check (content_sha256 ~ '^[0-9a-f]{64}$'),
    constraint signature_is_of_the_visits_checklist foreign key (checklist_id, visit_id)
        references checklist (id, visit_id),
    -- lets an infusion say "the signature of this visit" in one foreign key
    constraint signature_of_its_visit unique (visit_id, id)
);

create index signature_by_checklist on checklist_signature (checklist_id);

create table checklist_withdrawal (
    signature_id uuid primary key
        constraint withdrawal_is_of_a_signature references checklist_signature (id),
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    reason varchar(500) not null
        constraint withdrawal_has_a_reason check (btrim(reason) <> '')
);

-- What was published, signed, withdrawn, acknowledged or checked is never changed; each trigger names its promise.
create function checklist_row_stays() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name
        using errcode = 'integrity_constraint_violation', constraint = tg_name;
end
$$;

create trigger checklist_template_stays_as_published
    before update or delete on checklist_template
    for each row execute function checklist_row_stays();

create trigger checklist_item_stays_as_published
    before update or delete on checklist_item
    for each row execute function checklist_row_stays();

create trigger checklist_signature_is_append_only
    before update or delete on checklist_signature
    for each row execute function checklist_row_stays();

create trigger checklist_withdrawal_is_append_only
    before update or delete on checklist_withdrawal
    for each row execute function checklist_row_stays();

create trigger checklist_acknowledgement_is_append_only
    before update or delete on checklist_acknowledgement
    for each row execute function checklist_row_stays();

create trigger checklist_second_check_is_append_only
    before update or delete on checklist_second_check
    for each row execute function checklist_row_stays();

create trigger checklist_answer_vial_is_append_only
    before update or delete on checklist_answer_vial
    for each row execute function checklist_row_stays();

create trigger checklist_answer_premedication_is_append_only
    before update or delete on checklist_answer_premedication
    for each row execute function checklist_row_stays();

create function checklist_stays_with_its_visit() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or to_jsonb(new) - 'version' is distinct from to_jsonb(old) - 'version' then
        raise exception 'a checklist stays with its visit and its template'
            using errcode = 'integrity_constraint_violation', constraint = 'checklist_stays_with_its_visit';
    end if;
    return new;
end
$$;

create trigger checklist_stays_with_its_visit
    before update or delete on checklist
    for each row execute function checklist_stays_with_its_visit();

-- An answer is superseded once and otherwise never changed.
create function checklist_answer_keeps_its_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.superseded_at is not null
        or to_jsonb(new) - '{superseded_by,superseded_at}'::text[]
            is distinct from to_jsonb(old) - '{superseded_by,superseded_at}'::text[] then
        raise exception 'an answer is superseded by another one, never changed'
            using errcode = 'integrity_constraint_violation', constraint = 'checklist_answer_keeps_its_history';
    end if;
    return new;
end
$$;

create trigger checklist_answer_keeps_its_history
    before update or delete on checklist_answer
    for each row execute function checklist_answer_keeps_its_history();

-- While a checklist is signed nothing on it changes. The checklist is locked first, so that no one signs meanwhile.
create function checklist_signed_stays(sheet uuid) returns void language plpgsql as $$
begin
    perform 1 from checklist where id = sheet for share;
    if exists (
        select from checklist_signature signature
        where signature.checklist_id = sheet
            and not exists (select from checklist_withdrawal where signature_id = signature.id)) then
        raise exception 'checklist % is signed', sheet
            using errcode = 'integrity_constraint_violation', constraint = 'checklist_signed_stays';
    end if;
end
$$;

create function checklist_signed_answers_stay() returns trigger language plpgsql as $$
begin
    perform checklist_signed_stays(new.checklist_id);
    return new;
end
$$;

create trigger checklist_signed_answers_stay
    before insert or update on checklist_answer
    for each row execute function checklist_signed_answers_stay();

create trigger checklist_signed_acknowledgements_stay
    before insert on checklist_acknowledgement
    for each row execute function checklist_signed_answers_stay();

create trigger checklist_signed_second_checks_stay
    before insert on checklist_second_check
    for each row execute function checklist_signed_answers_stay();

create function checklist_signed_answer_parts_stay() returns trigger language plpgsql as $$
begin
    perform checklist_signed_stays((select checklist_id from checklist_answer where id = new.answer_id));
    return new;
end
$$;

create trigger checklist_signed_vials_stay
    before insert on checklist_answer_vial
    for each row execute function checklist_signed_answer_parts_stay();

create trigger checklist_signed_premedication_stays
    before insert on checklist_answer_premedication
    for each row execute function checklist_signed_answer_parts_stay();

create function second_check_is_by_another_person() returns trigger language plpgsql as $$
begin
    if new.checked_by = (select answered_by from checklist_answer where id = new.answer_id) then
        raise exception 'the second check of answer % is by the same person', new.answer_id
            using errcode = 'integrity_constraint_violation', constraint = 'second_check_is_by_another_person';
    end if;
    return new;
end
$$;

create trigger second_check_is_by_another_person
    before insert on checklist_second_check
    for each row execute function second_check_is_by_another_person();

create function checklist_has_one_live_signature() returns trigger language plpgsql as $$
begin
    perform 1 from checklist where id = new.checklist_id for update;
    perform checklist_signed_stays(new.checklist_id);
    return new;
end
$$;

create trigger checklist_has_one_live_signature
    before insert on checklist_signature
    for each row execute function checklist_has_one_live_signature();

create function withdrawal_comes_before_the_infusion() returns trigger language plpgsql as $$
begin
    if (select visit.status from visit
            join checklist_signature signature on signature.visit_id = visit.id
            where signature.id = new.signature_id
            for share of visit)
        in ('INFUSING', 'PAUSED', 'COMPLETED', 'STOPPED_EARLY') then
        raise exception 'the infusion has begun on signature %', new.signature_id
            using errcode = 'integrity_constraint_violation', constraint = 'withdrawal_comes_before_the_infusion';
    end if;
    return new;
end
$$;

create trigger withdrawal_comes_before_the_infusion
    before insert on checklist_withdrawal
    for each row execute function withdrawal_comes_before_the_infusion();
