package uk.casereview.web.casefile;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.casereview.shared.Actor;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseQuery.CaseTimeline;
import uk.casereview.timeline.CaseQuery.FindTimeline;
import uk.casereview.web.Answers;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;

/** What was recorded of a case while somebody had a form about it open. */
@Component
public final class Meanwhile {
    private final Answers answers;
    private final TextReader texts;

    Meanwhile(Answers answers, TextReader texts) {
        this.answers = answers;
        this.texts = texts;
    }

    /**
     * As the timeline shows it.
     *
     * @param timeline latest first
     */
    public record Changes(List<TimelineItem> timeline, People people) {
        /** Nothing has happened, or nobody asks. */
        public static final Changes NONE = new Changes(List.of(), new People(Map.of()));
    }

    /**
     * What has come on record since.
     *
     * @param seen the place in the log up to which the reader knows the case
     */
    public Changes since(Actor reader, CaseDetails details, long seen) {
        var timeline = answers.to(new FindTimeline(reader, details.summary().caseRef(), null), CaseTimeline.class);
        var decided = DecidedWords.of(timeline.entries());
        var ofReader = new CaseTexts(texts.closedByConflict(details.keptFromPapers()), reader.userId());
        return new Changes(
                TimelineItem.of(
                        timeline.entries().stream()
                                .filter(entry -> entry.position() > seen)
                                .toList(),
                        decided,
                        ofReader),
                People.named(Mentioned.in(details, timeline), answers, texts));
    }
}
