package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the contract of design §4, on the settings of a partnership of one's own. */
@TokenServiceTest
class WriteApiIT {
    private static final String PROBLEM = "application/problem+json";

    @Test
    void answersACreationWithItsPlaceItsVersionAndItsPosition(Service service) {
        Answer answer = Founding.of(service).answer();
        assertThat(answer.header("Location")).isEqualTo("/api/partnerships/" + answer.text("/id"));
        assertThat(answer.header("ETag"))
                .isEqualTo("\"" + answer.json().at("/version").asInt() + "\"");
        assertThat(answer.header("Position")).matches("[0-9a-f-]{36}\\.\\d+");
        assertThat(answer.json().at("/events/0").asString()).isEqualTo("PartnershipEstablished");
    }

    @Test
    void answersAChangeWithTheNextVersion(Service service) {
        Founding founding = Founding.of(service);
        int version = founding.answer().json().at("/version").asInt();
        Answer answer = register(founding, "WMP").mustBe(200);
        assertThat(answer.header("ETag")).isEqualTo("\"" + (version + 1) + "\"");
        assertThat(answer.text("/events/0")).isEqualTo("AgencyRegistered");
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    void answersARefusalWithItsCodeAndASentence(Service service) {
        Founding founding = Founding.of(service);
        register(founding, "WMP").mustBe(200);
        Answer answer = register(founding, "WMP").mustBe(422);
        assertThat(answer.header("Content-Type")).isEqualTo(PROBLEM);
        assertThat(answer.code()).isEqualTo("AGENCY_EXISTS");
        assertThat(answer.text("/detail")).isEqualTo("This agency is already registered.");
    }

    @Test
    void opensNothingInAPartnershipWithoutAPolicy(Service service) {
        Caller manager = Founding.of(service).inRole("BUSINESS_MANAGER");
        Map<String, Object> meeting = Map.of("body", "SCSG", "kind", "REGULAR", "channel", "ROOM", "on", "2026-02-20");
        Map<String, Object> child =
                Map.of("outcome", "DEATH", "ageYears", 3, "sex", "UNKNOWN", "harmTypes", List.of("NEGLECT"));
        Map<String, Object> incident = Map.of(
                "incidentOn", "2026-02-02",
                "abuseOrNeglect", "SUSPECTED",
                "locationType", "HOME",
                "laCode", "E08000025",
                "outline", "A boy of three was found dead at home.",
                "children", List.of(child));

        Answer answer = manager.post("/api/incidents", incident).mustBe(422);
        assertThat(answer.code()).isEqualTo("POLICY_NOT_ADOPTED");
        assertThat(answer.text("/detail")).startsWith("Your partnership has not adopted a policy yet");
        assertThat(manager.post("/api/meetings", meeting).mustBe(422).code()).isEqualTo("POLICY_NOT_ADOPTED");
    }

    @Test
    void refusesARoleThatMayNot(Service service) {
        Founding founding = Founding.of(service);
        Caller manager = founding.inRole("BUSINESS_MANAGER");
        Answer answer = manager.post(founding.address("register-agency"), Founding.agency("WMP"));
        assertThat(answer.mustBe(403).code()).isEqualTo("FORBIDDEN_ROLE");
    }

    @Test
    void refusesARoleTheRegisterDoesNotKnow(Service service) {
        Founding founding = Founding.of(service);
        Caller claimed = Founding.bearer(service, TokenIssuer.token(founding.code(), "ADMINISTRATOR"));
        Answer answer = claimed.post(founding.address("register-agency"), Founding.agency("WMP"));
        assertThat(answer.mustBe(403).code()).isEqualTo("FORBIDDEN_ROLE");
    }

    @Test
    void refusesAnotherPartnership(Service service) {
        Founding founding = Founding.of(service);
        Answer answer =
                Founding.of(service).administrator().post(founding.address("register-agency"), Founding.agency("WMP"));
        assertThat(answer.mustBe(403).code()).isEqualTo("OUT_OF_PARTNERSHIP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/partnerships/00000000-0000-0000-0000-000000000001/register-agency",
                "/api/partnerships/not-an-id/register-agency",
                "/api/meetings/{id}/close-meeting",
                "/api/incidents/{id}/close-notification",
                "/api/partnerships/{id}/no-such-command",
                "/api/nowhere",
                "/api/training/clock",
            })
    void knowsNothingElsewhere(String path, Service service) {
        Founding founding = Founding.of(service);
        Map<String, Object> body = path.endsWith("agency") ? Founding.agency("WMP") : Map.of();
        Answer answer = founding.administrator().post(path.replace("{id}", founding.id()), body);
        assertThat(answer.mustBe(404).header("Content-Type")).isEqualTo(PROBLEM);
    }

    @Test
    void pointsAtEveryFaultAndStoresNothing(Service service) {
        Founding founding = Founding.of(service);
        Answer answer = founding.administrator()
                .post(founding.address("register-agency"), Map.of("agency", "w m p", "name", 7, "more", true));
        assertThat(answer.mustBe(400)
                        .json()
                        .at("/errors")
                        .valueStream()
                        .map(fault -> fault.path("pointer").asString()))
                .containsExactlyInAnyOrder("/agency", "/name", "/more", "/from");
        assertThat(answer.body()).doesNotContain("w m p");
        assertThat(register(founding, "WMP").json().at("/version").asInt())
                .isEqualTo(founding.answer().json().at("/version").asInt() + 1);
    }

    @Test
    void pointsAtAHeaderThatIsMalformed(Service service) {
        Founding founding = Founding.of(service);
        Answer answer = founding.administrator()
                .with("If-Match", "*")
                .with("Idempotency-Key", "one")
                .post(founding.address("register-agency"), Founding.agency("WMP"));
        assertThat(answer.mustBe(400)
                        .json()
                        .at("/errors")
                        .valueStream()
                        .map(fault -> fault.path("header").asString()))
                .containsExactlyInAnyOrder("If-Match", "Idempotency-Key");
    }

    @Test
    void refusesAVersionThatIsPast(Service service) {
        Founding founding = Founding.of(service);
        String seen = founding.answer().header("ETag");
        register(founding, "WMP").mustBe(200);
        Answer answer = founding.administrator()
                .with("If-Match", seen)
                .post(founding.address("register-agency"), Founding.agency("ICB"));
        assertThat(answer.mustBe(412).code()).isEqualTo("STALE_VERSION");
    }

    @Test
    void givesTheFirstAnswerAgainUnderTheSameKey(Service service) {
        Founding founding = Founding.of(service);
        Caller keyed = founding.administrator()
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = keyed.post(founding.address("register-agency"), Founding.agency("WMP"))
                .mustBe(200);
        register(founding, "ICB").mustBe(200);
        Answer again = keyed.post(founding.address("register-agency"), Founding.agency("WMP"))
                .mustBe(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void givesTheFirstAnswerAgainEvenToAPastVersion(Service service) {
        Founding founding = Founding.of(service);
        Caller keyed = founding.administrator()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("If-Match", founding.answer().header("ETag"));
        keyed.post(founding.address("register-agency"), Founding.agency("WMP")).mustBe(200);
        keyed.post(founding.address("register-agency"), Founding.agency("WMP")).mustBe(200);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey(Service service) {
        Founding founding = Founding.of(service);
        Caller keyed = founding.administrator()
                .with("Idempotency-Key", UUID.randomUUID().toString());
        keyed.post(founding.address("register-agency"), Founding.agency("WMP")).mustBe(200);
        Answer answer = keyed.post(founding.address("register-agency"), Founding.agency("ICB"));
        assertThat(answer.mustBe(409).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void refusesWhatIsNotOneJsonBodyOfReasonableSize(Service service) {
        Caller administrator = Founding.of(service).administrator();
        assertThat(administrator.postRaw("/api/partnerships", "{").status()).isEqualTo(400);
        assertThat(administrator.postRaw("/api/partnerships", "").status()).isEqualTo(400);
        assertThat(administrator
                        .postRaw("/api/partnerships", "{\"name\": \"" + "x".repeat(1_000_001) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(administrator
                        .with("Content-Type", "text/plain")
                        .postRaw("/api/partnerships", "{}")
                        .status())
                .isEqualTo(415);
        assertThat(administrator
                        .with("Content-Type", "application/json;charset=UTF-16")
                        .postRaw("/api/partnerships", "{}")
                        .status())
                .isEqualTo(415);
        assertThat(administrator
                        .with("Accept", "text/html")
                        .postRaw("/api/partnerships", "{}")
                        .status())
                .isEqualTo(406);
        Answer deleted = administrator.send("/api/partnerships", "DELETE", "");
        assertThat(deleted.mustBe(405).header("Allow")).contains("POST");
        assertThat(deleted.header("Content-Type")).isEqualTo(PROBLEM);
    }

    @Test
    void slowsOneUserDownButNotAnother(Service service) {
        Caller hasty = Founding.of(service).administrator();
        Answer last = hasty.get("/api/nowhere");
        for (int i = 0; i < 2_000 && last.status() == 404; i++) {
            last = hasty.get("/api/nowhere");
        }
        assertThat(last.mustBe(429).header("Retry-After")).isNotEmpty();
        Founding.of(service);
    }

    private static Answer register(Founding founding, String agency) {
        return founding.administrator().post(founding.address("register-agency"), Founding.agency(agency));
    }
}
