package uk.casereview.deliberation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.export.Exports;
import uk.casereview.query.EventWords;
import uk.casereview.timeline.DecisionQuery.FindDecisions;

/** The decisions of an export, as many at a time as a page has. */
final class DecisionBatches implements Exports.Batches<DecisionLine> {
    private final DecisionQueries decisions;
    private final EventWords words;
    private final FindDecisions query;
    private DecisionQueries.@Nullable Mark mark;

    DecisionBatches(DecisionQueries decisions, EventWords words, FindDecisions query) {
        this.decisions = decisions;
        this.words = words;
        this.query = query;
    }

    @Override
    public List<DecisionLine> next() {
        DecisionQueries.Batch batch = decisions.next(query, mark);
        mark = batch.end();
        return batch.rows().stream()
                .map(filed -> DecisionLine.of(
                        filed.listed(),
                        filed.leafHash(),
                        words.of(filed.listed().entry().takenBy())))
                .toList();
    }
}
