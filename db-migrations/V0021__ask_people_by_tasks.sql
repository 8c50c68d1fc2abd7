-- Tasks: what a person of a role must decide or do about a patient. What was asked stays as asked, and is answered once.

create table task (
    id uuid primary key,
    site_id uuid not null
        constraint task_is_at_a_site references site (id),
    patient_id uuid not null
        constraint task_is_about_a_patient references patient (id),
    code text not null
        constraint task_code_is_known check (code in ('REMAINING_GRAMS', 'OVERDUE_REVIEW')),
    course_id uuid
        constraint task_is_about_a_course references course (id),
    cycle_number integer
        constraint task_cycles_begin_at_one check (cycle_number >= 1),
    visit_id uuid
        constraint task_is_about_a_visit references visit (id),
    grams numeric(9, 3)
        constraint task_grams_are_above_zero check (grams > 0),
    performer_role text not null
        constraint task_performer_is_a_role check (
            performer_role in ('nurse', 'scheduler', 'prescriber', 'pharmacist')),
    due date,
    status text not null
        constraint task_status_is_known check (status in ('REQUESTED', 'COMPLETED', 'CANCELLED')),
    outcome text,
    cancel_reason text
        constraint task_cancel_reason_is_known check (cancel_reason in ('NO_LONGER_NEEDED', 'ENTERED_IN_ERROR')),
    note varchar(500),
    authored_by uuid not null,
    authored_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    version bigint not null,
    constraint task_cycle_is_of_a_course check (cycle_number is null or course_id is not null),
    constraint task_says_what_its_code_asks check (
        case code
            when 'REMAINING_GRAMS' then num_nulls(course_id, cycle_number, visit_id, grams) = 0
            when 'OVERDUE_REVIEW' then
                num_nulls(course_id, cycle_number) = 0 and num_nonnulls(visit_id, grams) = 0
        end),
    constraint task_outcome_answers_its_code check (
        case code
            when 'REMAINING_GRAMS' then outcome in ('LEAVE_UNGIVEN', 'GIVE_WITH_NEXT_CYCLE', 'ADD_A_DAY')
            when 'OVERDUE_REVIEW' then outcome in ('GIVE_AS_ORDERED', 'CHANGE_ORDER', 'STOP_ORDER')
        end),
    constraint task_ends_by_someone check (
        num_nulls(ended_by, ended_at) = case when status = 'REQUESTED' then 2 else 0 end),
    constraint task_is_completed_with_an_outcome check ((outcome is not null) = (status = 'COMPLETED')),
    constraint task_is_cancelled_with_a_reason check ((cancel_reason is not null) = (status = 'CANCELLED')),
    constraint task_note_comes_with_the_end check (note is null or status <> 'REQUESTED'),
    constraint task_ends_after_it_was_asked check (ended_at >= authored_at)
);

-- What was asked about the same thing and is not answered yet is not asked again.
create unique index task_is_asked_once
    on task (code, patient_id, course_id, cycle_number, visit_id) nulls not distinct
    where status = 'REQUESTED';

create index task_at_site on task (site_id, status, id);
create index task_of_patient on task (patient_id, id);
create index task_of_course on task (course_id, code);

create function task_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a task stays on record: %', tg_name
        using errcode = 'integrity_constraint_violation', constraint = tg_name;
end
$$;

create trigger task_ended_stays_ended
    before update on task
    for each row when (old.status <> 'REQUESTED')
    execute function task_stays();

create trigger task_stays_as_asked
    before update on task
    for each row when (
        (new.id, new.site_id, new.patient_id, new.code, new.course_id, new.cycle_number, new.visit_id, new.grams,
            new.performer_role, new.due, new.authored_by, new.authored_at)
        is distinct from
        (old.id, old.site_id, old.patient_id, old.code, old.course_id, old.cycle_number, old.visit_id, old.grams,
            old.performer_role, old.due, old.authored_by, old.authored_at))
    execute function task_stays();

create trigger task_is_never_deleted
    before delete on task
    for each row execute function task_stays();

create trigger task_is_never_emptied
    before truncate on task
    for each statement execute function task_stays();
