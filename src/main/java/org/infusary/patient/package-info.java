/**
 * Who is treated: identity, height, weights with date and basis, conditions that bear on immunoglobulin.
 *
 * <p>Floor 1, door {@code PatientRegister}. Plain record keeping. Names and record numbers never leave this room but in
 * its own answers and in the schedules that reports print.
 */
@NullMarked
package org.infusary.patient;

import org.jspecify.annotations.NullMarked;
