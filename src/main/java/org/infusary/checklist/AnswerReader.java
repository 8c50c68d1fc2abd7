package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductByCode;
import org.infusary.checklist.rules.AnswerChannel;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.checklist.rules.Field;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.Vial;
import org.infusary.kernel.ProductId;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

/** Reads answers from the wire; what was scanned becomes a product of the catalogue. */
@ApplicationScoped
class AnswerReader {
    private final BrandCatalog catalog;

    AnswerReader(BrandCatalog catalog) {
        this.catalog = catalog;
    }

    /** The answer to the item of the address. */
    ItemAnswer one(ItemCode code, AnswerBody body) {
        if (body.code() != null && !body.code().equals(code.value())) {
            throw new BadRequest("code", "must be the item of the address, or left out");
        }
        return read(code, body, "");
    }

    /** The answers of a list, each of which names its item. */
    List<ItemAnswer> all(List<AnswerBody> bodies) {
        List<ItemAnswer> read = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            String code = bodies.get(i).code();
            if (code == null) {
                throw new BadRequest("answers[" + i + "].code", "must name the item");
            }
            read.add(read(new ItemCode(code), bodies.get(i), "answers[" + i + "]."));
        }
        return read;
    }

    private ItemAnswer read(ItemCode code, AnswerBody body, String place) {
        AnswerFields fields = AnswerFields.NONE
                .with(Field.YES, body.yes())
                .with(Field.ASSESSED, body.assessed())
                .with(Field.KNOWN, body.known())
                .with(Field.NUMBER, body.number())
                .with(Field.CODES, body.codes())
                .with(Field.CHOICE, body.choice())
                .with(Field.IGA_DEFICIENCY, body.igaDeficiency())
                .with(Field.ANTI_IGA_ANTIBODIES, body.antiIgaAntibodies())
                .with(Field.HYPERSENSITIVITY, body.hypersensitivity())
                .with(Field.GRADE, body.grade())
                .with(Field.SCAN, body.scan() == null ? null : product(body.scan(), place + "scan"))
                .with(Field.VIALS, vials(body.vials(), place))
                .with(Field.WEIGHT_KG, body.weightKg())
                .with(Field.TEMPERATURE_C, body.temperatureC())
                .with(Field.SYSTOLIC_MM_HG, body.systolicMmHg())
                .with(Field.DIASTOLIC_MM_HG, body.diastolicMmHg())
                .with(Field.PULSE_PER_MINUTE, body.pulsePerMinute())
                .with(Field.BREATHS_PER_MINUTE, body.breathsPerMinute())
                .with(Field.SPO2_PERCENT, body.spo2Percent())
                .with(Field.CREATININE, body.creatinine())
                .with(Field.CREATININE_UNIT, body.creatinineUnit())
                .with(Field.DATE, body.date())
                .with(Field.AT, body.at())
                .with(Field.PUMP_ML_PER_HOUR, body.pumpMlPerHour())
                .with(
                        Field.PREMEDICATION,
                        body.premedication() == null
                                ? null
                                : body.premedication().stream()
                                        .map(PremedicationBody::toPremedication)
                                        .toList());
        String note = body.note() == null || body.note().isBlank() ? null : body.note();
        AnswerChannel channel = body.channel() == null ? AnswerChannel.IN_PERSON : body.channel();
        return new ItemAnswer(code, fields, note, channel, body.answeredAt());
    }

    private @Nullable List<Vial> vials(@Nullable List<VialBody> bodies, String place) {
        if (bodies == null) {
            return null;
        }
        List<Vial> vials = new ArrayList<>();
        for (VialBody body : bodies) {
            vials.add(body.toVial(product(body.scan(), place + "vials[" + vials.size() + "].scan")));
        }
        return vials;
    }

    private ProductId product(String scan, String field) {
        String code = scan.strip();
        if (ProductId.isValid(code) && catalog.knows(new ProductId(code))) {
            return new ProductId(code);
        }
        return catalog.byCode(code)
                .map(ProductByCode::product)
                .orElseThrow(() -> new BadRequest(field, "must be a product id, NDC or GTIN-14 of the catalogue"));
    }
}
