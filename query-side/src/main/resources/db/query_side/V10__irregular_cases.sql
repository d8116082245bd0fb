-- §15.1-1: cases in which something was recorded against a rule can be looked for
alter table case_summary_view
    add column irregular boolean generated always as (coalesce((state ->> 'irregular')::boolean, false)) stored;
create index case_summary_irregular on case_summary_view (partnership, case_ref) where irregular;
