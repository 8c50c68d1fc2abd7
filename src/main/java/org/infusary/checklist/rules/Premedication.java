package org.infusary.checklist.rules;

import java.time.Instant;

/**
 * One premedication as given.
 *
 * @param dose amount with unit, as written
 * @param at when it was taken, at home or here
 */
public record Premedication(String drug, String dose, String route, Instant at) {}
