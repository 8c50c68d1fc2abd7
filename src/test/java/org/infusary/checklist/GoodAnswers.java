package org.infusary.checklist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.infusary.kernel.VisitId;

/** Answers as JSON with which nothing holds at a visit of a woman of 70 kg to whom Privigen is given, once the vials are checked. */
public final class GoodAnswers {
    private static final Map<String, String> BY_CODE = new LinkedHashMap<>();

    static {
        BY_CODE.put("ID_TWO", "\"codes\": [\"FULL_NAME\", \"BIRTH_DATE\"]");
        BY_CODE.put("ORDER_VALID", "\"yes\": true");
        BY_CODE.put("INDICATION_DOC", "\"yes\": true");
        BY_CODE.put("CONSENT", "\"date\": \"2026-09-14\"");
        BY_CODE.put("IG_ANAPHYLAXIS", "\"yes\": false");
        BY_CODE.put(
                "IGA_ANTI_IGA",
                "\"igaDeficiency\": \"NO\", \"antiIgaAntibodies\": \"UNKNOWN\", \"hypersensitivity\": \"NO\"");
        BY_CODE.put("ALLERGY_REVIEWED", "\"yes\": true, \"codes\": []");
        BY_CODE.put("PREV_REACTION", "\"grade\": 0");
        BY_CODE.put("BRAND_MATCH", "\"scan\": \"privigen\"");
        BY_CODE.put(
                "LOT_EXP_DOUBLE",
                "\"vials\": [{\"scan\": \"privigen\", \"lot\": \"P100123456\", \"expiry\": \"2028-03-31\","
                        + " \"volumeMl\": 200}]");
        BY_CODE.put("VISUAL", "\"yes\": true");
        BY_CODE.put("WEIGHT", "\"weightKg\": 70.5");
        BY_CODE.put("TEMP", "\"temperatureC\": 36.8");
        BY_CODE.put("BP", "\"systolicMmHg\": 120, \"diastolicMmHg\": 80");
        BY_CODE.put("HR", "\"pulsePerMinute\": 72");
        BY_CODE.put("RR_SPO2", "\"breathsPerMinute\": 14, \"spo2Percent\": 98");
        BY_CODE.put("INFECTION", "\"yes\": false");
        BY_CODE.put("HYDRATION", "\"yes\": true");
        BY_CODE.put(
                "RENAL_LABS",
                "\"yes\": true, \"creatinine\": 0.9, \"creatinineUnit\": \"MG_PER_DL\", \"date\": \"2026-11-10\"");
        BY_CODE.put("RENAL_RISK", "\"codes\": []");
        BY_CODE.put("THROMB_RISK", "\"codes\": []");
        BY_CODE.put("HYPERVISC", "\"yes\": false, \"assessed\": false");
        BY_CODE.put("VOLUME", "\"yes\": false");
        BY_CODE.put("HEADACHE", "\"choice\": \"NONE\"");
        BY_CODE.put("LIVE_VACCINE", "\"choice\": \"NONE\"");
        BY_CODE.put("IV_ACCESS", "\"choice\": \"PERIPHERAL\", \"yes\": true, \"note\": \"Left forearm\"");
        BY_CODE.put("LINE", "\"yes\": true, \"choice\": \"NS\"");
        BY_CODE.put("PUMP", "\"yes\": true, \"pumpMlPerHour\": 21");
        BY_CODE.put("EMERGENCY", "\"yes\": true");
        BY_CODE.put("POOL_TIME", "\"yes\": false");
    }

    private GoodAnswers() {}

    static String to(String code) {
        return "{" + BY_CODE.get(code) + "}";
    }

    /** All of them as one request. */
    public static String all() {
        return BY_CODE.entrySet().stream()
                .map(entry -> "{\"code\": \"" + entry.getKey() + "\", " + entry.getValue() + "}")
                .collect(Collectors.joining(", ", "{\"answers\": [", "]}"));
    }

    /** Answers everything as a nurse and has the vials checked by another one: the checklist is clear. */
    static void giveAll(VisitId visit) {
        String path = "/api/v1/visits/" + visit + "/checklist";
        String vials = TestVisits.asks("nurse")
                .body(all())
                .put(path)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == 'LOT_EXP_DOUBLE' }.answer.id");
        TestVisits.asks("nurse 2")
                .body("{\"answerId\": \"" + vials + "\"}")
                .put(path + "/items/LOT_EXP_DOUBLE/second-check")
                .then()
                .statusCode(200);
    }

    /** Signs what stands; the checklist must be clear. */
    static void sign(VisitId visit) {
        String path = "/api/v1/visits/" + visit + "/checklist";
        String tag = TestVisits.asks("nurse").get(path).header("ETag");
        TestVisits.asks("nurse")
                .header("If-Match", tag)
                .post(path + "/signature")
                .then()
                .statusCode(201);
    }
}
