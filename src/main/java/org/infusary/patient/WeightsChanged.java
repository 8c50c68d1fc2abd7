package org.infusary.patient;

import org.infusary.kernel.PatientId;

/** A weight of a patient was added or voided; told in the transaction that does so. */
public record WeightsChanged(PatientId patient) {}
