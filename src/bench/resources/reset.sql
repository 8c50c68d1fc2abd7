-- Gives back what was booked since the filling, so that the same places can be booked again.
set session_replication_role = replica;
update course_day set booked = false
    where id in (select day_id from visit where cycle_number = 7);
update course_cycle set status = 'PROJECTED'
    where id in (select d.cycle_id from visit v join course_day d on d.id = v.day_id where v.cycle_number = 7);
delete from visit where cycle_number = 7;
reset session_replication_role;
