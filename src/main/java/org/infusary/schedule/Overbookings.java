package org.infusary.schedule;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.schedule.rules.Binding;
import org.infusary.schedule.rules.NurseShortage;
import org.infusary.schedule.rules.OverbookingReason;
import org.infusary.schedule.rules.Resource;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.site.SiteFacts;
import org.jspecify.annotations.Nullable;

/** Who may overbook nurses, how far, and what is kept of it. */
@ApplicationScoped
class Overbookings {
    private final Caller caller;
    private final Clock clock;

    Overbookings(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** Nurses only: they do the work that is put on them. Without a reason nothing is overbooked, which anyone may. */
    void mustBeAllowed(@Nullable OverbookingReason reason) {
        if (reason != null && !caller.roles().contains(Roles.NURSE)) {
            throw new ForbiddenException();
        }
    }

    /** What is left of the things in a visit's way when nurses may be overbooked for that reason; all of them without. */
    List<Binding> left(
            List<Binding> found,
            SiteDayLoad load,
            VisitTimes times,
            SiteFacts site,
            @Nullable OverbookingReason reason) {
        return reason == null
                ? found
                : Stream.concat(
                                found.stream().filter(binding -> binding.resource() != Resource.NURSE),
                                NurseShortage.of(load, times)
                                        .flatMap(shortage ->
                                                shortage.above(site.policy().overbookingNurseUnits()))
                                        .stream())
                        .toList();
    }

    /** What a visit that may be booked overbooks; empty when nurses suffice for it. */
    Optional<Overbooking> of(SiteDayLoad load, VisitTimes times, @Nullable OverbookingReason reason) {
        if (reason == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return NurseShortage.of(load, times)
                .map(shortage -> new Overbooking(shortage.units(), reason, caller.account(), now));
    }
}
