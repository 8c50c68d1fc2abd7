package org.infusary.checklist.rules.language;

import dev.cel.common.types.CelType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule may look at.
 *
 * @param name with dots: {@code visit.on}
 * @param meaning for people, with unit
 * @param words what a text may hold, so that a misspelt one does not pass the check; empty: any text
 * @param read takes the value out of what is judged; null is the absent optional
 * @param <S> what is judged
 */
public record Variable<S>(
        String name, CelType type, String meaning, List<String> words, Function<S, ? extends @Nullable Object> read) {
    public Variable {
        words = List.copyOf(words);
    }

    public Variable(String name, CelType type, String meaning, Function<S, ? extends @Nullable Object> read) {
        this(name, type, meaning, List.of(), read);
    }

    /** The same, of which it is known what it may hold. */
    public Variable<S> of(List<String> known) {
        return new Variable<>(name, type, meaning, known, read);
    }

    public Term term() {
        return new Term(name, Language.name(type), meaning);
    }

    Object value(S judged) {
        return Types.value(type, read.apply(judged));
    }
}
