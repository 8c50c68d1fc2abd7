package org.infusary.checklist.rules;

import static org.infusary.checklist.rules.Question.asks;
import static org.infusary.checklist.rules.Question.asksWhen;

import java.util.Locale;

/** The items a checklist may hold, each with the form of its answer and its rule. All rules are listed here. */
public enum ItemCode {
    ID_TWO(When.AT_CHAIR, Form.IDENTIFIERS, asks(Answer.Identifiers.class, IdentityRules::twoIdentifiers)),
    ORDER_VALID(When.EARLY, Form.ORDER_CHECK, asks(Answer.OrderCheck.class, IdentityRules::orderValid)),
    INDICATION_DOC(When.EARLY, Form.YES_NO, asks(Answer.YesNo.class, IdentityRules::indicationDocumented)),
    CONSENT(When.EARLY, Form.ON_DATE, asks(Answer.OnDate.class, IdentityRules::consent)),
    IG_ANAPHYLAXIS(When.EARLY, Form.YES_NO, asks(Answer.YesNo.class, ImmunityRules::anaphylaxis)),
    IGA_ANTI_IGA(When.EARLY, Form.IGA_HISTORY, asks(Answer.IgaHistory.class, ImmunityRules::igaAndAntibodies)),
    ALLERGY_REVIEWED(When.EARLY, Form.REVIEWED, asks(Answer.Reviewed.class, ImmunityRules::allergies)),
    PREV_REACTION(When.EARLY, Form.GRADE, asks(Answer.ReactionGrade.class, ReactionRules::lastReaction)),
    BRAND_MATCH(When.AT_CHAIR, Form.SCAN, asks(Answer.Scanned.class, BrandRules::brandMatch)),
    NO_MIX(When.AT_CHAIR, Form.COMPUTED, BrandRules::oneBrand),
    LOT_EXP_DOUBLE(When.AT_CHAIR, Form.VIALS, asks(Answer.Vials.class, BrandRules::vials)),
    VISUAL(When.AT_CHAIR, Form.YES_NO, asks(Answer.YesNo.class, BrandRules::looksRight)),
    WEIGHT(When.AT_CHAIR, Form.WEIGHT, VitalSignRules.weighing()),
    TEMP(When.REMOTE_THEN_CONFIRM, Form.TEMPERATURE, asks(Answer.Temperature.class, VitalSignRules::temperature)),
    BP(When.AT_CHAIR, Form.BLOOD_PRESSURE, asks(Answer.BloodPressure.class, VitalSignRules::bloodPressure)),
    HR(When.AT_CHAIR, Form.PULSE, asks(Answer.Pulse.class, VitalSignRules::pulse)),
    RR_SPO2(When.AT_CHAIR, Form.BREATHING, asks(Answer.Breathing.class, VitalSignRules::breathing)),
    INFECTION(When.REMOTE_THEN_CONFIRM, Form.YES_NO, asks(Answer.YesNo.class, VitalSignRules::infection)),
    HYDRATION(When.REMOTE_THEN_CONFIRM, Form.YES_NO, asks(Answer.YesNo.class, RiskRules::hydration)),
    RENAL_LABS(When.EARLY, Form.LABS, asks(Answer.Labs.class, RiskRules::renalLabs)),
    RENAL_RISK(When.AT_CHAIR, Form.RENAL_FACTORS, asks(Answer.RenalFactors.class, RiskRules::renalRisk)),
    THROMB_RISK(
            When.AT_CHAIR, Form.THROMBOSIS_FACTORS, asks(Answer.ThrombosisFactors.class, RiskRules::thrombosisRisk)),
    HYPERVISC(When.EARLY, Form.HYPERVISCOSITY, asks(Answer.Hyperviscosity.class, RiskRules::hyperviscosity)),
    VOLUME(When.AT_CHAIR, Form.YES_NO, asks(Answer.YesNo.class, RiskRules::volume)),
    HEADACHE(When.EARLY, Form.HEADACHE, asks(Answer.Headache.class, ReactionRules::headache)),
    HAEM(
            When.EARLY,
            Form.BLOOD_GROUP,
            asksWhen(
                    RiskRules::mayHaemolyse,
                    "The dose of the course is below the limit.",
                    Answer.Blood.class,
                    RiskRules::haemolysis)),
    PREGNANCY(
            When.EARLY,
            Form.PREGNANCY,
            asksWhen(
                    RiskRules::mayBePregnant,
                    "Does not concern this patient.",
                    Answer.Pregnancy.class,
                    RiskRules::pregnancy)),
    LIVE_VACCINE(When.EARLY, Form.LIVE_VACCINE, asks(Answer.LiveVaccine.class, VaccineRules::liveVaccine)),
    GLUCOSE_METER(
            When.AT_CHAIR,
            Form.YES_NO,
            asksWhen(
                    ImmunityRules::needsGlucoseMeter,
                    "No diabetes, or the product is free of maltose.",
                    Answer.YesNo.class,
                    ImmunityRules::glucoseMeter)),
    PREMED(
            When.AT_CHAIR,
            Form.PREMEDICATION,
            asksWhen(
                    LineRules::isPremedicationOrdered,
                    "No premedication is ordered.",
                    Answer.Premedicated.class,
                    LineRules::premedication)),
    IV_ACCESS(When.AT_CHAIR, Form.ACCESS, asks(Answer.Access.class, LineRules::access)),
    LINE(When.AT_CHAIR, Form.LINE, asks(Answer.Line.class, LineRules::line)),
    PUMP(When.AT_CHAIR, Form.PUMP, asks(Answer.Pump.class, LineRules::pump)),
    EMERGENCY(When.AT_CHAIR, Form.YES_NO, asks(Answer.YesNo.class, LineRules::emergency)),
    LAST_INFUSION(When.EARLY, Form.COMPUTED, ReactionRules::lastInfusion),
    POOL_TIME(When.AT_CHAIR, Form.POOLING, asks(Answer.Pooling.class, BrandRules::pooling));

    private enum When {
        /** Also before the patient arrives, for instance by telephone. */
        EARLY,
        /** By telephone before the patient arrives, and in person on the day, with the patient here. */
        REMOTE_THEN_CONFIRM,
        /** Only on the day, with the patient here. */
        AT_CHAIR
    }

    private final When when;
    private final Form form;
    private final Question question;

    ItemCode(When when, Form form, Question question) {
        this.when = when;
        this.form = form;
        this.question = question;
    }

    public Form form() {
        return form;
    }

    /** Whether it may be answered before the patient arrives; such an answer counts on whatever day it was given. */
    public boolean mayBeAnsweredEarly() {
        return when == When.EARLY;
    }

    /** Whether it may be asked by telephone, also before the patient arrives, but counts only when asked again at the chair. */
    public boolean isAskedAgainAtChair() {
        return when == When.REMOTE_THEN_CONFIRM;
    }

    /** Whether it may be asked by telephone. */
    public boolean mayBeAskedByTelephone() {
        return when != When.AT_CHAIR;
    }

    /** Whether a second person must confirm the answer. */
    public boolean needsSecondPerson() {
        return this == LOT_EXP_DOUBLE;
    }

    /** The code as reasons begin with it: {@code ID_TWO} is {@code id-two}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Finding judge(Situation situation) {
        return question.judge(this, situation);
    }
}
