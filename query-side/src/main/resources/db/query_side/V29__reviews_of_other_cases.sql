-- Which reviews look at a case besides the one in whose file they are kept: asked for at each read of a case.
create index case_timeline_source_cases on case_timeline_view using gin (((facts -> 'sourceCases')::jsonb))
    where type in ('practice-review.ReviewInitiated', 'practice-review.LcsprInitiated');
