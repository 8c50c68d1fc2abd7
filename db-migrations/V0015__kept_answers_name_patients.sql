-- Of whose data and of which sites a kept answer tells, so that giving it again is written down as touching them.

alter table kept_answer
    add column patients uuid[] not null default '{}',
    add column patients_sites uuid[] not null default '{}';
