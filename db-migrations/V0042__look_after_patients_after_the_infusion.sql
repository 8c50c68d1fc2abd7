-- What comes after the last drop: observation, leaving the chair, follow-up calls, and the tasks they raise.

alter table task
    drop constraint task_code_is_known,
    drop constraint task_says_what_its_code_asks,
    drop constraint task_outcome_answers_its_code,
    add constraint task_code_is_known check (code in (
        'REMAINING_GRAMS', 'OVERDUE_REVIEW', 'BRAND_REVIEW', 'FOLLOW_UP_FIRST', 'FOLLOW_UP_LAST', 'MENINGITIS_SIGNS',
        'WEIGHT_CHANGED')),
    add constraint task_says_what_its_code_asks check (
        case code
            when 'REMAINING_GRAMS' then num_nulls(course_id, cycle_number, visit_id, grams) = 0
            when 'OVERDUE_REVIEW' then
                num_nulls(course_id, cycle_number) = 0 and num_nonnulls(visit_id, grams) = 0
            when 'BRAND_REVIEW' then num_nonnulls(course_id, cycle_number, visit_id, grams) = 0
            when 'WEIGHT_CHANGED' then
                course_id is not null and num_nonnulls(cycle_number, visit_id, grams) = 0
            else num_nulls(course_id, cycle_number, visit_id) = 0 and grams is null
        end),
    add constraint task_outcome_answers_its_code check (
        case code
            when 'REMAINING_GRAMS' then outcome in ('LEAVE_UNGIVEN', 'GIVE_WITH_NEXT_CYCLE', 'ADD_A_DAY')
            when 'OVERDUE_REVIEW' then outcome in ('GIVE_AS_ORDERED', 'CHANGE_ORDER', 'STOP_ORDER')
            when 'WEIGHT_CHANGED' then outcome in ('GIVE_AS_ORDERED', 'CHANGE_ORDER', 'STOP_ORDER')
            when 'BRAND_REVIEW' then outcome = 'REVIEWED'
            when 'MENINGITIS_SIGNS' then outcome in ('RULED_OUT', 'SENT_FOR_CARE')
            else outcome in ('REACHED', 'NOT_REACHED')
        end);

-- How long the patient is observed, as it was when the infusion ended.
create table infusion_observation (
    infusion_id uuid primary key
        constraint observation_follows_an_infusion references infusion (id),
    minutes integer not null
        constraint observation_minutes_are_not_below_zero check (minutes between 0 and 480),
    until timestamptz not null,
    constraint observation_is_known_by_its_end unique (infusion_id, until)
);

create table infusion_discharge (
    infusion_id uuid primary key,
    observed_until timestamptz not null,
    left_at timestamptz not null,
    early_reason varchar(500),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint discharge_ends_an_observation foreign key (infusion_id, observed_until)
        references infusion_observation (infusion_id, until),
    constraint leaving_before_the_end_has_a_reason check (
        left_at >= observed_until or coalesce(btrim(early_reason), '') <> ''),
    constraint leaving_in_time_has_none check (left_at < observed_until or early_reason is null)
);

create table follow_up (
    id uuid primary key,
    infusion_id uuid not null
        constraint follow_up_follows_an_infusion references infusion (id),
    hours integer not null
        constraint follow_up_is_hours_later check (hours between 1 and 720),
    due_at timestamptz not null,
    task_id uuid not null
        constraint follow_up_is_asked_by_a_task references task (id),
    constraint follow_up_is_made_once unique (infusion_id, hours)
);

create table follow_up_answer (
    follow_up_id uuid primary key
        constraint follow_up_answer_is_of_a_follow_up references follow_up (id),
    reached boolean not null,
    severe_headache boolean,
    stiff_neck boolean,
    symptoms text[] not null,
    reaction_id uuid
        constraint follow_up_answer_tells_of_a_reaction references reaction (id),
    note varchar(1000),
    answered_by uuid not null,
    answered_at timestamptz not null,
    constraint follow_up_reached_answers_about_meningitis check (
        num_nulls(severe_headache, stiff_neck) = case when reached then 0 else 2 end),
    constraint follow_up_symptoms_are_a_reaction check ((cardinality(symptoms) > 0) = (reaction_id is not null)),
    constraint follow_up_not_reached_tells_no_symptom check (reached or cardinality(symptoms) = 0)
);

create function aftercare_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name
        using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_append_only';
end
$$;

create trigger infusion_observation_append_only before update or delete or truncate on infusion_observation
    for each statement execute function aftercare_is_append_only();
create trigger infusion_discharge_append_only before update or delete or truncate on infusion_discharge
    for each statement execute function aftercare_is_append_only();
create trigger follow_up_append_only before update or delete or truncate on follow_up
    for each statement execute function aftercare_is_append_only();
create trigger follow_up_answer_append_only before update or delete or truncate on follow_up_answer
    for each statement execute function aftercare_is_append_only();
