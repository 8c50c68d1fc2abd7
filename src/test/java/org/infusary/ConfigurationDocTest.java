package org.infusary;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infusary.testing.QuarkusOptions;
import org.junit.jupiter.api.Test;

/** The table of options is written from the interfaces that read them. */
class ConfigurationDocTest {
    private static final Path COMMITTED = Path.of("src", "docs", "configuration.md");
    private static final Path BUILT = Path.of("target", "configuration.md");
    private static final String BEGIN = "<!-- written by ConfigurationDocTest: begin -->\n";
    private static final String END = "<!-- written by ConfigurationDocTest: end -->";

    @Test
    void the_committed_table_tells_every_option_as_the_code_reads_it() throws IOException {
        String committed = Files.readString(COMMITTED);
        int begin = committed.indexOf(BEGIN) + BEGIN.length();
        String built = committed.substring(0, begin) + table() + committed.substring(committed.indexOf(END));
        Files.createDirectories(BUILT.getParent());
        Files.writeString(BUILT, built);

        assertThat(COMMITTED)
                .as("an option has changed; when it should, copy %s over %s", BUILT, COMMITTED)
                .hasContent(built);
    }

    @Test
    void every_option_of_quarkus_that_is_named_exists_and_is_read_at_start() throws IOException {
        List<String> named = Pattern.compile("`((?:quarkus\\.[a-z]|QUARKUS_)[^`= ]+)`")
                .matcher(Files.readString(COMMITTED))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(new QuarkusOptions().unknown(named)).isEmpty();
    }

    private static String table() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        List<JavaClass> mappings = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.infusary").stream()
                        .filter(one -> one.isAnnotatedWith(ConfigMapping.class))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .toList();
        for (JavaClass mapping : mappings) {
            describe(
                    mapping.reflect(),
                    mapping.getAnnotationOfType(ConfigMapping.class).prefix(),
                    rows);
        }
        return "| option | variable | default | what it sets |\n|---|---|---|---|\n"
                + String.join("", new ArrayList<>(rows.values()));
    }

    private static void describe(Class<?> settings, String prefix, Map<String, String> rows) throws IOException {
        for (Method option : settings.getDeclaredMethods()) {
            String name = prefix + "."
                    + Optional.ofNullable(option.getAnnotation(WithName.class))
                            .map(WithName::value)
                            .orElseGet(() -> kebab(option.getName()));
            Class<?> type = type(option.getGenericReturnType());
            name += type == Map.class ? ".<name>" : "";
            if (type.isInterface() && type.getName().startsWith("org.infusary")) {
                describe(type, name, rows);
            } else {
                String value = option.isAnnotationPresent(WithDefault.class)
                        ? "`" + option.getAnnotation(WithDefault.class).value() + "`"
                        : Set.of(Optional.class, Map.class).contains(option.getReturnType()) ? "none" : "required";
                String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9<>]", "_");
                rows.put(
                        name,
                        "| `" + name + "` | `" + variable + "` | " + value + " | " + told(settings, option) + " |\n");
            }
        }
    }

    private static Class<?> type(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return type(generic.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain ? plain : (Class<?>) ((ParameterizedType) type).getRawType();
    }

    /** What the comment above the method says. */
    private static String told(Class<?> settings, Method option) throws IOException {
        Class<?> outer = settings;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        String code = Files.readString(Path.of("src/main/java", outer.getName().replace('.', '/') + ".java"));
        if (settings != outer) {
            code = code.substring(code.indexOf("interface " + settings.getSimpleName()));
        }
        Matcher comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/(?:(?!\\*/).)*?\\b" + option.getName() + "\\(\\);", Pattern.DOTALL)
                .matcher(code);
        assertThat(comment.find())
                .as("%s.%s has no comment", settings.getSimpleName(), option.getName())
                .isTrue();
        return comment.group(1)
                .lines()
                .map(line -> line.replaceFirst("^\\s*\\*?\\s*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(joining(" "))
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .replace("|", "\\|")
                .replace("<p>", "");
    }

    private static String kebab(String name) {
        return Pattern.compile("[A-Z]")
                .matcher(name)
                .replaceAll((MatchResult letter) -> "-" + letter.group().toLowerCase(Locale.ROOT));
    }
}
