package org.infusary.checklist.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.infusary.checklist.rules.language.Term;
import org.junit.jupiter.api.Test;

/** The tables of the language are written from the vocabulary that checks it. */
class ChecklistLanguageDocTest {
    private static final Path COMMITTED = Path.of("src", "docs", "checklist-language.md");
    private static final Path BUILT = Path.of("target", "checklist-language.md");
    private static final String BEGIN = "<!-- written by ChecklistLanguageDocTest: begin -->\n";
    private static final String END = "<!-- written by ChecklistLanguageDocTest: end -->";

    @Test
    void the_committed_tables_tell_the_language_as_the_code_reads_it() throws IOException {
        String committed = Files.readString(COMMITTED);
        int begin = committed.indexOf(BEGIN) + BEGIN.length();
        String built = committed.substring(0, begin)
                + tables(LanguageGuide.ofRules())
                + committed.substring(committed.indexOf(END));
        Files.createDirectories(BUILT.getParent());
        Files.writeString(BUILT, built);

        assertThat(COMMITTED)
                .as("the language has changed; when it should, copy %s over %s", BUILT, COMMITTED)
                .hasContent(built);
    }

    @Test
    void every_worked_example_is_a_rule_of_the_reference() throws IOException {
        JsonNode definitions = new ObjectMapper()
                .readTree(
                        Path.of("src/main/resources/checklist/definitions.json").toFile());
        List<String> rules = definitions.findValuesAsText("when");

        List<String> examples = Pattern.compile("```cel\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(COMMITTED))
                .results()
                .map(example -> example.group(1).replaceAll("\\s+", " "))
                .toList();

        assertThat(examples).hasSize(3);
        assertThat(rules).containsAll(examples);
    }

    private static String tables(LanguageGuide guide) {
        return "\n## What every rule may look at\n\n"
                + terms(guide.variables())
                + "\n## What an answer holds, by the form of its item\n\n| form | fields |\n|---|---|\n"
                + guide.forms().stream()
                        .map(answer -> "| " + answer.form() + " | "
                                + answer.fields().stream()
                                        .map(field -> "`" + field.name() + "` " + field.type())
                                        .collect(joining(", "))
                                + " |\n")
                        .collect(joining())
                + "\n## Words\n\n| type | words |\n|---|---|\n"
                + guide.words().stream()
                        .map(words -> "| " + words.name() + " | `" + String.join("`, `", words.words()) + "` |\n")
                        .collect(joining())
                + "\n## Functions\n\n"
                + terms(guide.functions())
                + "\n";
    }

    private static String terms(List<Term> terms) {
        return "| name | type | meaning |\n|---|---|---|\n"
                + terms.stream()
                        .map(term -> "| `" + term.name() + "` | " + term.type() + " | " + term.meaning() + " |\n")
                        .collect(joining());
    }
}
