package org.infusary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Migrations that an Infusary of the version before survives, since it goes on serving while the next one starts (decision
 * 0019). What is taken away is first no longer used, one version earlier; a migration that may do so then says
 * {@code -- contract: <why nothing uses it any more>} in a line of its own.
 */
class MigrationRulesTest {
    /** Up to here everything was one version, which never ran beside another. */
    private static final String LAST_OF_THE_FIRST = "V0010";

    private static final Pattern CONTRACT = Pattern.compile("(?m)^-- contract: \\S.{20,}$");

    private static final Map<String, Pattern> RULES = rules();

    @Test
    void the_version_before_survives_every_migration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("db-migrations"))) {
            List<Path> later = files.filter(
                            file -> file.getFileName().toString().compareTo(LAST_OF_THE_FIRST + "~") > 0)
                    .sorted()
                    .toList();

            assertThat(later).isNotEmpty().allSatisfy(file -> assertThat(broken(Files.readString(file)))
                    .as(file.toString())
                    .isEmpty());
        }
    }

    @Test
    void each_rule_stops_what_it_names() {
        assertThat(broken("drop table visit;")).containsExactly("nothing-is-dropped");
        assertThat(broken("alter table visit\n  drop column grams;")).containsExactly("nothing-is-dropped");
        assertThat(broken("alter table visit rename column grams to dose;")).containsExactly("nothing-is-renamed");
        assertThat(broken("alter table visit rename to appointment;")).containsExactly("nothing-is-renamed");
        assertThat(broken("alter table visit alter column grams type integer;"))
                .containsExactly("no-column-changes-its-type");
        assertThat(broken("alter table visit alter note set not null;")).containsExactly("no-column-becomes-required");
        assertThat(broken("alter table visit add column note text not null;"))
                .containsExactly("a-required-new-column-has-a-default");
        assertThat(broken("create index concurrently visit_by_note on visit (note);"))
                .containsExactly("a-migration-is-one-transaction");
    }

    @Test
    void what_adds_and_what_is_contracted_on_purpose_passes() {
        assertThat(broken("alter table visit add column note text;")).isEmpty();
        assertThat(broken("alter table visit add column note text not null default '';"))
                .isEmpty();
        assertThat(broken("create table note (id uuid primary key, text text not null);"))
                .isEmpty();
        assertThat(broken("-- drop table visit;\nselect 1;")).isEmpty();
        assertThat(broken("-- contract: the column is not read since version 0.3\nalter table visit drop column note;"))
                .isEmpty();
    }

    private static List<String> broken(String migration) {
        if (CONTRACT.matcher(migration).find()) {
            return List.of();
        }
        String statements = migration.replaceAll("--[^\n]*", "");
        return RULES.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(statements).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Pattern> rules() {
        Map<String, Pattern> rules = new LinkedHashMap<>();
        rules.put("nothing-is-dropped", sql("\\bdrop\\s+(table|column|view|function|type|schema|sequence)\\b"));
        rules.put("nothing-is-renamed", sql("\\balter\\s+table\\b[^;]*\\brename\\s"));
        rules.put("no-column-changes-its-type", sql("\\balter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b"));
        rules.put("no-column-becomes-required", sql("\\bset\\s+not\\s+null\\b"));
        rules.put(
                "a-required-new-column-has-a-default",
                sql("\\badd\\s+column\\b(?=[^,;]*\\bnot\\s+null\\b)(?![^,;]*\\b(default|generated)\\b)"));
        rules.put("a-migration-is-one-transaction", sql("\\bconcurrently\\b|\\bvacuum\\b"));
        return rules;
    }

    private static Pattern sql(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
