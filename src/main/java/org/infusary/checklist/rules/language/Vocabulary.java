package org.infusary.checklist.rules.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.runtime.CelEvaluationException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What expressions may name, and the check they pass before they are used.
 *
 * @param <S> what they judge
 */
public final class Vocabulary<S> {
    /** Longest expression, in characters. */
    public static final int LONGEST = 1000;

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']+)'");

    private final Map<String, Variable<S>> variables;
    private final CelCompiler compiler;

    private Vocabulary(Map<String, Variable<S>> variables, CelCompiler compiler) {
        this.variables = variables;
        this.compiler = compiler;
    }

    /**
     * @param variables with names that differ
     * @param words the enumerations whose words may be named
     */
    public static <S> Vocabulary<S> of(Collection<Variable<S>> variables, List<Class<? extends Enum<?>>> words) {
        CelCompilerBuilder builder = Language.compiler();
        Map<String, Variable<S>> named = new LinkedHashMap<>();
        words.forEach(type -> Types.words(type)
                .forEach((name, word) ->
                        declare(new Variable<>(name, Types.of(type), "the word", judged -> word), named, builder)));
        variables.forEach(variable -> declare(variable, named, builder));
        return new Vocabulary<>(named, builder.build());
    }

    /** The same with more. */
    public Vocabulary<S> and(Collection<Variable<S>> more) {
        CelCompilerBuilder builder = compiler.toCompilerBuilder();
        Map<String, Variable<S>> named = new LinkedHashMap<>(variables);
        more.forEach(variable -> declare(variable, named, builder));
        return new Vocabulary<>(named, builder.build());
    }

    private static <S> void declare(Variable<S> variable, Map<String, Variable<S>> named, CelCompilerBuilder builder) {
        if (named.put(variable.name(), variable) != null) {
            throw new IllegalArgumentException(variable.name() + " is named twice");
        }
        builder.addVar(variable.name(), variable.type());
    }

    /** @throws Misread when it is no condition over this vocabulary */
    public Expression<S> condition(String text) throws Misread {
        return read(text, Types.BOOL);
    }

    /** @throws Misread when it is no expression of that type over this vocabulary */
    public Expression<S> read(String text, CelType type) throws Misread {
        if (text.length() > LONGEST) {
            throw new Misread("must be at most " + LONGEST + " characters");
        }
        try {
            CelAbstractSyntaxTree tree = compiler.compile(text).getAst();
            if (!type.isAssignableFrom(tree.getResultType())) {
                throw new Misread(
                        "must be of type " + Language.name(type) + ", not " + Language.name(tree.getResultType()));
            }
            new TextCheck(tree, variables.values()).mustBeKnownWords();
            return new Expression<>(Language.RUNTIME.createProgram(tree), variables);
        } catch (CelValidationException wrong) {
            List<CelIssue> issues = wrong.getErrors();
            throw new Misread(
                    issues.stream().map(issue -> told(issue.getMessage())).collect(Collectors.joining("; ")));
        } catch (CelEvaluationException wrong) {
            throw new Misread("cannot be planned: " + wrong.getMessage());
        }
    }

    /** What every vocabulary has: the functions beyond those of the Common Expression Language itself. */
    public static List<Term> functions() {
        return Language.functions();
    }

    /** The library tells of a name with dots its first part only; so tell what there is of it. */
    private String told(String message) {
        Matcher undeclared = UNDECLARED.matcher(message);
        if (!undeclared.find()) {
            return message;
        }
        String first = undeclared.group(1) + ".";
        String known = variables.keySet().stream()
                .filter(name -> name.startsWith(first))
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? message : message + "; there is " + known;
    }

    /** Everything that can be named, in order. */
    public Collection<Variable<S>> variables() {
        return variables.values();
    }
}
