package uk.casereview.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others may build on: our vectors, which stay as they were published, and theirs, which ours must agree with. */
class VectorsTest {
    private static final List<String> CT_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    /** Of the reference implementation of Certificate Transparency. */
    private static final List<String> CT_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    /** {@code -Dvectors.update=true} writes them once; from then on others have them. */
    @Test
    void thePublishedVectorsAreWhatIsStillMade() throws IOException {
        Map<String, byte[]> made = Vectors.made();
        if (Boolean.getBoolean("vectors.update")) {
            for (var file : made.entrySet()) {
                Files.write(Vectors.FOLDER.resolve(file.getKey()), file.getValue());
            }
        }

        try (Stream<Path> published = Files.list(Vectors.FOLDER)) {
            assertThat(published.map(file -> file.getFileName().toString()).filter(name -> !name.equals("cases.txt")))
                    .containsExactlyInAnyOrderElementsOf(made.keySet());
        }
        for (var file : made.entrySet()) {
            assertThat(Vectors.FOLDER.resolve(file.getKey())).hasBinaryContent(file.getValue());
        }
    }

    @Test
    void theTreeIsTheOneOfCertificateTransparency() {
        GrowingTree tree = new GrowingTree();
        for (int size = 1; size <= CT_ROOTS.size(); size++) {
            tree.append(Hash.leaf(HexFormat.of().parseHex(CT_LEAVES.get(size - 1))));
            assertThat(HexFormat.of().formatHex(tree.root().bytes())).isEqualTo(CT_ROOTS.get(size - 1));
        }
    }

    /** The example of golang.org/x/mod/sumdb/note, where the form comes from. */
    @Test
    void aNoteSignedElsewhereIsRead() {
        var key = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        var note = SignedNote.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);

        assertThat(note.by(key)).isEqualTo(SignedNote.Signed.RIGHTLY);
        assertThat(new SignedNote(note.text().replace("don't", "do"), note.signatures()).by(key))
                .isEqualTo(SignedNote.Signed.WRONGLY);
    }

    @Test
    void aKeyIsKeptAndReadAgain() {
        Signer drawn = Signer.generate("case-review/x");

        assertThat(Signer.parse(drawn.toText()).sign("text\n")).isEqualTo(drawn.sign("text\n"));
    }
}
