package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.OPENED;
import static uk.casereview.app.demo.Act.one;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.casereview.app.demo.Story.Scheduled;
import uk.casereview.partnership.PartnershipCommand.RecordAnnualReportPublished;
import uk.casereview.partnership.PartnershipCommand.RecordAnnualReportSent;
import uk.casereview.partnership.PartnershipEvent.Recipient;

/**
 * The annual reports of both partnerships, five of each: every September that of the year that ended in March, sent to
 * both recipients within seven days (S0), but for one in five years.
 */
final class AnnualReports {
    private static final int DAY_OF_SEPTEMBER = 8;
    private static final int PANEL_HAS_IT = 2;
    private static final int OTHERS_HAVE_IT = 3;
    private static final int OTHERS_HAVE_IT_LATE = 9;
    private static final int YEARS = 5;
    /** Far enough for five of them whatever the day, so that their commands are the same ones. */
    private static final int BEGAN_AGO = Chronicle.FIVE_YEARS + 70;

    private AnnualReports() {}

    static List<Story> all() {
        return List.of(ofPartnership(People.BIRMINGHAM, 4), ofPartnership(People.SANDWELL, 0));
    }

    /** @param late which of the years is the one that is sent late, divided by their number */
    private static Story ofPartnership(People people, int late) {
        Act reported = scene -> Stream.of(published(scene), sent(scene, late))
                .flatMap(List::stream)
                .toList();
        return new Story(
                people.prefix() + "-annual-reports",
                people,
                BEGAN_AGO,
                IntStream.rangeClosed(0, BEGAN_AGO)
                        .mapToObj(day -> new Scheduled(day, reported))
                        .toList());
    }

    private static List<Act.Deed> published(Scene scene) {
        return isPublicSince(scene, 0)
                ? one(
                        scene.people().manager(),
                        RecordAnnualReportPublished.class,
                        OPENED,
                        Map.of("yearEnding", scene.today().getYear(), "on", scene.today()))
                : List.of();
    }

    private static List<Act.Deed> sent(Scene scene, int late) {
        boolean isLate = scene.today().getYear() % YEARS == late;
        if (isPublicSince(scene, PANEL_HAS_IT)) {
            return sent(scene, Recipient.PANEL);
        }
        return isPublicSince(scene, isLate ? OTHERS_HAVE_IT_LATE : OTHERS_HAVE_IT)
                ? sent(scene, Recipient.WHAT_WORKS_CENTRE)
                : List.of();
    }

    private static List<Act.Deed> sent(Scene scene, Recipient recipient) {
        return one(
                scene.people().manager(),
                RecordAnnualReportSent.class,
                OPENED,
                Map.of("yearEnding", scene.today().getYear(), "recipient", recipient, "on", scene.today()));
    }

    /** The first working day from the eighth of September, so many working days ago, if that report is told of. */
    private static boolean isPublicSince(Scene scene, int workingDays) {
        int day = scene.day() - workingDays;
        LocalDate eighth = LocalDate.of(scene.today().getYear(), Month.SEPTEMBER, DAY_OF_SEPTEMBER);
        return day > 0
                && !scene.on(day).isBefore(eighth)
                && scene.on(day - 1).isBefore(eighth)
                && isToldOf(scene, eighth);
    }

    /** The last five that everybody could have been sent by the end, also where that is late. */
    private static boolean isToldOf(Scene scene, LocalDate eighth) {
        LocalDate last = scene.on(BEGAN_AGO - OTHERS_HAVE_IT_LATE);
        return !eighth.isAfter(last) && eighth.isAfter(last.minusYears(YEARS));
    }
}
