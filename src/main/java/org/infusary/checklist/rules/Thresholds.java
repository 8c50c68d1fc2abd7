package org.infusary.checklist.rules;

import java.math.BigDecimal;
import java.time.Duration;
import org.infusary.ledger.rules.VaccineTimes;

/**
 * Every number the checklist judges by. They stand as prose in the rules reference, {@code checklist[].rule}, so they are
 * typed once, here; each names its item, its source and its {@code thresholdStatus}. {@code site-default} means that no
 * published number was found; a centre must approve it.
 *
 * @param identifierTypes fewest distinct identifier types. ID_TWO, R12, sourced
 * @param consentMonths a consent older than this many months stops. CONSENT, R03 and R19, sourced
 * @param prescriberGrade reaction grade from which a prescriber must acknowledge. PREV_REACTION, R03 and R17, site-default
 * @param stopGrade reaction grade from which the start stops. PREV_REACTION, R03 and R17, site-default
 * @param weightChangePercent change from the dosing weight, in percent, at which to warn. WEIGHT, R09, sourced
 * @param weightMonths a weight older than this many months is asked for again. WEIGHT, R09, sourced
 * @param feverCelsius temperature at which to hold and call. TEMP, R10, site-default
 * @param systolicLow mmHg below which to call. BP, no source, site-default
 * @param systolicHigh mmHg above which to call. BP, no source, site-default
 * @param diastolicHigh mmHg above which to call. BP, no source, site-default
 * @param pulseLow beats per minute below which to warn. HR, no source, site-default
 * @param pulseHigh beats per minute above which to warn. HR, no source, site-default
 * @param spo2Low percent below which to warn. RR_SPO2, no source, site-default
 * @param labsMonths a creatinine older than this many months is as none. RENAL_LABS, R09 and R22, sourced for the first
 *     treatment; taken for later ones too while centres set none of their own
 * @param haemolysisGramsPerKg course dose at which haemoglobin is checked afterwards. HAEM, R25, sourced
 * @param premedicationLatest shortest time from premedication to start. PREMED, R12, R13 and R18, sourced
 * @param premedicationEarliest longest time from premedication to start. PREMED, R12, R13 and R18, sourced
 * @param pumpToleranceMlPerHour largest difference from the computed first rate. PUMP, R12, site-default
 * @param vaccines read from the reference. LIVE_VACCINE, R15 and R16, sourced
 */
public record Thresholds(
        int identifierTypes,
        int consentMonths,
        int prescriberGrade,
        int stopGrade,
        int weightChangePercent,
        int weightMonths,
        BigDecimal feverCelsius,
        int systolicLow,
        int systolicHigh,
        int diastolicHigh,
        int pulseLow,
        int pulseHigh,
        int spo2Low,
        int labsMonths,
        BigDecimal haemolysisGramsPerKg,
        Duration premedicationLatest,
        Duration premedicationEarliest,
        BigDecimal pumpToleranceMlPerHour,
        VaccineTimes vaccines) {

    /** The defaults of the reference. */
    public static Thresholds of(VaccineTimes vaccines) {
        return new Thresholds(
                2,
                12,
                2,
                3,
                10,
                6,
                new BigDecimal("38.0"),
                90,
                180,
                110,
                50,
                120,
                92,
                3,
                new BigDecimal("2"),
                Duration.ofMinutes(30),
                Duration.ofMinutes(60),
                new BigDecimal("0.1"),
                vaccines);
    }
}
