package org.infusary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infusary.security.Roles;

/**
 * Who may do what: every operation of the contract in a line, with the roles that are let in.
 *
 * <p>{@code N} nurse, {@code S} scheduler, {@code P} prescriber, {@code H} pharmacist, {@code A} admin, {@code U} auditor;
 * {@code *} in place of roles: also without signing in. The last word says whose record it is: one of a {@code site},
 * which is not found by those of other sites, or one of {@code none}, with the reason behind it.
 */
final class RightsTable {
    private static final String TABLE = """
            GET    /accounts                                             | A      | none: lists those of own sites
            POST   /accounts                                             | A      | none: binds to own sites only
            GET    /accounts/{accountId}                                 | A      | site
            PUT    /accounts/{accountId}                                 | A      | site
            PUT    /accounts/{accountId}/password                        | A      | site
            DELETE /accounts/{accountId}/sessions                        | A      | site
            GET    /audit/rows                                           | U      | none: lists those of own sites
            GET    /brand-switches/{switchId}                            | NSPHA  | site
            POST   /brand-switches/{switchId}/approval                   | P      | site
            POST   /brand-switches/{switchId}/rejection                  | P      | site
            POST   /brand-switches/{switchId}/withdrawal                 | NSPH   | site
            GET    /catalog-imports                                      | HA     | none: the same everywhere
            POST   /catalog-imports                                      | H      | none: the same everywhere
            GET    /catalog-imports/{importId}                           | HA     | none: the same everywhere
            POST   /catalog-imports/{importId}/approval                  | H      | none: the same everywhere
            POST   /catalog-imports/{importId}/rejection                 | H      | none: the same everywhere
            GET    /catalog-versions                                     | NSPHA  | none: the same everywhere
            GET    /catalog-versions/{number}                            | NSPHA  | none: the same everywhere
            GET    /catalog-versions/{number}/products                   | NSPHA  | none: the same everywhere
            GET    /catalog-versions/{number}/products/{productId}       | NSPHA  | none: the same everywhere
            GET    /checklist-language                                   | PHA    | none: the same everywhere
            GET    /checklist-templates                                  | NSPHA  | none: the same everywhere
            GET    /checklist-templates/drafts                           | PHA    | none: lists those of own sites
            POST   /checklist-templates/drafts                           | PHA    | none: of own sites or of all
            GET    /checklist-templates/drafts/{draftId}                 | PHA    | site
            PUT    /checklist-templates/drafts/{draftId}                 | PHA    | site
            DELETE /checklist-templates/drafts/{draftId}                 | PHA    | site
            GET    /checklist-templates/drafts/{draftId}/diff            | PHA    | site
            POST   /checklist-templates/drafts/{draftId}/publication     | PH     | site
            GET    /checklist-templates/{version}                        | NSPHA  | none: the same everywhere
            POST   /checklist-templates/{version}/withdrawal             | PH     | site
            GET    /courses/{courseId}                                   | NSPHA  | site
            GET    /courses/{courseId}/moves                             | NSPHA  | site
            POST   /courses/{courseId}/holds                             | NS     | site
            POST   /courses/{courseId}/horizon                           | NS     | site
            GET    /courses/{courseId}/offers                            | NSPHA  | site
            GET    /courses/{courseId}/visits                            | NSPHA  | site
            POST   /courses/{courseId}/visits                            | NS     | site
            POST   /follow-ups/{followUpId}/answer                       | N      | site
            GET    /holds/{holdId}                                       | NSPHA  | site
            POST   /holds/{holdId}/booking                               | NS     | site
            POST   /holds/{holdId}/release                               | NS     | site
            POST   /infusion-times                                       | NSPHA  | none: arithmetic
            GET    /infusions/{infusionId}                               | NSPHA  | site
            GET    /infusions/{infusionId}/aftercare                     | NSPHA  | site
            POST   /infusions/{infusionId}/aftercare/discharge           | N      | site
            POST   /infusions/{infusionId}/end                           | N      | site
            POST   /infusions/{infusionId}/events                        | N      | site
            POST   /infusions/{infusionId}/events/{eventId}/undo         | N      | site
            POST   /infusions/{infusionId}/reactions                     | NP     | site
            GET    /infusions/{infusionId}/timeline                      | NSPHA  | site
            POST   /infusions/{infusionId}/vials                         | N      | site
            POST   /infusions/{infusionId}/vials/{entryId}/second-check  | N      | site
            POST   /infusions/{infusionId}/vials/{entryId}/undo          | N      | site
            GET    /lot-recalls                                          | NSPHA  | none: the same everywhere
            POST   /lot-recalls                                          | H      | none: the same everywhere
            GET    /lot-recalls/{recallId}                               | NHA    | none: lists those of own sites
            GET    /lot-recalls/{recallId}/recipients                    | NHA    | none: lists those of own sites
            POST   /lot-recalls/{recallId}/withdrawal                    | H      | none: the same everywhere
            GET    /lots/{lot}/reactions                                 | NPHA   | none: lists those of own sites
            GET    /lots/{lot}/recipients                                | NHA    | none: lists those of own sites
            GET    /me                                                   | NSPHAU | none: oneself
            GET    /moves/{moveId}                                       | NSPHA  | site
            POST   /moves/{moveId}/confirmation                          | P      | site
            POST   /moves/{moveId}/rejection                             | P      | site
            GET    /orders                                               | NSPHA  | site
            POST   /orders                                               | P      | site
            GET    /orders/{orderId}                                     | NSPHA  | site
            GET    /orders/{orderId}/course                              | NSPHA  | site
            POST   /orders/{orderId}/course                              | NSP    | site
            GET    /orders/{orderId}/status                              | NSPHA  | site
            POST   /orders/{orderId}/status                              | P      | site
            GET    /orders/{orderId}/timing                              | NSPHA  | site
            PUT    /orders/{orderId}/timing/event                        | NSP    | site
            PUT    /orders/{orderId}/timing/procedure                    | NSP    | site
            GET    /orders/{orderId}/brand-switches                      | NSPHA  | site
            POST   /orders/{orderId}/brand-switches                      | NSPH   | site
            POST   /orders/{orderId}/brand-switches/previews             | NSPH   | site
            GET    /patients                                             | NSPHA  | site
            POST   /patients                                             | NSPA   | site
            POST   /patients/search                                      | NSPHA  | site
            GET    /patients/{patientId}                                 | NSPHA  | site
            PUT    /patients/{patientId}                                 | NSPA   | site
            GET    /patients/{patientId}/blocked-visits                  | NSPHA  | site
            GET    /patients/{patientId}/brand-blocks                    | NSPHA  | site
            POST   /patients/{patientId}/brand-blocks/{reactionId}/reviews | P      | site
            GET    /patients/{patientId}/brand-history                   | NSPHA  | site
            POST   /patients/{patientId}/brand-history                   | NPH    | site
            POST   /patients/{patientId}/brand-history/{entryId}/void    | NPH    | site
            GET    /patients/{patientId}/conditions                      | NSPHA  | site
            PUT    /patients/{patientId}/conditions                      | NSPH   | site
            GET    /patients/{patientId}/immunity-windows                | NSPHA  | site
            GET    /patients/{patientId}/live-vaccines                   | NSPHA  | site
            POST   /patients/{patientId}/product-comparisons             | NSPHA  | site
            GET    /patients/{patientId}/reactions                       | NSPHA  | site
            POST   /patients/{patientId}/reactions/{reactionId}/action   | NP     | site
            POST   /patients/{patientId}/reactions/{reactionId}/void     | NP     | site
            GET    /patients/{patientId}/scheduling-preferences          | NSPHA  | site
            PUT    /patients/{patientId}/scheduling-preferences          | NSP    | site
            GET    /patients/{patientId}/weights                         | NSPHA  | site
            POST   /patients/{patientId}/weights                         | NSPH   | site
            DELETE /patients/{patientId}/weights/{weightId}              | NSPH   | site
            GET    /products                                             | NSPHA  | none: the same everywhere
            GET    /products/{productId}                                 | NSPHA  | none: the same everywhere
            PUT    /products/{productId}/validity                        | H      | none: the same everywhere
            GET    /reference-sources                                    | NSPHA  | none: the same everywhere
            POST   /sign-in                                              | *      | none: oneself
            POST   /sign-in/refresh                                      | *      | none: oneself
            POST   /sign-out                                             | NSPHAU | none: oneself
            GET    /reports/brand-consistency                            | HA     | none: counts those of own sites
            GET    /reports/reaction-rates                               | HA     | none: counts those of own sites
            GET    /sites                                                | NSPHA  | none: lists own sites
            POST   /sites                                                | A      | none: opens one
            GET    /sites/{siteId}                                       | NSPHA  | site
            PUT    /sites/{siteId}                                       | A      | site
            GET    /sites/{siteId}/capacity                              | NSPHA  | site
            GET    /sites/{siteId}/capacity/days                         | NSPHA  | site
            GET    /sites/{siteId}/chairs                                | NSPHA  | site
            POST   /sites/{siteId}/chairs                                | A      | site
            GET    /sites/{siteId}/chairs/{chairId}                      | NSPHA  | site
            PUT    /sites/{siteId}/chairs/{chairId}                      | A      | site
            POST   /sites/{siteId}/chair-assignments                     | NS     | site
            POST   /sites/{siteId}/chair-assignments/previews            | NS     | site
            GET    /sites/{siteId}/checklist-answers                     | HA     | site
            GET    /sites/{siteId}/checklist-report                      | HA     | site
            GET    /sites/{siteId}/checklist-template                    | NSPHA  | site
            GET    /sites/{siteId}/checklist-thresholds                  | NSPHA  | site
            GET    /sites/{siteId}/closures                              | NSPHA  | site
            POST   /sites/{siteId}/closures                              | A      | site
            DELETE /sites/{siteId}/closures/{closureId}                  | A      | site
            GET    /sites/{siteId}/brand-shortages/{productId}/orders    | NSPHA  | site
            POST   /sites/{siteId}/brand-shortages/{productId}/previews  | SPH    | site
            POST   /sites/{siteId}/brand-shortages/{productId}/switches  | P      | site
            POST   /sites/{siteId}/disruptions                           | SA     | site
            POST   /sites/{siteId}/disruptions/previews                  | SA     | site
            GET    /sites/{siteId}/freed-windows                         | NSPHA  | site
            GET    /sites/{siteId}/hours                                 | NSPHA  | site
            PUT    /sites/{siteId}/hours                                 | A      | site
            GET    /sites/{siteId}/ladders                               | NSPHA  | site
            GET    /sites/{siteId}/ladders/{productId}/{indication}      | NSPHA  | site
            PUT    /sites/{siteId}/ladders/{productId}/{indication}      | H      | site
            DELETE /sites/{siteId}/ladders/{productId}/{indication}      | H      | site
            GET    /sites/{siteId}/moves                                 | NSPHA  | site
            GET    /sites/{siteId}/policy                                | NSPHA  | site
            PUT    /sites/{siteId}/policy                                | A      | site
            GET    /sites/{siteId}/product-demand                        | NSPHA  | site
            GET    /sites/{siteId}/readiness-report                      | HA     | site
            GET    /sites/{siteId}/recovery-list                         | NSPHA  | site
            POST   /sites/{siteId}/recovery-list/reviews                 | NSP    | site
            GET    /sites/{siteId}/schedule                              | NSPHA  | site
            GET    /sites/{siteId}/staffing                              | NSPHA  | site
            PUT    /sites/{siteId}/staffing                              | A      | site
            PUT    /sites/{siteId}/staffing/{date}                       | A      | site
            DELETE /sites/{siteId}/staffing/{date}                       | A      | site
            GET    /sites/{siteId}/stock-lots                            | NSPHA  | site
            POST   /sites/{siteId}/stock-lots                            | NH     | site
            GET    /sites/{siteId}/tasks                                 | NSPHA  | site
            GET    /sites/{siteId}/visits                                | NSPHA  | site
            GET    /sites/{siteId}/waiting-list                          | NSPHA  | site
            POST   /sites/{siteId}/waiting-list                          | NS     | site
            GET    /stock-lots/{stockLotId}                              | NSPHA  | site
            GET    /stock-lots/{stockLotId}/movements                    | NSPHA  | site
            POST   /stock-lots/{stockLotId}/movements                    | NH     | site
            GET    /tasks/{taskId}                                       | NSPHA  | site
            POST   /tasks/{taskId}/cancellation                          | NSPH   | site
            POST   /tasks/{taskId}/completion                            | NSPH   | site
            GET    /visits/{visitId}                                     | NSPHA  | site
            POST   /visits/{visitId}/arrival                             | NS     | site
            DELETE /visits/{visitId}/arrival                             | NS     | site
            POST   /visits/{visitId}/cancellation                        | NS     | site
            GET    /visits/{visitId}/checklist                           | NSPHA  | site
            GET    /visits/{visitId}/checklist/history                   | NSPHA  | site
            GET    /visits/{visitId}/checklist/signatures                | NSPHA  | site
            PUT    /visits/{visitId}/checklist                           | NP     | site
            PUT    /visits/{visitId}/checklist/items/{code}              | NP     | site
            DELETE /visits/{visitId}/checklist/items/{code}              | NP     | site
            PUT    /visits/{visitId}/checklist/items/{code}/acknowledgement | NP | site
            POST   /visits/{visitId}/checklist/items/{code}/amendment    | NP     | site
            POST   /visits/{visitId}/checklist/items/{code}/override     | NPH    | site
            POST   /visits/{visitId}/checklist/items/{code}/override/withdrawal | NPH | site
            PUT    /visits/{visitId}/checklist/items/{code}/second-check | NPH    | site
            POST   /visits/{visitId}/checklist/signature                 | N      | site
            POST   /visits/{visitId}/checklist/withdrawal                | NP     | site
            GET    /visits/{visitId}/impact                             | NSPHA  | site
            GET    /visits/{visitId}/infusion                            | NSPHA  | site
            POST   /visits/{visitId}/infusion                            | N      | site
            POST   /visits/{visitId}/moves                               | NSP    | site
            POST   /visits/{visitId}/moves/previews                      | NSP    | site
            POST   /visits/{visitId}/no-show                             | NS     | site
            GET    /visits/{visitId}/set-aside-vials                     | NSPHA  | site
            POST   /visits/{visitId}/set-aside-vials                     | NH     | site
            POST   /visits/{visitId}/set-aside-vials/release             | NH     | site
            GET    /visits/{visitId}/vial-proposal                       | NSPHA  | site
            GET    /waiting-entries/{waitingId}                          | NSPHA  | site
            PUT    /waiting-entries/{waitingId}                          | NS     | site
            POST   /waiting-entries/{waitingId}/offers                   | NS     | site
            POST   /waiting-entries/{waitingId}/withdrawal               | NS     | site
            """;

