-- The catalogue: products as the reference describes them, their package codes and label rates, and the centres' own ladders.

create table reference_source (
    id text primary key
        constraint reference_source_id_is_a_letter_and_digits check (id ~ '^[A-Z][0-9]{2,4}$'),
    title text not null,
    kind text not null,
    edition text,
    note text
);

-- Everything the reference says of a product is in reference; the columns beside it are those that queries need.
create table product (
    id text primary key
        constraint product_id_is_kebab_case check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    brand text not null
        constraint product_has_a_brand check (btrim(brand) <> ''),
    manufacturer text not null,
    market text not null,
    form text not null
        constraint product_form_is_known check (form in ('LIQUID', 'LYOPHILIZED')),
    market_status text
        constraint product_market_status_is_known check (market_status in ('ACTIVE', 'DISCONTINUING')),
    reference jsonb not null,
    valid_from date,
    valid_to date,
    version bigint not null,
    constraint product_validity_ends_after_it_begins check (valid_to >= valid_from)
);

-- One row per code: the carton and the vial inside carry different codes for the same grams.
create table product_ndc (
    id uuid primary key,
    product_id text not null
        constraint product_ndc_names_a_product references product (id),
    kind text not null
        constraint product_ndc_kind_is_known check (kind in ('PACKAGE', 'INNER')),
    printed text not null,
    ndc10 char(10) not null
        constraint product_ndc_once_in_ten_digits unique,
    ndc11 char(11) not null
        constraint product_ndc_once_in_eleven_digits unique,
    ndc12 char(12) not null
        constraint product_ndc_once_in_twelve_digits unique,
    gtin14 char(14) not null
        constraint product_ndc_once_as_gtin unique,
    grams numeric(9, 3) not null
        constraint product_ndc_grams_are_above_zero check (grams > 0),
    volume_ml integer not null
        constraint product_ndc_volume_is_above_zero check (volume_ml > 0),
    status text not null
        constraint product_ndc_status_is_known check (
            status in ('CONFIRMED', 'LABEL', 'SECONDARY', 'INFERRED'))
);

create index product_ndc_of_product on product_ndc (product_id);

-- The label's rates for one indication, in microlitre/kg/h.
create table product_rate (
    id uuid primary key,
    product_id text not null
        constraint product_rate_names_a_product references product (id),
    indication text not null,
    initial_rate integer not null,
    maximum_rate integer not null,
    at_risk_maximum integer
        constraint product_rate_at_risk_cap_is_above_zero check (at_risk_maximum > 0),
    ladder_basis text
        constraint product_rate_ladder_basis_is_known check (
            ladder_basis in ('LABEL', 'MANUFACTURER_HCP', 'COMPENDIUM', 'INFERRED')),
    ladder jsonb,
    sources jsonb not null,
    constraint product_rate_once_per_indication unique (product_id, indication),
    constraint product_rate_maximum_not_below_initial check (0 < initial_rate and initial_rate <= maximum_rate),
    constraint product_rate_ladder_has_a_basis check ((ladder is null) = (ladder_basis is null))
);

-- The ramp a centre chose for one product and indication, within the label's start and maximum.
create table ladder (
    id uuid primary key,
    site_id uuid not null
        constraint ladder_belongs_to_a_site references site (id),
    product_id text not null
        constraint ladder_is_for_a_product references product (id),
    indication text not null,
    mg_per_ml integer not null
        constraint ladder_concentration_is_above_zero check (mg_per_ml > 0),
    steps jsonb not null
        constraint ladder_has_a_step check (jsonb_array_length(steps) > 0),
    cautious_steps jsonb not null
        constraint ladder_cautious_steps_are_a_list check (jsonb_typeof(cautious_steps) = 'array'),
    set_by uuid not null,
    set_at timestamptz not null,
    version bigint not null,
    constraint ladder_once_per_site_product_and_indication unique (site_id, product_id, indication)
);
