-- The attempt at a command that a person's key was made for its record by, as long as no other attempt has named the person
-- for the record: if it is refused, the person is nobody's again. Null: not to be taken back.
alter table keys.data_key add column made_by uuid;
