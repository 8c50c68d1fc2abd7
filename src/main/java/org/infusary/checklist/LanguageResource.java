package org.infusary.checklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.checklist.rules.LanguageGuide;
import org.infusary.security.Roles;

/** The language in which rules of checklists are written. */
@Path("/checklist-language")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklist templates")
class LanguageResource {
    private static final LanguageView LANGUAGE = LanguageView.of(LanguageGuide.ofRules());

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.PHARMACIST, Roles.PRESCRIBER})
    @Operation(
            summary = "The language of rules",
            description = "Variables with their types and meaning, words, and functions, for whoever edits a draft.")
    public LanguageView language() {
        return LANGUAGE;
    }
}
