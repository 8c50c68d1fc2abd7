package org.infusary.schedule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.infusary.kernel.Reason;
import org.infusary.schedule.rules.Binding;
import org.infusary.schedule.rules.MoveAnswer;
import org.infusary.web.Refused;

/** Tells why a move cannot be had. */
final class MoveImpossible {
    private MoveImpossible() {}

    /**
     * 409 when only other visits stand in the way, else 422 with every reason.
     *
     * @param zone the centre's
     * @param instead where else the visits could go
     */
    static RuntimeException told(MoveAnswer answer, ZoneId zone, Supplier<Offers> instead) {
        Map<Boolean, List<Reason>> bindings = answer.bindings().stream()
                .collect(Collectors.partitioningBy(
                        binding -> binding.resource().isTaken(),
                        Collectors.mapping((Binding binding) -> binding.reason(zone), Collectors.toList())));
        List<Reason> rules = new ArrayList<>(answer.refusals());
        rules.addAll(bindings.get(false));
        if (rules.isEmpty()) {
            return new ChairTaken(bindings.get(true)).instead(instead);
        }
        rules.addAll(bindings.get(true));
        return new Refused(rules).withLater("alternatives", () -> OfferView.of(instead.get()));
    }
}
