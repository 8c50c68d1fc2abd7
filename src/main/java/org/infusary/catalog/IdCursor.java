package org.infusary.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.jspecify.annotations.Nullable;

/** Where the next page goes on in lists whose ids are texts: after the row with this id. */
record IdCursor(String after) {
    /** Absent means the start; anything that we did not send is a 400. */
    static IdCursor read(@Nullable String text) {
        if (text == null) {
            return new IdCursor("");
        }
        try {
            String id = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (!id.matches("[A-Za-z0-9-]{1,64}")) {
                throw new IllegalArgumentException();
            }
            return new IdCursor(id);
        } catch (IllegalArgumentException unreadable) {
            throw Cursor.notOurs();
        }
    }

    /** A page made from one row more than was asked for, as {@link Page#of} does for rows with UUIDs. */
    static <R> Page<R> page(List<R> rows, int limit, Function<R, String> id) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<R> page = rows.subList(0, limit);
        return new Page<>(page, new IdCursor(id.apply(page.get(limit - 1))).toString());
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(StandardCharsets.UTF_8));
    }
}
