package org.infusary.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.infusary.kernel.SiteId;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;

/** How an account may be called and what it may be; the same for the API, the command line and loaded data. */
final class AccountRules {
    static final String USERNAME = "[A-Za-z0-9][A-Za-z0-9._@+-]{2,63}";
    static final String USERNAME_RULE =
            "must be 3 to 64 letters a-z, digits or . _ @ + - and begin with a letter or digit";
    static final int LONGEST_NAME = 100;
    static final String NAME_RULE = "must be 1 to 100 characters and not only blanks";
    static final String ROLES_RULE = "must be one or more of nurse, scheduler, prescriber, pharmacist, admin, auditor";

    private AccountRules() {}

    static void check(NewAccount wanted) {
        List<FieldError> errors = new ArrayList<>();
        if (!wanted.username().matches(USERNAME)) {
            errors.add(new FieldError("username", USERNAME_RULE));
        }
        check(wanted.displayName(), wanted.roles(), errors);
    }

    static void check(AccountChange change) {
        check(change.displayName(), change.roles(), new ArrayList<>());
    }

    /** No one binds an account to a site they are not bound to themselves. */
    static void onlyOwn(Set<SiteId> own, Set<SiteId> wanted) {
        if (!own.containsAll(wanted)) {
            throw new BadRequest("siteIds", "must be sites you are bound to yourself");
        }
    }

    private static void check(String displayName, Set<String> roles, List<FieldError> errors) {
        if (displayName.isBlank() || displayName.length() > LONGEST_NAME) {
            errors.add(new FieldError("displayName", NAME_RULE));
        }
        if (roles.isEmpty() || !Roles.ALL.containsAll(roles)) {
            errors.add(new FieldError("roles", ROLES_RULE));
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
    }
}
