package org.infusary.schedule;

import java.time.LocalDate;
import org.infusary.kernel.ChairId;

/** One chair on one of the centre's dates. */
public record ChairDate(ChairId chair, LocalDate date) {}
