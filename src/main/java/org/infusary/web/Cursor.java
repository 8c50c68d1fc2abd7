package org.infusary.web;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the next page goes on: after the row with this id. Ids are time-ordered, so lists run oldest first. */
public record Cursor(UUID after) {
    /** Before the first row: no id sorts below it. */
    public static final Cursor START = new Cursor(new UUID(0, 0));

    /** The cursor a caller sent; absent means the start, anything that we did not send is a 400. */
    public static Cursor read(@Nullable String text) {
        if (text == null) {
            return START;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != 16) {
                throw new IllegalArgumentException();
            }
            return new Cursor(new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException unreadable) {
            throw notOurs();
        }
    }

    /** 400: the cursor was not sent by us, or not for this list. */
    public static BadRequest notOurs() {
        return new BadRequest("cursor", "must be the value of next as it was sent");
    }

    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(after.getMostSignificantBits())
                .putLong(after.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