    private static final Map<Integer, String> ROLES = Map.of(
            (int) 'N', Roles.NURSE,
            (int) 'S', Roles.SCHEDULER,
            (int) 'P', Roles.PRESCRIBER,
            (int) 'H', Roles.PHARMACIST,
            (int) 'A', Roles.ADMIN,
            (int) 'U', Roles.AUDITOR);

    private RightsTable() {}

    record Line(Set<String> roles, boolean isOpenToAll, boolean isOfASite) {}

    static Map<String, Line> byOperation() {
        Map<String, Line> lines = new LinkedHashMap<>();
        TABLE.lines().map(line -> line.split("\\|")).forEach(cells -> {
            String operation = cells[0].strip().replaceAll(" +", " ");
            Line before = lines.put(operation, line(cells[1].strip(), cells[2].strip()));
            if (before != null) {
                throw new AssertionError(operation + " stands twice on the table");
            }
        });
        return lines;
    }

    private static Line line(String roles, String whose) {
        boolean openToAll = roles.equals("*");
        if (!whose.equals("site") && !whose.startsWith("none: ")) {
            throw new AssertionError("neither of a site nor of none: " + whose);
        }
        return new Line(openToAll ? Set.of() : named(roles), openToAll, whose.equals("site"));
    }

    private static Set<String> named(String letters) {
        return letters.chars().mapToObj(ROLES::get).collect(Collectors.toCollection(TreeSet::new));
    }
}
