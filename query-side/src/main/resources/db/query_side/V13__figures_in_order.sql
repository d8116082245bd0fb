-- A page of a list of figures is read in the order in which it is shown, and no further.
drop index figure_subject_by_reference;
create index figure_subject_by_reference on figure_subject_view (partnership, case_ref) include (subject_id);
create index figure_clock_open on figure_clock_view (partnership, due_on) include (subject_id, kind, start_on)
    where stop_on is null and known_to is null;
create index figure_clock_begun on figure_clock_view (partnership, start_on) where known_to is null;
create index figure_fact_of_value on figure_fact_view (partnership, measure, value) include (subject_id)
    where known_to is null
      and measure in ('NOTIFICATION_STAGES', 'REVIEW_STAGES', 'PRACTICE_REVIEW_STAGES', 'CASES', 'AGENCIES', 'THEMES');
