package org.infusary.checklist.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of an answer that were given, by field; what was not given is absent. Never changes. */
public final class AnswerFields {
    public static final AnswerFields NONE = new AnswerFields(Map.of());

    private final Map<Field<?>, Object> values;

    private AnswerFields(Map<Field<?>, Object> values) {
        this.values = values;
    }

    /** The same with one more field; a null value leaves it absent. */
    public <T> AnswerFields with(Field<T> field, @Nullable T value) {
        if (value == null) {
            return this;
        }
        Map<Field<?>, Object> more = new LinkedHashMap<>(values);
        more.put(field, canonical(value));
        return new AnswerFields(more);
    }

    /** Numbers without trailing zeros and codes in order, each once, so that the same answer is equal. */
    private static Object canonical(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? list.stream().sorted().distinct().toList()
                : value;
    }

    @SuppressWarnings("unchecked") // with() lets only a T in for a Field of T
    public <T> @Nullable T get(Field<T> field) {
        return (T) values.get(field);
    }

    /** The value of a field that the form has made sure of. */
    public <T> T need(Field<T> field) {
        T value = get(field);
        if (value == null) {
            throw new IllegalStateException("the form of this item lets an answer through without " + field.name());
        }
        return value;
    }

    public boolean isTrue(Field<Boolean> field) {
        return Boolean.TRUE.equals(get(field));
    }

    public Set<Field<?>> given() {
        return Collections.unmodifiableSet(values.keySet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerFields fields && values.equals(fields.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Which fields were given; not what they say. */
    @Override
    public String toString() {
        return given().stream().map(Field::name).collect(Collectors.joining(", ", "AnswerFields(", ")"));
    }
}
