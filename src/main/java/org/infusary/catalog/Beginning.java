package org.infusary.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a version of the catalogue begins: one moment for every centre.
 *
 * @param zone whose midnight begins the date
 * @param at that midnight, or later when the version was approved on its first day
 */
record Beginning(LocalDate date, ZoneId zone, Instant at) {}
