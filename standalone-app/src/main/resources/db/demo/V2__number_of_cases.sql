-- how many cases there are to be, decided with the anchor by the first start, and the moment everything before which
-- has been told; a directory of before has the number there is without being asked
alter table demo.cases
    add column cases       integer,
    add column told_before timestamptz;
