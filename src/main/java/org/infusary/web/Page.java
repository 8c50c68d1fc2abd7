package org.infusary.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. Follow {@code next} until it is absent; rows that come in between pages appear once or later. */
@Schema(description = "One page of a list; follow next until it is null.")
public record Page<T>(
        @Schema(description = "The rows of this page, in the list's stable order.")
        List<T> items,

        @Schema(
                description = "Send as cursor to get the next page; null on the last page.",
                examples = "AZqwv3YAcACAAAAAAAAAAQ")
        @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page from at least one row more than was asked for: what is beyond only tells that there is a next page.
     *
     * @param rows at least {@code limit + 1}, or all there are
     * @param cursor the cursor that continues after a row
     */
    public static <R> Page<R> of(List<R> rows, int limit, Function<R, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<R> page = rows.subList(0, limit);
        return new Page<>(page, cursor.apply(page.get(limit - 1)).toString());
    }

    /** Cuts a page out of a whole list; nothing is left after a cursor that is none of its rows'. */
    public static <R> Page<R> of(List<R> all, PageRequest asked, Function<R, Cursor> cursor) {
        Cursor start = asked.start();
        Stream<R> left = start.equals(Cursor.START)
                ? all.stream()
                : all.stream()
                        .dropWhile(row -> !cursor.apply(row).equals(start))
                        .skip(1);
        return of(left.toList(), asked.limit(), cursor);
    }

    public <V> Page<V> map(Function<T, V> shape) {
        return new Page<>(items.stream().map(shape).toList(), next);
    }
}
