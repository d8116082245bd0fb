package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.NEW;
import static uk.casereview.app.demo.Act.Subject.OPENED;
import static uk.casereview.app.demo.Act.one;

import java.util.List;
import java.util.Map;
import uk.casereview.app.demo.Later.CaseOf;
import uk.casereview.meeting.MeetingCommand.ListItem;
import uk.casereview.meeting.MeetingCommand.ScheduleMeeting;
import uk.casereview.meeting.MeetingKind;
import uk.casereview.shared.Body;

/** The next meeting of each Sub-Group, with cases on its agenda. */
final class NextMeetings {
    private NextMeetings() {}

    static List<Story> all() {
        return List.of(
                Story.of("bscp-next-meeting", People.BIRMINGHAM, 2)
                        .on(0, scheduled(Body.SCSG, 8))
                        .on(2, listed("bscp-scoped"), listed("bscp-panel-disagreed")),
                Story.of("scsp-next-meeting", People.SANDWELL, 2)
                        .on(0, scheduled(Body.SANDWELL_CSPRG, 10))
                        .on(2, listed("scsp-notified-late")));
    }

    private static Act scheduled(Body body, int onDay) {
        return scene -> one(
                scene.people().manager(),
                ScheduleMeeting.class,
                NEW,
                Map.of("body", body, "kind", MeetingKind.REGULAR, "channel", "HYBRID", "on", scene.on(onDay)));
    }

    private static Act listed(String story) {
        return scene -> one(
                scene.people().manager(),
                ListItem.class,
                OPENED,
                Map.of("caseRef", new CaseOf(story), "question", "What is to be recommended for this child?"));
    }
}
