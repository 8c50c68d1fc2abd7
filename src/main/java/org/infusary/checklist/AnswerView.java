package org.infusary.checklist;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.AnswerChannel;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.checklist.rules.Field;
import org.infusary.checklist.rules.Premedication;
import org.infusary.checklist.rules.Vial;
import org.infusary.kernel.PlainNumber;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ChecklistAnswerView",
        description = "An answer: how and when it was given, by whom, and who checked it.")
record AnswerView(
        @Schema(
                description = "Names this very answer; a new answer to the item has a new id.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "Account that answered.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID answeredBy,

        @Schema(description = "When it was answered, by the clock of the device.", examples = "2026-11-23T08:05:00Z")
        Instant answeredAt,

        @Schema(description = "When it came in.", examples = "2026-11-23T08:15:00Z")
        Instant receivedAt,

        @Schema(description = "How it was got from the patient.", examples = "IN_PERSON")
        AnswerChannel channel,

        @Schema(
                description = "Account that checked it as the second person; null while no one did.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID secondCheckedBy,

        @Schema(description = "When it was checked; null while it was not.", examples = "2026-11-23T08:10:00Z")
        @Nullable Instant secondCheckedAt,

        @Schema(description = "What was answered.") AnswerBody given) {

    static @Nullable AnswerView of(@Nullable AnswerFacts answer) {
        return answer == null
                ? null
                : new AnswerView(
                        answer.id(),
                        answer.by().value(),
                        answer.at(),
                        answer.receivedAt(),
                        answer.channel(),
                        answer.secondBy() == null ? null : answer.secondBy().value(),
                        answer.secondAt(),
                        body(answer.fields(), answer.note()));
    }

    private static AnswerBody body(AnswerFields said, @Nullable String note) {
        ProductId product = said.get(Field.SCAN);
        List<Vial> vials = said.get(Field.VIALS);
        List<Premedication> drugs = said.get(Field.PREMEDICATION);
        return new AnswerBody(
                null,
                said.get(Field.YES),
                said.get(Field.ASSESSED),
                said.get(Field.KNOWN),
                plain(said.get(Field.NUMBER)),
                said.get(Field.CODES),
                said.get(Field.CHOICE),
                said.get(Field.IGA_DEFICIENCY),
                said.get(Field.ANTI_IGA_ANTIBODIES),
                said.get(Field.HYPERSENSITIVITY),
                said.get(Field.GRADE),
                product == null ? null : product.value(),
                vials == null ? null : vials.stream().map(VialBody::of).toList(),
                plain(said.get(Field.WEIGHT_KG)),
                plain(said.get(Field.TEMPERATURE_C)),
                said.get(Field.SYSTOLIC_MM_HG),
                said.get(Field.DIASTOLIC_MM_HG),
                said.get(Field.PULSE_PER_MINUTE),
                said.get(Field.BREATHS_PER_MINUTE),
                said.get(Field.SPO2_PERCENT),
                plain(said.get(Field.CREATININE)),
                said.get(Field.CREATININE_UNIT),
                said.get(Field.DATE),
                said.get(Field.AT),
                plain(said.get(Field.PUMP_ML_PER_HOUR)),
                drugs == null ? null : drugs.stream().map(PremedicationBody::of).toList(),
                note,
                null,
                null);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : PlainNumber.of(number);
    }
}
