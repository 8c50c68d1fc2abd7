package org.infusary.checklist.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cel.common.types.CelType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.time.api.constraints.DateRange;
import org.infusary.kernel.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** Judges a map of values. */
    private static final Vocabulary<Map<String, Object>> WORDS = Vocabulary.of(
            List.of(
                    variable("a", Types.DECIMAL),
                    variable("b", Types.DECIMAL),
                    variable("n", Types.INT),
                    variable("on", Types.DATE),
                    variable("other", Types.DATE),
                    variable("now", Types.INSTANT),
                    variable("known", Types.of(Known.class)),
                    variable("many", Types.list(Types.of(Known.class))),
                    variable("perhaps", Types.optional(Types.DECIMAL))),
            List.of(Known.class));

    private static Variable<Map<String, Object>> variable(String name, CelType type) {
        return new Variable<>(name, type, "", values -> values.get(name));
    }

    private static boolean holds(String text, Map<String, Object> values) {
        return read(text).holds(values);
    }

    private static Expression<Map<String, Object>> read(String text) {
        try {
            return WORDS.condition(text);
        } catch (Misread wrong) {
            throw new AssertionError(text, wrong);
        }
    }

    @Property
    void decimals_compare_and_reckon_exactly(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(4) BigDecimal a,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(4) BigDecimal b,
            @ForAll @IntRange(min = -1000, max = 1000) int n) {
        Map<String, Object> values = Map.of("a", a, "b", b, "n", n);
        BigDecimal whole = BigDecimal.valueOf(n);

        assertThat(holds("a < b", values)).isEqualTo(a.compareTo(b) < 0);
        assertThat(holds("a <= b", values)).isEqualTo(a.compareTo(b) <= 0);
        assertThat(holds("a > b", values)).isEqualTo(a.compareTo(b) > 0);
        assertThat(holds("a >= b", values)).isEqualTo(a.compareTo(b) >= 0);
        assertThat(holds("a == b", values)).isEqualTo(a.compareTo(b) == 0);
        assertThat(holds("n < a", values)).isEqualTo(whole.compareTo(a) < 0);
        assertThat(holds("a >= n", values)).isEqualTo(a.compareTo(whole) >= 0);
        assertThat(holds("a + b - b == a", values)).isTrue();
        assertThat(holds("(a - b).abs() == (b - a).abs()", values)).isTrue();
        assertThat(holds("a * 100 + a == a * 101", values)).isTrue();
    }

    @Property
    void dates_move_and_compare_as_days_do(
            @ForAll @DateRange(min = "1990-01-01", max = "2060-12-31") LocalDate on,
            @ForAll @DateRange(min = "1990-01-01", max = "2060-12-31") LocalDate other,
            @ForAll @IntRange(min = -60, max = 60) int n) {
        Map<String, Object> values = Map.of("on", on, "other", other, "n", n, "a", BigDecimal.valueOf(n));

        assertThat(holds("on < other", values)).isEqualTo(on.isBefore(other));
        assertThat(holds("on >= other", values)).isEqualTo(!on.isBefore(other));
        assertThat(holds("on == other", values)).isEqualTo(on.equals(other));
        assertThat(holds("on.plusMonths(n) < other", values))
                .isEqualTo(on.plusMonths(n).isBefore(other));
        assertThat(holds("on.plusMonths(a) == on.plusMonths(n)", values)).isTrue();
        assertThat(holds("on.plusDays(n).daysUntil(on) == -n", values)).isTrue();
        assertThat(holds("on.daysUntil(other) == " + ChronoUnit.DAYS.between(on, other), values))
                .isTrue();
    }

    @Test
    void a_number_of_minutes_or_hours_is_a_duration() {
        Map<String, Object> values = Map.of("now", NOON, "a", new BigDecimal("90"), "n", 2);

        assertThat(holds("now + minutes(a) < now + hours(n)", values)).isTrue();
        assertThat(holds("now + hours(n) - now == duration('2h')", values)).isTrue();
    }

    @Test
    void words_are_their_own_type() throws Misread {
        Map<String, Object> values = Map.of("known", Known.UNKNOWN, "many", List.of(Known.YES, Known.NO));

        assertThat(holds("known == Known.UNKNOWN", values)).isTrue();
        assertThat(holds("known in many", values)).isFalse();
        assertThat(holds("many.all(one, one != Known.UNKNOWN)", values)).isTrue();
        assertThat(WORDS.read("many", Types.list(Types.of(Known.class))).words(values))
                .containsExactly("YES", "NO");
    }

    @Test
    void every_number_equals_itself() {
        for (String number : List.of("0", "0.00", "7", "1000", "38.0", "-0.1")) {
            Map<String, Object> values = Map.of("a", new BigDecimal(number), "b", new BigDecimal(number + "0"));
            assertThat(holds("a == a && a in [a] && !(a != a)", values)).isTrue();
            assertThat(holds("a == b", values)).isEqualTo(number.contains(".") || number.equals("0"));
        }
    }

    @Test
    void numbers_and_dates_are_told_plainly() throws Misread {
        Map<String, Object> values = Map.of("a", new BigDecimal("10.00"), "on", DAY);

        assertThat(WORDS.read("string(a) + ' of ' + string(on)", Types.TEXT).text(values))
                .isEqualTo("10 of 2024-02-29");
    }

    @Test
    void an_absent_value_is_never_taken_for_one() {
        assertThat(holds("perhaps.hasValue() && perhaps.value() > a", Map.of("a", BigDecimal.ONE)))
                .isFalse();
        assertThat(holds("perhaps.orValue(a) >= a", Map.of("a", BigDecimal.ONE)))
                .isTrue();
        assertThatThrownBy(() -> holds("perhaps.value() > a", Map.of("a", BigDecimal.ONE)))
                .isInstanceOf(Expression.NotJudged.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a +|mismatched input",
                "weight > a|undeclared reference to 'weight'",
                "Known.PERHAPS == known|undeclared reference",
                "known == 'YES'|no matching overload for '_==_'",
                "'YES' in many|no matching overload",
                "perhaps > a|no matching overload for '_>_'",
                "on > a|no matching overload for '_>_'",
                "a / b > a|no matching overload for '_/_'",
                "a|must be of type bool, not decimal",
                "on.plusYears(1) > on|undeclared reference to 'plusYears'",
            })
    void what_does_not_fit_is_told(String text, String part) {
        assertThatThrownBy(() -> WORDS.condition(text))
                .isInstanceOf(Misread.class)
                .hasMessageContaining(part);
    }

    @Test
    void of_a_name_that_is_misspelt_it_is_told_what_there_is() {
        assertThatThrownBy(() -> WORDS.condition("known == Known.PERHAPS"))
                .hasMessageContaining("there is Known.NO, Known.UNKNOWN, Known.YES");
    }

    @Test
    void an_expression_has_a_longest_length() {
        String longest = "true" + " ".repeat(Vocabulary.LONGEST - 4);

        assertThat(holds(longest, Map.of())).isTrue();
        assertThatThrownBy(() -> WORDS.condition(longest + " ")).isInstanceOf(Misread.class);
    }
}
