package org.infusary.checklist.rules;

/**
 * The order of the visit as it stands.
 *
 * @param inDate whether the day of the visit is within the order's validity
 * @param allowsBrand whether the order's brand policy covers the product planned
 * @param allowsPlace whether the order lets the visit be where it is: at home only as what the patient is to the product now
 * @param newSinceLast whether it begins after the last infusion, so that its prescriber knew of what that one did
 * @param version counts its changes
 */
public record OrderNow(
        boolean active,
        boolean inDate,
        boolean allowsBrand,
        boolean allowsPlace,
        boolean newSinceLast,
        boolean premedication,
        long version) {}
