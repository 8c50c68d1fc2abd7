package org.infusary.checklist.rules.language;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An expression that passed the check of its types.
 *
 * @param <S> what it judges
 */
public final class Expression<S> {
    private final Program program;
    private final Map<String, Variable<S>> variables;

    Expression(Program program, Map<String, Variable<S>> variables) {
        this.program = program;
        this.variables = variables;
    }

    /** Of a condition. @throws NotJudged when the expression comes to nothing for what is judged */
    public boolean holds(S judged) {
        return (Boolean) value(judged);
    }

    /** Of a list of words. @throws NotJudged when the expression comes to nothing for what is judged */
    public List<String> words(S judged) {
        return ((List<?>) value(judged)).stream().map(String.class::cast).toList();
    }

    /** Of a text. @throws NotJudged when the expression comes to nothing for what is judged */
    public String text(S judged) {
        return (String) value(judged);
    }

    private Object value(S judged) {
        try {
            return program.eval(name -> read(name, judged));
        } catch (CelEvaluationException absent) {
            throw new NotJudged(absent);
        }
    }

    private Optional<Object> read(String name, S judged) {
        Variable<S> variable = variables.get(name);
        return variable == null ? Optional.empty() : Optional.of(variable.value(judged));
    }

    /** An expression came to nothing: it took the value of an optional that is absent, or left the bounds of a number. */
    public static final class NotJudged extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotJudged(Throwable cause) {
            super("an expression came to nothing", cause);
        }
    }
}
