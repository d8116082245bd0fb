-- The stages and the category that the tracker is filtered by stand in the index of its order.
drop index case_summary_by_partnership;
create index case_summary_by_partnership on case_summary_view (partnership, case_ref)
    include (case_id, notification, rapid_review, practice_review, category);
