package org.infusary.audit;

/**
 * The last seal of a trail: with everything before it, it stands for the whole.
 *
 * @param number of seals there are, as they are numbered from 1
 * @param hash SHA-256 in hexadecimal
 */
public record AuditHead(long number, String hash) {
    static final AuditHead BEFORE_THE_FIRST = new AuditHead(0, "0".repeat(64));

    boolean is(String noted) {
        return toString().equalsIgnoreCase(noted.strip());
    }

    /** As it is noted down, to be expected later. */
    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
