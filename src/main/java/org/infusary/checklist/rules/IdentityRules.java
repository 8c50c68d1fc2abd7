package org.infusary.checklist.rules;

/** The right patient, a valid order, and consent. */
final class IdentityRules {
    private IdentityRules() {}

    /** ID_TWO: two distinct identifier types (R12). */
    static Finding twoIdentifiers(Answer.Identifiers answer, Situation at) {
        return Finding.stopIf(
                answer.types().size() < at.thresholds().identifierTypes(),
                "id-two-too-few",
                "The patient is not identified by two distinct identifiers.");
    }

    /**
     * ORDER_VALID: the nurse compared the order as it stands, and it is active, in date and of the planned brand (R03,
     * R13), and has it given where the visit is. An order that changed since is compared again.
     */
    static Finding orderValid(Answer.OrderCheck answer, Situation at) {
        OrderNow order = at.facts().order();
        Finding compared = answer.orderVersion() == order.version()
                ? Finding.pass()
                : Finding.open("order-valid-changed", "The order changed since it was compared; compare it again.");
        return compared.and(Finding.stopIf(
                        !answer.matches(), "order-valid-mismatch", "The order does not match what is planned."))
                .and(orderStands(order));
    }

    private static Finding orderStands(OrderNow order) {
        return Finding.stopIf(!order.active(), "order-valid-not-active", "The order is not active.")
                .and(Finding.stopIf(
                        !order.inDate(), "order-valid-out-of-date", "The order is not valid on the day of the visit."))
                .and(Finding.stopIf(
                        !order.allowsBrand(),
                        "order-valid-brand",
                        "The order does not allow the planned product; ask for a brand switch."))
                .and(Finding.stopIf(
                        !order.allowsPlace(),
                        "order-valid-not-at-home",
                        "First, after a switch or a long gap the order has it given at the centre, not at home."));
    }

    /** INDICATION_DOC: false stops (R03). */
    static Finding indicationDocumented(Answer.YesNo answer, Situation at) {
        return Finding.stopIf(
                !answer.yes(), "indication-doc-missing", "The indication is not documented in record or order.");
    }

    /** CONSENT: not older than 12 months on the day of the visit (R03, R19). */
    static Finding consent(Answer.OnDate answer, Situation at) {
        return Finding.stopIf(
                answer.date()
                        .plusMonths(at.thresholds().consentMonths())
                        .isBefore(at.facts().on()),
                "consent-too-old",
                "The consent is older than " + at.thresholds().consentMonths() + " months.");
    }
}
