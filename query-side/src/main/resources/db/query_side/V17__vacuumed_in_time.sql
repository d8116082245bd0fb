-- An index answers alone only for what a vacuum has seen: of the tables that are read so, every fiftieth new row asks for
-- one, and not every fifth.
alter table decision_view
    set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);
alter table figure_fact_view
    set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);
alter table figure_clock_view
    set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);
alter table case_summary_view set (autovacuum_vacuum_insert_scale_factor = 0.02);
