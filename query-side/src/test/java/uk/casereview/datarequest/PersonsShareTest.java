package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.datarequest.DataRequestEvent.TextReviewed;
import uk.casereview.datarequest.PersonsShare.Share;
import uk.casereview.datarequest.SubjectAccessQuery.HeldText;
import uk.casereview.datarequest.SubjectAccessQuery.HeldTextState;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.UserId;

/** IG6: what somebody is given who asks what is held about them, and what is not. */
class PersonsShareTest {
    private static final UUID CASE = new UUID(0, 0xca);
    private static final UUID EVENT = new UUID(0, 0xe);
    private static final UUID CHILD = new UUID(0, 1);
    private static final UUID SIBLING = new UUID(0, 2);
    private static final PersonRef SUBJECT = new PersonRef(CHILD, PersonRef.Kind.CHILD);
    private static final UserId OFFICER = new UserId(new UUID(0, 9));

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private static String child(String name, UUID person) {
        return "{'childRef':'%s','personRef':{'value':'%s','kind':'CHILD'},'name':%s,'age':3}"
                .formatted(name, person, sealed(person));
    }

    private static String sealed(UUID key) {
        return "{'keyId':'%s','ciphertext':'sealed','length':4}".formatted(key);
    }

    private static TextReviewed review(@Nullable Exemption exemption, Passage... passages) {
        return new TextReviewed(List.of(passages), exemption, OFFICER);
    }

    private static Share share(String facts, TextReviewed... reviews) {
        return new PersonsShare(
                        Set.of(CASE),
                        SUBJECT,
                        Set.of("Child A"),
                        List.of(reviews).reversed())
                .of(EVENT, json(facts));
    }

    @Test
    void theirOwnDataIsTheirsAndASiblingsIsNot() {
        Share share = share("{'outline':%s,'children':[%s,%s]}"
                .formatted(sealed(CASE), child("Child A", CHILD), child("Child B", SIBLING)));

        assertThat(share.concerned()).isTrue();
        assertThat(share.facts())
                .isEqualTo(json("{'outline':'[withheld: not reviewed]','children':[%s,'[withheld: third party]']}"
                        .formatted(child("Child A", CHILD))));
        assertThat(share.texts())
                .containsExactly(
                        new HeldText(1, HeldTextState.NOT_REVIEWED, null),
                        new HeldText(2, HeldTextState.OWN, null),
                        new HeldText(3, HeldTextState.OF_SOMEBODY_ELSE, null));
        assertThat(share.notReviewed()).isEqualTo(1);
    }

    @Test
    void aTextIsGivenOnceItIsReleasedAndTheLastReviewCounts() {
        String facts = "{'reason':%s,'note':%s}".formatted(sealed(CASE), sealed(CASE));
        Passage first = new Passage(EVENT, 1);
        Passage whole = new Passage(EVENT, null);

        assertThat(share(facts).concerned()).isFalse();
        assertThat(share(facts, review(null, new Passage(new UUID(0, 7), null))).concerned())
                .isFalse();
        Share released = share(facts, review(null, first));
        assertThat(released.concerned()).isTrue();
        assertThat(released.facts())
                .isEqualTo(json("{'reason':%s,'note':'[withheld: not reviewed]'}".formatted(sealed(CASE))));
        assertThat(share(facts, review(null, whole), review(Exemption.SERIOUS_HARM, first))
                        .facts())
                .isEqualTo(json("{'reason':'[withheld: serious harm]','note':%s}".formatted(sealed(CASE))));
        assertThat(share(facts, review(Exemption.CRIME, first)).concerned()).isTrue();
    }

    @Test
    void anotherPersonsNameIsNeverReleased() {
        Share share = share("{'name':%s}".formatted(sealed(SIBLING)), review(null, new Passage(EVENT, null)));

        assertThat(share.facts()).isEqualTo(json("{'name':'[withheld: third party]'}"));
        assertThat(share.concerned()).isFalse();
    }

    @Test
    void anEventNamesThePersonByReferenceOrByPseudonym() {
        assertThat(share("{'childRef':'Child A','outcome':'DEATH'}").concerned())
                .isTrue();
        assertThat(share("{'childRef':'Child B','outcome':'DEATH'}").concerned())
                .isFalse();
        assertThat(share("{'who':{'value':'%s','kind':'CHILD'}}".formatted(CHILD))
                        .concerned())
                .isTrue();
        assertThat(share("{'who':{'value':'%s','kind':'CHILD'}}".formatted(SIBLING))
                        .concerned())
                .isFalse();
        assertThat(share("{'frozen':[{'childRef':'Child A','sex':'MALE'},{'childRef':'Child B','sex':'MALE'}]}")
                        .facts())
                .isEqualTo(json("{'frozen':[{'childRef':'Child A','sex':'MALE'},'[withheld: third party]']}"));
    }

    @Test
    void theRecordTellsUnderWhichPseudonymThePersonStands() {
        List<JsonNode> events = List.of(
                json("{'children':[%s,%s]}".formatted(child("Child A", CHILD), child("Child B", SIBLING))),
                json("{'subject':{'personRef':{'value':'%s','kind':'CHILD'}}}".formatted(CHILD)));

        assertThat(PersonsShare.pseudonymsOf(SUBJECT, events)).containsExactly("Child A");
    }
}
