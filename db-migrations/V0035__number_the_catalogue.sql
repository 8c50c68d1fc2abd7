-- The catalogue in numbered versions, each whole and never changed, and the reference documents that ask for the next one.

create table catalog_import (
    id uuid primary key,
    base_version integer not null,
    document jsonb not null
        constraint catalog_import_document_is_an_object check (jsonb_typeof(document) = 'object'),
    as_of date not null,
    status text not null
        constraint catalog_import_status_is_known check (status in ('DRAFT', 'APPROVED', 'REJECTED')),
    uploaded_by uuid not null,
    uploaded_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    reason varchar(500),
    version bigint not null,
    constraint catalog_import_is_decided_by_someone check (
        num_nulls(decided_by, decided_at) = case when status = 'DRAFT' then 2 else 0 end),
    constraint catalog_import_is_approved_by_another check (status <> 'APPROVED' or decided_by <> uploaded_by),
    constraint catalog_import_is_rejected_with_a_reason check (
        (status = 'REJECTED') = (reason is not null) and btrim(reason) <> ''),
    constraint catalog_import_is_decided_after_upload check (decided_at >= uploaded_at)
);

create index catalog_import_by_status on catalog_import (status, id);

-- In force from effective_at until a later one is; the first has been so from the beginning.
create table catalog_version (
    number integer primary key
        constraint catalog_versions_begin_at_one check (number >= 1),
    origin text not null
        constraint catalog_version_origin_is_known check (origin in ('BUILT_IN', 'IMPORT')),
    import_id uuid
        constraint catalog_version_comes_from_an_import references catalog_import (id)
        constraint catalog_version_once_per_import unique,
    effective_from date,
    zone text,
    effective_at timestamptz,
    sources jsonb not null
        constraint catalog_version_sources_are_an_object check (jsonb_typeof(sources) = 'object'),
    published_by uuid,
    published_at timestamptz not null,
    constraint catalog_version_tells_its_origin check (
        (origin = 'IMPORT') = (import_id is not null) and (origin = 'IMPORT') = (published_by is not null)),
    constraint catalog_version_tells_when_it_begins check (
        num_nulls(effective_from, zone, effective_at) = case when number = 1 then 3 else 0 end),
    constraint catalog_version_begins_after_it_was_published check (effective_at >= published_at)
);

alter table catalog_import
    add constraint catalog_import_is_held_against_a_version foreign key (base_version)
        references catalog_version (number);

-- What a version says of a product; what it leaves out stays described, and says since when it is withdrawn.
create table catalog_product (
    id uuid primary key,
    catalog_version integer not null
        constraint catalog_product_is_of_a_version references catalog_version (number),
    product_id text not null
        constraint catalog_product_is_a_product references product (id),
    brand text not null
        constraint catalog_product_has_a_brand check (btrim(brand) <> ''),
    reference jsonb not null,
    withdrawn_from date,
    constraint catalog_product_once_per_version unique (catalog_version, product_id)
);

create table catalog_code (
    id uuid primary key,
    catalog_version integer not null,
    product_id text not null,
    kind text not null
        constraint catalog_code_kind_is_known check (kind in ('PACKAGE', 'INNER')),
    printed text not null,
    ndc10 char(10) not null,
    ndc11 char(11) not null,
    ndc12 char(12) not null,
    gtin14 char(14) not null,
    grams numeric(9, 3) not null
        constraint catalog_code_grams_are_above_zero check (grams > 0),
    volume_ml integer not null
        constraint catalog_code_volume_is_above_zero check (volume_ml > 0),
    status text not null
        constraint catalog_code_status_is_known check (status in ('CONFIRMED', 'LABEL', 'SECONDARY', 'INFERRED')),
    constraint catalog_code_is_of_a_product foreign key (catalog_version, product_id)
        references catalog_product (catalog_version, product_id),
    constraint catalog_code_once_per_version unique (catalog_version, ndc11),
    constraint catalog_code_stands_in_its_spellings check (
        ndc10 = replace(printed, '-', '') and ndc12 = '0' || ndc11 and substr(gtin14, 4, 10) = ndc10)
);

create index catalog_code_by_ten_digits on catalog_code (catalog_version, ndc10);

create table catalog_rate (
    id uuid primary key,
    catalog_version integer not null,
    product_id text not null,
    indication text not null,
    initial_rate integer not null,
    maximum_rate integer not null,
    at_risk_maximum integer
        constraint catalog_rate_at_risk_cap_is_above_zero check (at_risk_maximum > 0),
    ladder_basis text
        constraint catalog_rate_ladder_basis_is_known check (
            ladder_basis in ('LABEL', 'MANUFACTURER_HCP', 'COMPENDIUM', 'INFERRED')),
    ladder jsonb,
    sources jsonb not null,
    constraint catalog_rate_is_of_a_product foreign key (catalog_version, product_id)
        references catalog_product (catalog_version, product_id),
    constraint catalog_rate_once_per_indication unique (catalog_version, product_id, indication),
    constraint catalog_rate_maximum_not_below_initial check (0 < initial_rate and initial_rate <= maximum_rate),
    constraint catalog_rate_ladder_has_a_basis check ((ladder is null) = (ladder_basis is null))
);

