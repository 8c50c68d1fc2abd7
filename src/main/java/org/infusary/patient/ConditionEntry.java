package org.infusary.patient;

import java.time.Instant;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Condition;

/** That someone noted a condition of a patient or took it back. */
public record ConditionEntry(Condition condition, ConditionChange change, AccountId changedBy, Instant changedAt) {}
