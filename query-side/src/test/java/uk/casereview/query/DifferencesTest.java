package uk.casereview.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.timeline.CaseQuery.Difference;

class DifferencesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void namesThePlaceThatSaysSomethingElse() {
        assertThat(between("{'a':{'b':1,'c':2},'d':true}", "{'a':{'b':1,'c':3},'d':true}"))
                .containsExactly(new Difference("a/c", 2, 3));
    }

    @Test
    void nothingDiffersFromItself() {
        assertThat(between("{'a':[1,2],'b':null}", "{'a':[1,2]}")).isEmpty();
    }

    @Test
    void saysWhatCameAndWhatWent() {
        assertThat(between("{'a':1}", "{'b':{'c':2}}"))
                .containsExactly(new Difference("a", 1, null), new Difference("b", null, Map.of("c", 2)));
    }

    @Test
    void findsMembersOfAListByWhatIsTheirs() {
        String before =
                "{'clocks':[{'clock':{'kind':'C1'},'status':'RUNNING'},{'clock':{'kind':'C3'},'status':'RUNNING'}]}";
        String after = "{'clocks':[{'clock':{'kind':'C2'},'status':'RUNNING'},{'clock':{'kind':'C1'},'status':'MET'},"
                + "{'clock':{'kind':'C3'},'status':'RUNNING'}]}";

        assertThat(between(before, after))
                .extracting(Difference::place)
                .containsExactly("clocks[C1]/status", "clocks[C2]");
    }

    /** Two clocks of one kind are told apart by their ids. */
    @Test
    void takesIdsWhereNamesComeTwice() {
        assertThat(between(
                        "{'x':[{'kind':'C10','clockId':'1','on':1},{'kind':'C10','clockId':'2','on':1}]}",
                        "{'x':[{'kind':'C10','clockId':'1','on':1},{'kind':'C10','clockId':'2','on':2}]}"))
                .containsExactly(new Difference("x[2]/on", 1, 2));
    }

    @Test
    void comparesListsOfWordsAsAWhole() {
        assertThat(between("{'x':['A']}", "{'x':['A','B']}"))
                .containsExactly(new Difference("x", List.of("A"), List.of("A", "B")));
    }

    /** The ciphertext of another text differs in all its parts; what is to be read is one text. */
    @Test
    void takesASealedTextAsOneThing() {
        assertThat(between(
                        "{'note':{'keyId':'k','ciphertext':'x','length':1}}",
                        "{'note':{'keyId':'k','ciphertext':'y','length':1}}"))
                .extracting(Difference::place)
                .containsExactly("note");
    }

    private static List<Difference> between(String before, String after) {
        return Differences.between(
                tree(before), tree(after), List.of("kind", "code"), node -> JSON.convertValue(node, Object.class));
    }

    private static JsonNode tree(String json) {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
