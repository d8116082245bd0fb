package uk.casereview.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.casereview.actionplan.ActionPlanCommand;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.datarequest.DataRequestCommand;
import uk.casereview.meeting.MeetingCommand;
import uk.casereview.notification.NotificationCommand;
import uk.casereview.partnership.PartnershipCommand;
import uk.casereview.practicereview.PracticeReviewCommand;
import uk.casereview.rapidreview.RapidReviewCommand;
import uk.casereview.shared.Command;

/** A collection of the API and the commands its members take (design §4), read from the sealed types alone. */
public enum ApiCollection {
    INCIDENTS("incidents", NotificationCommand.class, "RecordIncident", true),
    RAPID_REVIEWS("rapid-reviews", RapidReviewCommand.class, "OpenRapidReview", true),
    ACTION_PLANS("action-plans", ActionPlanCommand.class, "CreatePlan", true),
    PRACTICE_REVIEWS("practice-reviews", PracticeReviewCommand.class, "InitiateLcspr", true),
    MEETINGS("meetings", MeetingCommand.class, "ScheduleMeeting", false),
    PARTNERSHIPS("partnerships", PartnershipCommand.class, "EstablishPartnership", false),
    DATA_REQUESTS("data-requests", DataRequestCommand.class, "OpenDataRequest", false);

    private final String segment;
    private final Class<? extends Command> own;
    private final String opening;
    private final boolean ofCases;

    ApiCollection(String segment, Class<? extends Command> own, String opening, boolean ofCases) {
        this.segment = segment;
        this.own = own;
        this.opening = opening;
        this.ofCases = ofCases;
    }

    public String segment() {
        return segment;
    }

    boolean ofCases() {
        return ofCases;
    }

    /** Every command its members take, those common to all cases included. */
    public Stream<Class<? extends Command>> commands() {
        return Stream.concat(leaves(own), ofCases ? leaves(CaseFileCommand.class) : Stream.empty());
    }

    /** The command of an address, for example {@code incidents/7…/add-child} or {@code meetings}. */
    Class<? extends Command> command(String path) {
        List<String> parts = List.of(path.split("/"));
        String kebab = parts.size() == 1 ? kebab(opening) : parts.getLast();
        return commands()
                .filter(command -> kebab(command.getSimpleName()).equals(kebab))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " is no command's address"));
    }

    static ApiCollection of(String path) {
        return Arrays.stream(values())
                .filter(collection -> collection.segment.equals(path.split("/", -1)[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path));
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Stream<Class<? extends Command>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.<Command>asSubclass(Command.class))
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(ApiCollection::leaves);
    }
}
