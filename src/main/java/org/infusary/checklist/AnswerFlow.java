package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.checklist.rules.Field;
import org.infusary.checklist.rules.FormCheck.Misfit;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.kernel.Kilograms;
import org.infusary.ledger.LiveVaccineFacts;
import org.infusary.ledger.ToldReactions;
import org.infusary.ledger.VaccineBook;
import org.infusary.ledger.rules.VaccineKind;
import org.infusary.patient.PatientChart;
import org.infusary.patient.PatientRegister;
import org.infusary.patient.WeightFacts;
import org.infusary.schedule.VisitFacts;
import org.jspecify.annotations.Nullable;

/**
 * Which answer says something about the patient, and where that is kept: WEIGHT in the weight history, PREV_REACTION with
 * the last infusion, LIVE_VACCINE in the record of vaccines. All in the transaction of the answer. Vital signs go to the
 * infusion when it begins, see {@link SignedVitals}.
 *
 * <p>A centre's template may ask such an item in another form; what then lacks its field stays on the checklist.
 */
@ApplicationScoped
class AnswerFlow {
    private static final String WEIGHT = "WEIGHT";
    private static final String PREV_REACTION = "PREV_REACTION";
    private static final String LIVE_VACCINE = "LIVE_VACCINE";

    private final PatientChart chart;
    private final PatientRegister patients;
    private final ToldReactions reactions;
    private final VaccineBook vaccines;

    AnswerFlow(PatientChart chart, PatientRegister patients, ToldReactions reactions, VaccineBook vaccines) {
        this.chart = chart;
        this.patients = patients;
        this.reactions = reactions;
        this.vaccines = vaccines;
    }

    /** What makes an answer of the right form impossible to keep. */
    List<Misfit> misfits(Sheet sheet, ItemAnswer given) {
        LocalDate date = given.fields().get(Field.DATE);
        boolean tooEarly = isTo(LIVE_VACCINE, given.code())
                && date != null
                && date.isBefore(patients.patient(sheet.visit().patient()).birthDate());
        return tooEarly ? List.of(new Misfit("date", "must not be before the birth date")) : List.of();
    }

    /** An answer was given, perhaps in place of another one. */
    void told(Sheet sheet, ItemAnswer given) {
        VisitFacts visit = sheet.visit();
        AnswerFields fields = given.fields();
        BigDecimal weightKg = fields.get(Field.WEIGHT_KG);
        Integer grade = fields.get(Field.GRADE);
        if (isTo(WEIGHT, given.code()) && weightKg != null) {
            chart.weighAt(
                    visit.id(),
                    visit.patient(),
                    new WeightFacts(new Kilograms(weightKg), sheet.lookup().today()));
        } else if (isTo(PREV_REACTION, given.code()) && grade != null) {
            reactions.tell(visit.id(), visit.patient(), visit.date(), grade, given.note());
        } else if (isTo(LIVE_VACCINE, given.code())) {
            vaccine(sheet, fields.get(Field.CHOICE), fields.get(Field.DATE));
        }
    }

    /** An answer was taken back, and none stands in its place. */
    void takenBack(Sheet sheet, ItemCode code) {
        VisitFacts visit = sheet.visit();
        if (isTo(WEIGHT, code)) {
            chart.takeBackWeightAt(visit.id(), visit.patient());
        } else if (isTo(PREV_REACTION, code)) {
            reactions.takeBack(visit.id(), visit.patient());
        } else if (isTo(LIVE_VACCINE, code)) {
            vaccines.takeBack(visit.id(), visit.patient());
        }
    }

    private void vaccine(Sheet sheet, @Nullable String choice, @Nullable LocalDate on) {
        VisitFacts visit = sheet.visit();
        VaccineKind kind = Arrays.stream(VaccineKind.values())
                .filter(one -> one.name().equals(choice))
                .findFirst()
                .orElse(VaccineKind.NONE);
        if (kind == VaccineKind.NONE || on == null) {
            vaccines.takeBack(visit.id(), visit.patient());
        } else {
            boolean planned = on.isAfter(sheet.lookup().today());
            vaccines.tell(visit.id(), visit.patient(), new LiveVaccineFacts(kind, on, planned));
        }
    }

    private static boolean isTo(String item, ItemCode code) {
        return item.equals(code.toString());
    }
}
