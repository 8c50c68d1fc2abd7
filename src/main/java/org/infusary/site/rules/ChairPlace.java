package org.infusary.site.rules;

import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;

/** A chair that is in service. */
public record ChairPlace(ChairId chair, String name, ChairKind kind) {}
