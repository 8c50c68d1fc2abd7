package org.infusary.ledger;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.rules.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * A reaction of a patient to a product.
 *
 * @param infusion null when it followed something given elsewhere
 * @param grade 1 (mild) to 5 (death), as the rules reference grades reactions ({@code reactionGrades}, R17)
 * @param symptoms at least one
 * @param onsetAt not in the future
 * @param note free text of at most 1000 characters; null for none
 */
public record ReactionNoted(
        PatientId patient,
        @Nullable InfusionId infusion,
        ProductId product,
        int grade,
        SortedSet<Symptom> symptoms,
        Instant onsetAt,
        @Nullable String note) {
    public ReactionNoted {
        if (grade < 1 || grade > 5) {
            throw new IllegalArgumentException("a reaction is graded 1 to 5");
        }
        if (symptoms.isEmpty()) {
            throw new IllegalArgumentException("a reaction shows in at least one symptom");
        }
        symptoms = new TreeSet<>(symptoms);
    }

    /** The ids and the grade alone: symptoms and free text belong into no log. */
    @Override
    public String toString() {
        return "reaction of patient " + patient + ", grade " + grade;
    }
}
