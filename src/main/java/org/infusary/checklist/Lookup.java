package org.infusary.checklist;

import java.time.LocalDate;
import java.time.ZoneId;
import org.infusary.checklist.rules.StartFacts;

/**
 * What the lower rooms know of a visit.
 *
 * @param facts for the rules
 * @param known for people
 * @param zone of the centre
 * @param today in the centre's zone
 */
record Lookup(StartFacts facts, KnownFacts known, ZoneId zone, LocalDate today) {}
