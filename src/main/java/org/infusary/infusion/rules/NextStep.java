package org.infusary.infusion.rules;

import java.time.Instant;

/**
 * The step to raise the pump to next.
 *
 * @param dueAt when the rate now has been held for its minutes; may be past
 */
public record NextStep(PumpStep step, Instant dueAt) {}
