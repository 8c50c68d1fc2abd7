package org.infusary.site;

import org.infusary.web.Conflict;

/** 409: the site already has a chair of that name; capital letters make no difference. */
public final class ChairNameTaken extends Conflict {
    private static final long serialVersionUID = 1L;

    ChairNameTaken() {
        super("chair-name-taken", "Chair name taken", "The site has a chair of this name already.");
    }
}
