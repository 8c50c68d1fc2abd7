package org.infusary.order.rules;

/** The clinical numbers that placing an order needs, as the rules reference gives them. */
public record DoseReference(WeightReference weight, DailyCap dailyCap) {}
