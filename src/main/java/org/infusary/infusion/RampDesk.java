package org.infusary.infusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.infusary.course.Planning;
import org.infusary.course.rules.Ramp;
import org.infusary.infusion.rules.PumpPlan;
import org.infusary.infusion.rules.Volume;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;
import org.infusary.schedule.VisitFacts;
import org.infusary.web.BadRequest;
import org.infusary.web.NotFound;
import org.infusary.web.Refused;

/** The ramp an infusion begins with, and the grams that its millilitres hold. */
@ApplicationScoped
class RampDesk {
    private final Planning planning;
    private final InfusionLog log;

    RampDesk(Planning planning, InfusionLog log) {
        this.planning = planning;
        this.log = log;
    }

    /** @throws Refused with {@code no-ladder}, and {@code rate-below-pump} when a pump cannot show the first step */
    Ramp of(VisitFacts visit) {
        Ramp ramp = planning.ramp(visit.order(), visit.product(), visit.date());
        if (!PumpPlan.of(ramp).canBeShown()) {
            throw new Refused(Reason.of(
                    "rate-below-pump",
                    "The first step of the ramp is below " + PumpPlan.LOWEST + " mL/h for this patient."));
        }
        return ramp;
    }

    /**
     * What went in at the end.
     *
     * @param hung grams of the vials hung
     * @throws BadRequest when it is told twice, or more than was hung or planned
     */
    Grams given(Infusion infusion, EndInfusionRequest request, Grams hung) {
        Grams planned = infusion.gramsPlanned();
        Grams most = hung.compareTo(planned) < 0 ? hung : planned;
        Integer ml = request.mlGiven();
        BigDecimal grams = request.gramsGiven();
        if (ml != null && grams != null) {
            throw new BadRequest("mlGiven", "must be absent when gramsGiven is given");
        }
        if (ml != null) {
            int mgPerMl = log.rampOf(infusion.id())
                    .orElseThrow(() -> new NotFound("ramp of this infusion"))
                    .mgPerMl();
            return Volume.grams(ml, mgPerMl, most)
                    .orElseThrow(() ->
                            new BadRequest("mlGiven", "must not be above the " + most + " g that could be given"));
        }
        if (grams != null && new Grams(grams).compareTo(most) > 0) {
            throw new BadRequest(
                    "gramsGiven",
                    hung.compareTo(planned) < 0
                            ? "must not be above the " + hung + " g that are hung"
                            : "must not be above the " + planned + " g planned");
        }
        return grams == null ? most : new Grams(grams);
    }
}
