package org.infusary.checklist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.Form;
import org.infusary.checklist.rules.LanguageGuide;
import org.infusary.checklist.rules.language.Term;

@Schema(
        name = "ChecklistLanguage",
        description = "What rules of checklists may name and use, beyond the Common Expression Language itself.")
record LanguageView(
        @Schema(
                description =
                        "What every rule may look at; patient.conditions and product.pairs not in the expressions of"
                                + " conditions, which make them.")
        List<Named> variables,

        @Schema(
                description = "What an answer holds, by the form of its item: answer.field in the item's own rules,"
                        + " CODE.field as an optional everywhere.")
        List<Answer> forms,

        @Schema(description = "Enumerations with their words.")
        List<Words> words,

        @Schema(description = "Functions, each with the types it takes.")
        List<Named> functions) {

    @Schema(name = "ChecklistLanguageTerm", description = "Something that can be named.")
    record Named(
            @Schema(description = "As it is written.", examples = "visit.on")
            String name,

            @Schema(description = "Its type.", examples = "date")
            String type,

            @Schema(description = "For people, with unit.", examples = "day of the visit, in the centre's zone")
            String meaning) {
        static List<Named> of(List<Term> terms) {
            return terms.stream()
                    .map(term -> new Named(term.name(), term.type(), term.meaning()))
                    .toList();
        }
    }

    @Schema(name = "ChecklistLanguageForm", description = "What an answer of a form holds.")
    record Answer(
            @Schema(description = "The form.", examples = "NUMBER")
            Form form,

            @Schema(description = "Its fields.") List<Named> fields) {}

    @Schema(name = "ChecklistLanguageWords", description = "An enumeration.")
    record Words(
            @Schema(description = "Its name.", examples = "Known")
            String name,

            @Schema(
                    description = "Its words, each written behind the name and a dot.",
                    examples = "[\"YES\", \"NO\", \"UNKNOWN\"]")
            List<String> words) {}

    static LanguageView of(LanguageGuide guide) {
        return new LanguageView(
                Named.of(guide.variables()),
                guide.forms().stream()
                        .map(answer -> new Answer(answer.form(), Named.of(answer.fields())))
                        .toList(),
                guide.words().stream()
                        .map(words -> new Words(words.name(), words.words()))
                        .toList(),
                Named.of(guide.functions()));
    }
}
