package org.infusary.order.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.infusary.kernel.Reason;

/**
 * Over before a procedure.
 *
 * @param atLeastDays from the last day of the first cycle to the procedure, 0 to {@value #MOST_DAYS}
 */
public record BeforeProcedure(LocalDate procedureOn, int atLeastDays) implements Timing {
    /** A plausibility of ours. */
    public static final int MOST_DAYS = 366;

    @Override
    public TimingFields fields() {
        return TimingFields.of(this);
    }

    @Override
    public Reason why(LocalDate startOn) {
        return Reason.of("before-procedure", "Over " + limit() + ".");
    }

    @Override
    public LocalDate latestBegin(LocalDate usual, int days) {
        return end().minusDays(days - 1L);
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return Optional.of(end());
    }

    @Override
    public Optional<Occasion> occasion() {
        return Optional.of(Occasion.PROCEDURE);
    }

    @Override
    public Optional<LocalDate> occasionOn() {
        return Optional.of(procedureOn);
    }

    @Override
    public Timing on(LocalDate date) {
        return new BeforeProcedure(date, atLeastDays);
    }

    @Override
    public Optional<Reason> refusal(Optional<LocalDate> begin, LocalDate last) {
        return last.isAfter(end())
                ? Optional.of(Reason.of(
                        "too-late-before-procedure",
                        "The first cycle must be over " + limit() + ", not on " + last + "."))
                : Optional.empty();
    }

    private LocalDate end() {
        return procedureOn.minusDays(atLeastDays);
    }

    private String limit() {
        return "by " + end() + ", " + atLeastDays + " day(s) before the procedure on " + procedureOn;
    }
}
