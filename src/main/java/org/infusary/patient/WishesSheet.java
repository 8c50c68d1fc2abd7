package org.infusary.patient;

/** A patient's needs and preferences with the patient's version. */
public record WishesSheet(SchedulingWishes wishes, long version) {}
