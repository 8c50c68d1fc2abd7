package org.infusary.web;

import org.jspecify.annotations.Nullable;

/**
 * The version of a thing as HTTP carries it: {@code ETag: "7"} on reading, {@code If-Match: "7"} required on editing
 * (RFC 9110, section 13.1.1).
 */
public record EntityTag(long version) {

    /** The version the caller has read. 428 without the header, 400 when it is no tag of ours. */
    public static EntityTag required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Problem(
                    428,
                    "precondition-required",
                    "If-Match required",
                    "Send the ETag you last read in If-Match, so that no one's change is overwritten.");
        }
        if (!ifMatch.strip().matches("\"\\d{1,18}\"")) {
            throw new BadRequest("If-Match", "must be the ETag as it was sent, in double quotes");
        }
        return new EntityTag(Long.parseLong(ifMatch.strip().replace("\"", "")));
    }

    /** 412 unless this is still the version of the thing. */
    public void mustBe(long current) {
        if (version != current) {
            throw stale();
        }
    }

    static Problem stale() {
        return new Problem(
                412, "stale", "Changed meanwhile", "Someone changed this since you read it. Read it again, then edit.");
    }

    @Override
    public String toString() {
        return "\"" + version + "\"";
    }
}
