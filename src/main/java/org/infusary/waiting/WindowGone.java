package org.infusary.waiting;

import org.infusary.web.Conflict;

/** 409: nothing is free any more where the window was, or what is left does not fit the patient. */
final class WindowGone extends Conflict {
    private static final long serialVersionUID = 1L;

    WindowGone() {
        super(
                "window-gone",
                "Window gone",
                "Nothing is kept: the chair is no longer free there long enough for this patient; read the freed windows"
                        + " again.");
    }
}
