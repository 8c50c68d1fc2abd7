package org.infusary.checklist.rules.language;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.CelOverloadDecl.newMemberOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypes;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;

/**
 * The language of rules: the Common Expression Language with its standard macros and optionals, exact decimals and dates.
 *
 * <p>Decimals and whole numbers compare and reckon with each other; dates compare, move by months and days, and count the
 * days between them; a number of minutes or hours makes a duration.
 */
final class Language {
    private static final int MOST_ROUNDS = 1000;
    private static final CelOptions OPTIONS = CelOptions.current()
            .comprehensionMaxIterations(MOST_ROUNDS)
            .evaluateCanonicalTypesToNativeValues(true)
            .build();
    private static final Functions FUNCTIONS = new Functions();

    static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(CelExtensions.optional())
            .addFunctionBindings(FUNCTIONS.bindings)
            .build();

    private Language() {}

    static CelCompilerBuilder compiler() {
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addLibraries(CelExtensions.optional())
                .addFunctionDeclarations(FUNCTIONS.declarations);
    }

    static String name(CelType type) {
        return CelTypes.format(type)
                .replace("google.protobuf.Timestamp", "timestamp")
                .replace("google.protobuf.Duration", "duration");
    }

    /** The functions beyond the standard, each with the types it takes. */
    static List<Term> functions() {
        List<Term> functions = new ArrayList<>();
        for (CelFunctionDecl function : FUNCTIONS.declarations) {
            Collection<CelOverloadDecl> overloads = function.overloads();
            overloads.forEach(overload -> functions.add(told(function.name(), overload)));
        }
        return functions;
    }

    private static Term told(String function, CelOverloadDecl overload) {
        List<CelType> taken = overload.parameterTypes();
        List<String> types = taken.stream().map(Language::name).toList();
        String written = function.startsWith("_")
                ? types.get(0) + " " + function.replace("_", "") + " " + types.get(1)
                : overload.isInstanceFunction()
                        ? types.get(0) + "." + function + "(" + String.join(", ", types.subList(1, types.size())) + ")"
                        : function + "(" + String.join(", ", types) + ")";
        return new Term(written, name(overload.resultType()), Functions.MEANINGS.get(function));
    }

    /** What the language has beyond the standard, declared for the check and bound for the run. */
    private static final class Functions {
        private static final Map<String, String> MEANINGS = Map.ofEntries(
                Map.entry("_<_", "smaller, or earlier"),
                Map.entry("_<=_", "not larger, or not later"),
                Map.entry("_>_", "larger, or later"),
                Map.entry("_>=_", "not smaller, or not earlier"),
                Map.entry("_+_", "sum"),
                Map.entry("_-_", "difference"),
                Map.entry("_*_", "product"),
                Map.entry("abs", "without its sign"),
                Map.entry("plusMonths", "so many whole months later; the last day of a month that is too short"),
                Map.entry("plusDays", "so many whole days later"),
                Map.entry("daysUntil", "days from this date to that one; negative when that one is earlier"),
                Map.entry("minutes", "so many whole minutes"),
                Map.entry("hours", "so many whole hours"),
                Map.entry("string", "as text, for details"));

        private final List<CelFunctionDecl> declarations = new ArrayList<>();
        private final List<CelFunctionBinding> bindings = new ArrayList<>();

        Functions() {
            compares("_<_", "less", (order, zero) -> order < zero);
            compares("_<=_", "less_equals", (order, zero) -> order <= zero);
            compares("_>_", "greater", (order, zero) -> order > zero);
            compares("_>=_", "greater_equals", (order, zero) -> order >= zero);
            reckons("_+_", "add", BigDecimal::add);
            reckons("_-_", "subtract", BigDecimal::subtract);
            reckons("_*_", "multiply", BigDecimal::multiply);
            add(
                    newFunctionDeclaration("abs", newMemberOverload("decimal_abs", Types.DECIMAL, Types.DECIMAL)),
                    CelFunctionBinding.from("decimal_abs", Decimal.class, Decimal::abs));
            moves("plusMonths", LocalDate::plusMonths);
            moves("plusDays", LocalDate::plusDays);
            add(
                    newFunctionDeclaration(
                            "daysUntil", newMemberOverload("date_days_until", Types.INT, Types.DATE, Types.DATE)),
                    CelFunctionBinding.from(
                            "date_days_until", LocalDate.class, LocalDate.class, ChronoUnit.DAYS::between));
            lasts("minutes", ChronoUnit.MINUTES);
            lasts("hours", ChronoUnit.HOURS);
            add(
                    newFunctionDeclaration(
                            "string",
                            newGlobalOverload("date_to_string", Types.TEXT, Types.DATE),
                            newGlobalOverload("decimal_to_string", Types.TEXT, Types.DECIMAL)),
                    CelFunctionBinding.from("date_to_string", LocalDate.class, LocalDate::toString),
                    CelFunctionBinding.from("decimal_to_string", Decimal.class, Decimal::toString));
        }

