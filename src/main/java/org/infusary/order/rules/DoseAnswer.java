package org.infusary.order.rules;

import java.util.List;
import java.util.Optional;
import org.infusary.kernel.Reason;

/**
 * What becomes of one wanted dose.
 *
 * @param dose empty when any rule refuses
 * @param refusals every rule that refuses
 * @param warnings what the prescriber has overridden
 */
record DoseAnswer(Optional<RoundedDose> dose, List<Reason> refusals, List<Reason> warnings) {}
