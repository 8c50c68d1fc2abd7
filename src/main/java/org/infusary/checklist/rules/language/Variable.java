package org.infusary.checklist.rules.language;

import dev.cel.common.types.CelType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule may look at.
 *
 * @param name with dots: {@code visit.on}
 * @param meaning for people, with unit
 * @param read takes the value out of what is judged; null is the absent optional
 * @param <S> what is judged
 */
public record Variable<S>(String name, CelType type, String meaning, Function<S, ? extends @Nullable Object> read) {
    public Term term() {
        return new Term(name, Language.name(type), meaning);
    }

    Object value(S judged) {
        return Types.value(type, read.apply(judged));
    }
}
