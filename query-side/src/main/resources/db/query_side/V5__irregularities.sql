-- What was recorded against a rule is asked for across cases, and there is little of it.
create index case_timeline_irregularities on case_timeline_view (position)
    where type = 'case-file.IrregularityRecorded';
