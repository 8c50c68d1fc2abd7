-- Later cycles may go along with a visit that moves: how each of them was counted anew stays on record with the move.

alter table visit_move drop constraint move_scope_is_known;
alter table visit_move add constraint move_scope_is_known check (
    scope in ('THIS_VISIT', 'REST_OF_CYCLE', 'THIS_AND_LATER_CYCLES'));

alter table visit_move add column later_cycles jsonb not null default '[]';
alter table visit_move add constraint move_tells_later_cycles_that_go_along check (
    jsonb_typeof(later_cycles) = 'array'
    and (later_cycles = '[]' or (scope = 'THIS_AND_LATER_CYCLES' and action = 'SHIFT_REMAINING')));
