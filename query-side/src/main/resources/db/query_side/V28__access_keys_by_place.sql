-- Lines that are too old leave the tables by their places in the log, and what was opened for them with them.
create index access_key_by_position on access_key_view (position);
