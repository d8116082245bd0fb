package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.browser.Visit.DESK;
import static uk.casereview.browser.Visit.PHONE;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.scenario.RoomLoad;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** A meeting held by five people at five screens, to a casting vote. */
@ServiceTest
class MeetingRoomIT {
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(10_000);

    private static @Nullable Service service;

    @BeforeAll
    static void aService(Service running) {
        service = running;
    }

    /** §4.2, §4.3, §15.2: nobody reloads, and everybody sees who comes, how they vote, that it is even, and how it ends. */
    @Test
    void fivePeopleHoldAMeetingToACastingVote() {
        RoomLoad made = RoomLoad.made(Objects.requireNonNull(service));
        Map<String, Visit> people = new LinkedHashMap<>();
        try {
            for (String login : new String[] {
                RoomLoad.PRESIDES, RoomLoad.CO_CHAIR, RoomLoad.POLICE, RoomLoad.CHARITY, RoomLoad.COMMUNITY
            }) {
                Visit visit = visit(DESK, true).signedInAs(login);
                visit.open("/meetings/" + made.meetingId());
                people.put(login, visit);
            }
            Visit chair = at(people, RoomLoad.PRESIDES);
            chair.page().locator("#open-meeting--chairMemberId").selectOption(RoomLoad.id(RoomLoad.PRESIDES));
            press(chair, "#open-meeting-", "open-meeting");
            for (Visit visit : people.values()) {
                soon(visit, "#room-attendance", "I am here");
                press(visit, "button:has-text('I am here')", "record-arrival");
            }
            soon(
                    chair,
                    "#room-now",
                    "Five agencies are free to decide: BCHC, BCT, ICB, NSPCC and WMP. Four are needed.");

            press(chair, "#open-item-1", "open-item");
            Visit police = at(people, RoomLoad.POLICE);
            assertThat(police.text("#item-1")).contains("An invented question?");
            soon(police, "#now-1", "Being dealt with");
            police.page().locator("#step-1-declare summary").click();
            police.page().locator("#declare-conflict-1-nature").fill("An invented conflict of interest.");
            press(police, "#declare-conflict-1", "declare-conflict");
            assertThat(police.text("#item-1"))
                    .contains("You have declared a conflict of interest on this item.")
                    .doesNotContain("An invented question?");
            assertThat(police.page().locator("#step-1-cast-vote").count()).isZero();
            police.check("meeting-conflicted");

            soon(chair, "#now-1", "Four agencies are free to decide: BCHC, BCT, ICB and NSPCC.");
            vote(chair, "FOR");
            vote(at(people, RoomLoad.CO_CHAIR), "FOR");
            vote(at(people, RoomLoad.CHARITY), "AGAINST");
            soon(chair, "#now-1", "For: 2. Against: 1.");
            // who is filling something in keeps it
            chair.page().locator("#close-item-1-rationale").fill("An invented reason, which");
            vote(at(people, RoomLoad.COMMUNITY), "AGAINST");
            soon(chair, "#now-1", "The votes are even. The casting vote is for");
            assertThat(chair.page().locator("#close-item-1-rationale").inputValue())
                    .isEqualTo("An invented reason, which");
            soon(police, "#now-1", "The votes are even.");
            assertThat(at(people, RoomLoad.CHARITY)
                            .page()
                            .locator("#step-1-cast-casting-vote")
                            .count())
                    .isZero();
            chair.check("meeting-tied");
            chair.picture("meeting", DESK);

            chair.page().locator("#step-1-cast-casting-vote input[value=FOR]").check();
            press(chair, "#cast-casting-vote-1", "cast-casting-vote");
            chair.page().locator("#close-item-1-rationale").fill("An invented reason, which is long enough.");
            press(chair, "#close-item-1", "close-item");
            for (Visit visit : people.values()) {
                soon(visit, "#now-1", "Carried");
            }
        } finally {
            people.values().forEach(visit -> visit.context().close());
        }
        people.values().forEach(visit -> assertThat(visit.complaints()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void theClerkHoldsItWithoutScripts(int width) {
        RoomLoad made = RoomLoad.made(Objects.requireNonNull(service));
        try (var visit = visit(width, false).signedInAs(RoomLoad.CLERK)) {
            visit.open("/meetings");
            assertThat(visit.text("main")).contains("To come", made.caseRef());
            visit.open("/meetings/" + made.meetingId());
            press(visit, "#open-meeting-", "open-meeting");
            for (String member : new String[] {RoomLoad.PRESIDES, RoomLoad.POLICE, RoomLoad.CHARITY}) {
                press(visit, "#record-arrival-" + RoomLoad.id(member), "record-arrival");
            }
            press(visit, "#open-item-1", "open-item");
            assertThat(visit.text("#now-1"))
                    .contains("Only three agencies are free to decide: ICB, NSPCC and WMP.")
                    .contains("BCT (not here)");
            assertThat(visit.text("#steps-1")).contains("The meeting is not quorate for this item.");
            press(visit, "#record-arrival-" + RoomLoad.id(RoomLoad.COMMUNITY), "record-arrival");

            visit.page().locator("#close-item-1-rationale").fill("Short.");
            visit.page().locator("#close-item-1").click();
            visit.page().waitForURL(address -> address.endsWith("/close-item"));
            assertThat(visit.page().title()).startsWith("Error: ");
            assertThat(visit.page().locator("#close-item-1-rationale").inputValue())
                    .isEqualTo("Short.");
            visit.page().locator("#close-item-1-rationale").fill("An invented reason, which is long enough.");
            press(visit, "#close-item-1", "close-item");
            assertThat(visit.text("#now-1")).contains("Decided", "Carried");
            press(visit, "#close-meeting-", "close-meeting");
            press(visit, "#approve-minutes-", "approve-minutes");
            assertThat(visit.text("#room-now")).contains("Over, minutes approved");
        }
    }

    @Test
    void itCanBeSeenOnADeskAndOnAPhone() {
        RoomLoad made = RoomLoad.made(Objects.requireNonNull(service));
        try (var visit = visit().signedInAs(RoomLoad.CLERK)) {
            visit.open("/meetings");
            visit.check("meetings");
            visit.page().locator("details summary").click();
            visit.page().locator("#schedule-meeting--on-day").fill("31");
            visit.page().locator("#schedule-meeting--on-month").fill("2");
            visit.page().locator("#schedule-meeting--on-year").fill("2026");
            visit.page().locator("#step--schedule-meeting button").click();
            visit.page().waitForFunction("document.title.startsWith('Error: ')");
            visit.check("meetings-error");
            visit.page().locator("#schedule-meeting--on-day").fill("20");
            press(visit, "#step--schedule-meeting button", "schedule-meeting");
            assertThat(visit.text("#room-now")).contains("To come");
            visit.check("meeting-empty");
            visit.open("/meetings/" + made.meetingId());
            press(visit, "#open-meeting-", "open-meeting");
            press(visit, "#open-item-1", "open-item");
            visit.check("meeting");
        }
    }

    @Test
    void whoMayNotSeeMeetingsIsToldSo() {
        RoomLoad made = RoomLoad.made(Objects.requireNonNull(service));
        for (String login : new String[] {"bscp.observer", "scsp.business-manager"}) {
            try (var visit = visit(DESK, true).signedInAs(login)) {
                String room = "/meetings/" + made.meetingId();
                for (String address : new String[] {room, room + "/live", room + "/stream"}) {
                    assertThat(visit.open(address).status()).as(address).isEqualTo(403);
                }
            }
        }
        try (var visit = visit(DESK, true).signedInAs(RoomLoad.CLERK)) {
            assertThat(visit.open("/meetings/none").status()).isEqualTo(404);
            assertThat(visit.open("/meetings?body=NOBODY").status()).isEqualTo(400);
            assertThat(visit.text(".govuk-error-summary")).contains("Choose a body from the list");
        }
    }

    private static void vote(Visit visit, String choice) {
        soon(visit, "#steps-1", "The vote of the agency");
        visit.page().locator("#step-1-cast-vote input[value=" + choice + "]").check();
        press(visit, "#cast-vote-1", "cast-vote");
    }

    private static void press(Visit visit, String button, String done) {
        String before = visit.page().url();
        visit.press(button);
        visit.page().waitForURL(address -> !address.equals(before) && address.contains("done=" + done + "&"));
        assertThat(visit.text(".govuk-notification-banner")).contains("Recorded");
    }

    private static void soon(Visit visit, String part, String words) {
        PlaywrightAssertions.assertThat(visit.page().locator(part)).containsText(words, SOON);
    }

    private static Visit at(Map<String, Visit> people, String login) {
        return Objects.requireNonNull(people.get(login));
    }

    /** On a desk and on a phone at once. */
    private static Visit visit() {
        return Chromium.visit(Objects.requireNonNull(service), List.of(DESK, PHONE), true);
    }

    private static Visit visit(int width, boolean scripts) {
        return Chromium.visit(Objects.requireNonNull(service), List.of(width), scripts);
    }
}
