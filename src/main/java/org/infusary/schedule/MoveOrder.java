package org.infusary.schedule;

import java.util.Optional;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.MoveAction;
import org.infusary.schedule.rules.MoveScope;
import org.infusary.schedule.rules.Seat;

/** A move as a caller asks for it: which visit, how, where to, why and on whose account. */
public record MoveOrder(
        VisitId visit,
        MoveAction action,
        MoveScope scope,
        Optional<Seat> wanted,
        CallOffReason reason,
        Initiator initiator) {}
