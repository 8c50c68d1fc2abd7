package org.infusary.checklist;

import java.math.BigDecimal;
import java.util.List;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemDefinition;
import org.infusary.checklist.rules.TemplateItem;
import org.infusary.checklist.rules.Threshold;

/** The items of the reference by name. */
public final class Items {
    public static final ItemCode ID_TWO = new ItemCode("ID_TWO");
    public static final ItemCode ORDER_VALID = new ItemCode("ORDER_VALID");
    public static final ItemCode INDICATION_DOC = new ItemCode("INDICATION_DOC");
    public static final ItemCode CONSENT = new ItemCode("CONSENT");
    public static final ItemCode IG_ANAPHYLAXIS = new ItemCode("IG_ANAPHYLAXIS");
    public static final ItemCode IGA_ANTI_IGA = new ItemCode("IGA_ANTI_IGA");
    public static final ItemCode ALLERGY_REVIEWED = new ItemCode("ALLERGY_REVIEWED");
    public static final ItemCode PREV_REACTION = new ItemCode("PREV_REACTION");
    public static final ItemCode BRAND_MATCH = new ItemCode("BRAND_MATCH");
    public static final ItemCode NO_MIX = new ItemCode("NO_MIX");
    public static final ItemCode LOT_EXP_DOUBLE = new ItemCode("LOT_EXP_DOUBLE");
    public static final ItemCode VISUAL = new ItemCode("VISUAL");
    public static final ItemCode WEIGHT = new ItemCode("WEIGHT");
    public static final ItemCode TEMP = new ItemCode("TEMP");
    public static final ItemCode BP = new ItemCode("BP");
    public static final ItemCode HR = new ItemCode("HR");
    public static final ItemCode RR_SPO2 = new ItemCode("RR_SPO2");
    public static final ItemCode INFECTION = new ItemCode("INFECTION");
    public static final ItemCode HYDRATION = new ItemCode("HYDRATION");
    public static final ItemCode RENAL_LABS = new ItemCode("RENAL_LABS");
    public static final ItemCode RENAL_RISK = new ItemCode("RENAL_RISK");
    public static final ItemCode THROMB_RISK = new ItemCode("THROMB_RISK");
    public static final ItemCode HYPERVISC = new ItemCode("HYPERVISC");
    public static final ItemCode VOLUME = new ItemCode("VOLUME");
    public static final ItemCode HEADACHE = new ItemCode("HEADACHE");
    public static final ItemCode HAEM = new ItemCode("HAEM");
    public static final ItemCode PREGNANCY = new ItemCode("PREGNANCY");
    public static final ItemCode LIVE_VACCINE = new ItemCode("LIVE_VACCINE");
    public static final ItemCode GLUCOSE_METER = new ItemCode("GLUCOSE_METER");
    public static final ItemCode PREMED = new ItemCode("PREMED");
    public static final ItemCode IV_ACCESS = new ItemCode("IV_ACCESS");
    public static final ItemCode LINE = new ItemCode("LINE");
    public static final ItemCode PUMP = new ItemCode("PUMP");
    public static final ItemCode EMERGENCY = new ItemCode("EMERGENCY");
    public static final ItemCode LAST_INFUSION = new ItemCode("LAST_INFUSION");
    public static final ItemCode POOL_TIME = new ItemCode("POOL_TIME");

    private static final ChecklistReference REFERENCE = ChecklistReference.load();

    private Items() {}

    /** In the order of the reference. */
    public static List<ItemCode> all() {
        return REFERENCE.items().stream().map(TemplateItem::code).toList();
    }

    /** An item as it comes with the service. */
    public static TemplateItem item(ItemCode code) {
        return REFERENCE.items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** What answers tell of the patient's conditions, as it comes with the service. */
    public static List<String> conditions() {
        return REFERENCE.conditions();
    }

    /** The same item with another value of a threshold. */
    public static TemplateItem with(TemplateItem item, String threshold, BigDecimal value) {
        ItemDefinition is = item.definition();
        List<Threshold> thresholds = is.thresholds().stream()
                .map(one -> one.name().equals(threshold)
                        ? new Threshold(threshold, value, one.unit(), Threshold.Status.SITE_SET)
                        : one)
                .toList();
        return new TemplateItem(
                item.code(),
                item.prompt(),
                item.answer(),
                item.severity(),
                item.rule(),
                item.sources(),
                item.thresholdStatus(),
                new ItemDefinition(
                        is.form(),
                        is.asked(),
                        is.secondPerson(),
                        is.range(),
                        is.options(),
                        thresholds,
                        is.applies(),
                        is.pairs(),
                        is.rules(),
                        is.override()));
    }
}
