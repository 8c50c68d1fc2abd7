package org.infusary.checklist.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.infusary.ledger.rules.VaccineKind;
import org.jspecify.annotations.Nullable;

/**
 * Whether the fields given make an answer to an item: none missing, none of another item's, none of the future.
 *
 * @param today last day on which something may have happened, in the centre's zone
 * @param now last moment at which something may have happened
 */
public record FormCheck(LocalDate today, Instant now) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final String AGE = "must be a day of the years 1900 to 2199";
    private static final Duration LATE = Duration.ofDays(7);
    private static final String LATELY = "must be within the last 7 days and not after now";

    /**
     * One field that does not fit.
     *
     * @param field as in JSON
     * @param rule what is expected, in words
     */
    public record Misfit(String field, String rule) {}

    /** Everything that does not fit an item that is asked so; empty when it is an answer. */
    public List<Misfit> misfits(ItemDefinition asked, AnswerFields given) {
        Form form = asked.form();
        List<Misfit> misfits = new ArrayList<>();
        for (Field<?> field : given.given()) {
            if (!form.takes(field)) {
                misfits.add(new Misfit(field.name(), "is no part of the answer to this item; " + expected(form)));
            }
        }
        for (Field<?> field : form.required()) {
            if (!given.given().contains(field)) {
                misfits.add(new Misfit(field.name(), "is required for this item; " + expected(form)));
            }
        }
        if (misfits.isEmpty()) {
            options(asked.choices(), given, misfits);
            inRange(asked.range(), given, misfits);
            together(form, given, misfits);
            notOfTheFuture(form, given, misfits);
        }
        return List.copyOf(misfits);
    }

    private static String expected(Form form) {
        return form.takesAnswer()
                ? "it takes " + String.join(", ", form.fieldNames())
                : "it is computed and takes no answer";
    }

    private static void options(List<String> choices, AnswerFields given, List<Misfit> misfits) {
        List<String> codes = given.get(Field.CODES);
        if (codes != null && !choices.containsAll(codes)) {
            misfits.add(new Misfit("codes", "must be of " + String.join(", ", choices)));
        }
        String choice = given.get(Field.CHOICE);
        if (choice != null && !choices.contains(choice)) {
            misfits.add(new Misfit("choice", "must be one of " + String.join(", ", choices)));
        }
    }

    private static void inRange(@Nullable NumberRange range, AnswerFields given, List<Misfit> misfits) {
        BigDecimal number = given.get(Field.NUMBER);
        if (number != null && range != null && !range.contains(number)) {
            misfits.add(new Misfit(
                    "number",
                    "must be " + range.minimum().toPlainString() + " to "
                            + range.maximum().toPlainString() + " " + range.unit()));
        }
    }

    private static void together(Form form, AnswerFields given, List<Misfit> misfits) {
        if (form == Form.LABS) {
            onlyIf(given.isTrue(Field.YES), "yes is true", Field.CREATININE, given, misfits);
            onlyIf(given.isTrue(Field.YES), "yes is true", Field.CREATININE_UNIT, given, misfits);
            onlyIf(given.isTrue(Field.YES), "yes is true", Field.DATE, given, misfits);
        }
        if (form == Form.POOLING) {
            onlyIf(given.isTrue(Field.YES), "yes is true", Field.AT, given, misfits);
        }
        if (form == Form.PUMP) {
            onlyIf(given.isTrue(Field.YES), "yes is true", Field.PUMP_ML_PER_HOUR, given, misfits);
        }
        if (form == Form.LIVE_VACCINE) {
            boolean some = !VaccineKind.NONE.name().equals(given.get(Field.CHOICE));
            onlyIf(some, "choice is not NONE", Field.DATE, given, misfits);
        }
        if (form == Form.BLOOD_PRESSURE && given.need(Field.DIASTOLIC_MM_HG) >= given.need(Field.SYSTOLIC_MM_HG)) {
            misfits.add(new Misfit("diastolicMmHg", "must be below systolicMmHg"));
        }
        if (form == Form.VIALS && given.need(Field.VIALS).isEmpty()) {
            misfits.add(new Misfit("vials", "must hold at least one vial"));
        }
    }

    private static void onlyIf(boolean so, String when, Field<?> field, AnswerFields given, List<Misfit> misfits) {
        if (so != given.given().contains(field)) {
            misfits.add(new Misfit(field.name(), "is required when " + when + ", else left out"));
        }
    }

    private void notOfTheFuture(Form form, AnswerFields given, List<Misfit> misfits) {
        LocalDate date = given.get(Field.DATE);
        if (date != null && form != Form.LIVE_VACCINE && date.isAfter(today)) {
            misfits.add(new Misfit("date", "must not be after today"));
        }
        if (date != null && !isOfThisAge(date)) {
            misfits.add(new Misfit("date", AGE));
        }
        Instant at = given.get(Field.AT);
        if (at != null && !isLately(at)) {
            misfits.add(new Misfit("at", LATELY));
        }
        List<Premedication> drugs = given.get(Field.PREMEDICATION);
        for (int i = 0; drugs != null && i < drugs.size(); i++) {
            if (!isLately(drugs.get(i).at())) {
                misfits.add(new Misfit("premedication[" + i + "].at", LATELY));
            }
        }
        List<Vial> vials = given.get(Field.VIALS);
        for (int i = 0; vials != null && i < vials.size(); i++) {
            if (!isOfThisAge(vials.get(i).expiry())) {
                misfits.add(new Misfit("vials[" + i + "].expiry", AGE));
            }
        }
    }

    private boolean isLately(Instant at) {
        return !at.isAfter(now) && at.isAfter(now.minus(LATE));
    }

    private static boolean isOfThisAge(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }
}