        private void compares(String operator, String name, BiPredicate<Integer, Integer> holds) {
            List<CelOverloadDecl> overloads = List.of(
                    newGlobalOverload(name + "_decimal", Types.BOOL, Types.DECIMAL, Types.DECIMAL),
                    newGlobalOverload(name + "_decimal_int", Types.BOOL, Types.DECIMAL, Types.INT),
                    newGlobalOverload(name + "_int_decimal", Types.BOOL, Types.INT, Types.DECIMAL),
                    newGlobalOverload(name + "_date", Types.BOOL, Types.DATE, Types.DATE));
            add(
                    newFunctionDeclaration(operator, overloads),
                    CelFunctionBinding.from(
                            name + "_decimal", Decimal.class, Decimal.class, (a, b) -> holds.test(a.compareTo(b), 0)),
                    CelFunctionBinding.from(
                            name + "_decimal_int",
                            Decimal.class,
                            Long.class,
                            (a, b) -> holds.test(a.compareTo(Decimal.of(b)), 0)),
                    CelFunctionBinding.from(
                            name + "_int_decimal",
                            Long.class,
                            Decimal.class,
                            (a, b) -> holds.test(Decimal.of(a).compareTo(b), 0)),
                    CelFunctionBinding.from(
                            name + "_date", LocalDate.class, LocalDate.class, (a, b) -> holds.test(a.compareTo(b), 0)));
        }

        private void reckons(String operator, String name, BinaryOperator<BigDecimal> reckon) {
            add(
                    newFunctionDeclaration(
                            operator,
                            newGlobalOverload(name + "_decimal", Types.DECIMAL, Types.DECIMAL, Types.DECIMAL),
                            newGlobalOverload(name + "_decimal_int", Types.DECIMAL, Types.DECIMAL, Types.INT)),
                    CelFunctionBinding.from(
                            name + "_decimal", Decimal.class, Decimal.class, (a, b) -> a.and(b, reckon)),
                    CelFunctionBinding.from(
                            name + "_decimal_int", Decimal.class, Long.class, (a, b) -> a.and(Decimal.of(b), reckon)));
        }

        private void moves(String name, BiFunction<LocalDate, Long, LocalDate> move) {
            add(
                    newFunctionDeclaration(
                            name,
                            newMemberOverload("date_" + name, Types.DATE, Types.DATE, Types.DECIMAL),
                            newMemberOverload("date_" + name + "_int", Types.DATE, Types.DATE, Types.INT)),
                    CelFunctionBinding.from(
                            "date_" + name, LocalDate.class, Decimal.class, (date, by) -> move.apply(date, by.whole())),
                    CelFunctionBinding.from("date_" + name + "_int", LocalDate.class, Long.class, move::apply));
        }

        private void lasts(String name, ChronoUnit unit) {
            add(
                    newFunctionDeclaration(
                            name,
                            newGlobalOverload(name + "_decimal", Types.DURATION, Types.DECIMAL),
                            newGlobalOverload(name + "_int", Types.DURATION, Types.INT)),
                    CelFunctionBinding.from(name + "_decimal", Decimal.class, by -> Duration.of(by.whole(), unit)),
                    CelFunctionBinding.from(name + "_int", Long.class, by -> Duration.of(by, unit)));
        }

        private void add(CelFunctionDecl declaration, CelFunctionBinding... bound) {
            declarations.add(declaration);
            bindings.addAll(List.of(bound));
        }
    }
}
