package org.infusary.checklist.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A creatinine result and the day it was drawn. */
public record LabResult(BigDecimal creatinine, CreatinineUnit unit, LocalDate on) {}
