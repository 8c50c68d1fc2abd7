package org.infusary.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ChecklistReportItem",
        description = "On how many checklists an item was answered, stopped, warned and was let pass.")
record ChecklistReportItem(
        @Schema(description = "The item.", examples = "BP") String code,

        @Schema(description = "What it weighs in the newest version that has it.", examples = "SOFT_WARNING")
        String severity,

        @Schema(description = "Checklists with an answer that stands.", examples = "4098")
        long answered,

        @Schema(description = "Checklists on which it ever stopped, for whatever reason.", examples = "31")
        long stopped,

        @Schema(description = "Checklists on which it ever warned, for whatever reason.", examples = "207")
        long warned,

        @Schema(description = "Why it stopped or warned, stops first, the most frequent before others.")
        List<ReasonCount> reasons,

        @Schema(description = "Who acknowledged what warned.")
        List<RoleCount> acknowledged,

        @Schema(description = "Who overrode what stopped, also where it expired or was taken back.")
        List<RoleCount> overridden) {
    @Schema(
            name = "ChecklistReasonCount",
            description = "On how many checklists an item stopped or warned for a reason.")
    record ReasonCount(
            @Schema(description = "STOP or WARN.", examples = "STOP")
            String state,

            @Schema(description = "Code of the reason.", examples = "bp-outside-limits")
            String reason,

            @Schema(description = "Checklists.", examples = "12")
            long checklists) {}

    @Schema(name = "ChecklistRoleCount", description = "On how many checklists people of a role let an item pass.")
    record RoleCount(
            @Schema(description = "The role in which they did, such as nurse or prescriber.", examples = "prescriber")
            String role,

            @Schema(description = "Checklists.", examples = "12")
            long checklists,

            @Schema(
                    description =
                            "Why, in their own words: the 20 most frequent, in the order of the alphabet among equals.")
            List<WordsCount> words) {}

    @Schema(
            name = "ChecklistWordsCount",
            description = "On how many checklists the same words were given as the reason.")
    record WordsCount(
            @Schema(description = "The words.", examples = "Prescriber called, go on at half the rate")
            String reason,

            @Schema(description = "Checklists.", examples = "4")
            long checklists) {}
}
