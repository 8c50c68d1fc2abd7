package org.infusary.site;

import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;

/**
 * What neighbours may know of a chair.
 *
 * @param inService whether visits may be planned on it
 */
public record ChairFacts(ChairId id, String name, ChairKind kind, boolean inService, long version) {}
