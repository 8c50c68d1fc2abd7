package org.infusary.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The frame of the contract: where the API begins, who it is, how one signs in. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Infusary",
                        version = "1",
                        description = "Schedules intravenous immunoglobulin at infusion centres: from one order to"
                                + " dates, grams, minutes, chairs, nurses, a closed checklist and recorded lots."
                                + " JSON in camelCase, dates in ISO 8601, moments in UTC, decimals as numbers with the"
                                + " unit in the field name. Failures are application/problem+json (RFC 9457). Unknown"
                                + " fields are refused. A pharmacist of the using site must check the reference data"
                                + " before clinical use. A nurse, prescriber or pharmacist may read a record of a site"
                                + " they are not bound to by saying why, in 10 to 500 characters, in the header"
                                + " X-Break-Glass of a GET; the reason stands in the audit trail.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The accessToken of POST /api/v1/sign-in, or an access token of the issuer that is configured.")
public class Api extends Application {}
