-- Templates that a centre makes its own: drafts, whom a published version is for and from when, and withdrawals.

-- Null for versions that come with the service: for every visit, from the beginning, and only where no centre's version is.
alter table checklist_template
    add column site_id uuid
        constraint template_is_for_a_site references site (id),
    add column products text[],
    add column exposures text[]
        constraint template_exposures_are_known check (exposures <@ array['FIRST', 'SWITCH', 'LAPSED', 'ESTABLISHED']),
    add column risks text[],
    add column valid_from date,
    add column drafted_by uuid,
    add column published_by uuid,
    add constraint template_of_a_centre_tells_for_whom_and_from_when check (
        num_nulls(products, exposures, risks, valid_from, drafted_by, published_by) in (0, 6)),
    add constraint template_of_the_service_is_for_everyone check (published_by is not null or site_id is null),
    add constraint template_is_published_by_another_than_drafted_it check (published_by <> drafted_by);

-- What somebody is working on; of no effect until it is published.
create table checklist_template_draft (
    id uuid primary key,
    based_on integer not null
        constraint template_draft_is_based_on_a_version references checklist_template (version),
    held_against integer not null
        constraint template_draft_is_held_against_a_version references checklist_template (version),
    site_id uuid
        constraint template_draft_is_for_a_site references site (id),
    content jsonb not null
        constraint template_draft_content_is_an_object check (jsonb_typeof(content) = 'object'),
    edited_by uuid not null,
    edited_at timestamptz not null,
    version bigint not null
);

create index checklist_template_draft_by_site on checklist_template_draft (site_id, id);

create table checklist_template_withdrawal (
    template_version integer primary key
        constraint template_withdrawal_is_of_a_version references checklist_template (version),
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    reason varchar(500) not null
        constraint template_withdrawal_has_a_reason check (btrim(reason) <> '')
);

create trigger checklist_template_withdrawal_is_append_only
    before update or delete on checklist_template_withdrawal
    for each row execute function checklist_row_stays();

create function template_version_follows_the_last() returns trigger language plpgsql as $$
begin
    if new.version <> (select coalesce(max(version), 0) + 1 from checklist_template) then
        raise exception 'versions of the checklist are numbered one after the other'
            using errcode = 'integrity_constraint_violation', constraint = 'template_version_follows_the_last';
    end if;
    if exists (select from unnest(new.products) one where one not in (select id from product)) then
        raise exception 'a template is for products that exist'
            using errcode = 'integrity_constraint_violation', constraint = 'template_is_for_known_products';
    end if;
    return new;
end
$$;

create trigger template_version_follows_the_last before insert on checklist_template
    for each row execute function template_version_follows_the_last();

-- The items of a version are written with it, in one transaction.
create function template_is_written_once() returns trigger language plpgsql as $$
begin
    if not exists (
            select from checklist_template
             where version = new.template_version and xmin::text = (pg_current_xact_id()::xid)::text) then
        raise exception 'a version of the checklist is written once'
            using errcode = 'integrity_constraint_violation', constraint = 'template_is_written_once';
    end if;
    return new;
end
$$;

create trigger template_is_written_once before insert on checklist_item
    for each row execute function template_is_written_once();

-- Only what is still to come is withdrawn; days are those of its site, or of UTC when it is for all.
create function template_is_withdrawn_before_it_is_valid() returns trigger language plpgsql as $$
begin
    if not exists (
            select from checklist_template template
                left join site on site.id = template.site_id
             where template.version = new.template_version
                and (new.withdrawn_at at time zone coalesce(site.zone, 'UTC'))::date < template.valid_from) then
        raise exception 'template % is valid already', new.template_version
            using errcode = 'integrity_constraint_violation', constraint = 'template_is_withdrawn_before_it_is_valid';
    end if;
    return new;
end
$$;

create trigger template_is_withdrawn_before_it_is_valid before insert on checklist_template_withdrawal
    for each row execute function template_is_withdrawn_before_it_is_valid();
