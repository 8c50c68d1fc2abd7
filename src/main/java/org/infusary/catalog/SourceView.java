package org.infusary.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A text that numbers of the reference were read in.")
record SourceView(
        @Schema(description = "Id, as it stands in sources of other answers.", examples = "P23")
        String id,

        @Schema(description = "What the text is.", examples = "PRIVIGEN label, DailyMed")
        String title,

        @Schema(description = "Kind of text, such as us-label, eu-smpc, compendium.", examples = "us-label")
        String kind,

        @Schema(description = "Edition or day it was read; null when unknown.", examples = "updated 26 Jan 2024")
        @Nullable String edition,

        @Schema(description = "What else is known of the text.") @Nullable String note) {}