-- What is in force today is the first version; a fresh database gets it from the built-in reference.
insert into catalog_version (number, origin, sources, published_at)
select 1, 'BUILT_IN',
       coalesce((select jsonb_object_agg(id, jsonb_strip_nulls(jsonb_build_object(
                            'title', title, 'kind', kind, 'edition', edition, 'note', note)))
                   from reference_source where id ~ '^P'), '{}'), -- R are those of the rules
       now()
 where exists (select from product);

insert into catalog_product (id, catalog_version, product_id, brand, reference)
select gen_random_uuid(), 1, id, brand, reference from product;

insert into catalog_code (id, catalog_version, product_id, kind, printed, ndc10, ndc11, ndc12, gtin14, grams, volume_ml, status)
select id, 1, product_id, kind, printed, ndc10, ndc11, ndc12, gtin14, grams, volume_ml, status from product_ndc;

insert into catalog_rate (id, catalog_version, product_id, indication, initial_rate, maximum_rate, at_risk_maximum,
                          ladder_basis, ladder, sources)
select id, 1, product_id, indication, initial_rate, maximum_rate, at_risk_maximum, ladder_basis, ladder, sources
  from product_rate;

create function catalog_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the catalogue stays on record: %', tg_name
        using errcode = 'integrity_constraint_violation', constraint = tg_name;
end
$$;

create trigger catalog_version_stays before update or delete on catalog_version
    for each row execute function catalog_stays();
create trigger catalog_product_stays before update or delete on catalog_product
    for each row execute function catalog_stays();
create trigger catalog_code_stays before update or delete on catalog_code
    for each row execute function catalog_stays();
create trigger catalog_rate_stays before update or delete on catalog_rate
    for each row execute function catalog_stays();

create trigger catalog_import_is_never_deleted before delete on catalog_import
    for each row execute function catalog_stays();
create trigger catalog_import_decided_stays_decided before update on catalog_import
    for each row when (old.status <> 'DRAFT')
    execute function catalog_stays();
create trigger catalog_import_stays_as_uploaded before update on catalog_import
    for each row when (
        (new.id, new.base_version, new.document, new.as_of, new.uploaded_by, new.uploaded_at)
        is distinct from (old.id, old.base_version, old.document, old.as_of, old.uploaded_by,
            old.uploaded_at))
    execute function catalog_stays();

-- One after the other, none beginning before the one it follows; an import only after the version it was held against.
create function catalog_version_follows() returns trigger language plpgsql as $$
declare
    last catalog_version;
begin
    select * into last from catalog_version order by number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 then
        raise exception 'versions of the catalogue are numbered one after the other'
            using errcode = 'integrity_constraint_violation', constraint = 'catalog_version_follows_the_last';
    end if;
    if new.effective_at < last.effective_at or new.effective_from < last.effective_from then
        raise exception 'a version of the catalogue does not begin before the one it follows'
            using errcode = 'integrity_constraint_violation', constraint = 'catalog_version_begins_after_the_last';
    end if;
    if new.import_id is not null and not exists (
            select from catalog_import
             where id = new.import_id and status = 'APPROVED' and base_version = last.number) then
        raise exception 'an import follows the version it was held against, and was approved'
            using errcode = 'integrity_constraint_violation', constraint = 'catalog_version_follows_its_base';
    end if;
    return new;
end
$$;

create trigger catalog_version_follows before insert on catalog_version
    for each row execute function catalog_version_follows();

-- The rows of a version are written with it, in one transaction.
create function catalog_version_is_open() returns trigger language plpgsql as $$
begin
    if not exists (
            select from catalog_version
             where number = new.catalog_version and xmin::text = (pg_current_xact_id()::xid)::text) then
        raise exception 'a version of the catalogue is written once'
            using errcode = 'integrity_constraint_violation', constraint = 'catalog_version_is_written_once';
    end if;
    return new;
end
$$;

create trigger catalog_product_with_its_version before insert on catalog_product
    for each row execute function catalog_version_is_open();
create trigger catalog_code_with_its_version before insert on catalog_code
    for each row execute function catalog_version_is_open();
create trigger catalog_rate_with_its_version before insert on catalog_rate
    for each row execute function catalog_version_is_open();
