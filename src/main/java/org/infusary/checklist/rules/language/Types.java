package org.infusary.checklist.rules.language;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * The types of the language of rules, and how values of ours become values of it. Numbers that are measured are exact
 * decimals; words of an enumeration are a type of their own each, so that a misspelt word does not pass the check.
 */
public final class Types {
    public static final CelType BOOL = SimpleType.BOOL;
    public static final CelType INT = SimpleType.INT;
    public static final CelType TEXT = SimpleType.STRING;
    public static final CelType INSTANT = SimpleType.TIMESTAMP;
    public static final CelType DURATION = SimpleType.DURATION;
    public static final CelType DECIMAL = OpaqueType.create("decimal");
    public static final CelType DATE = OpaqueType.create("date");
    public static final CelType PRODUCT = OpaqueType.create("Product");
    public static final CelType LOT = OpaqueType.create("Lot");

    private Types() {}

    /** The type of the words of an enumeration. */
    public static CelType of(Class<? extends Enum<?>> words) {
        return OpaqueType.create(words.getSimpleName());
    }

    public static CelType list(CelType element) {
        return ListType.create(element);
    }

    public static CelType map(CelType key, CelType value) {
        return MapType.create(key, value);
    }

    /** The type itself when it is optional already. */
    public static CelType optional(CelType type) {
        return type instanceof OptionalType ? type : OptionalType.create(type);
    }

    /** A value of ours as one of that type; null is the absent optional. */
    static Object value(CelType type, @Nullable Object ours) {
        if (type instanceof OptionalType) {
            return Optional.ofNullable(ours).map(Types::plain);
        }
        if (ours == null) {
            throw new IllegalStateException("a value of " + type.name() + " is missing");
        }
        return plain(ours);
    }

    private static Object plain(Object ours) {
        if (ours instanceof Enum<?> word) {
            return word.name();
        }
        if (ours instanceof Integer number) {
            return number.longValue();
        }
        if (ours instanceof BigDecimal number) {
            return new Decimal(number);
        }
        if (ours instanceof Kilograms weight) {
            return new Decimal(weight.value());
        }
        if (ours instanceof ProductId product) {
            return product.value();
        }
        if (ours instanceof Collection<?> many) {
            return many.stream().map(Types::plain).toList();
        }
        if (ours instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new TreeMap<>();
            map.forEach((key, value) -> plain.put(plain(key), plain(value)));
            return plain;
        }
        return ours;
    }

    /** Every word of an enumeration with its name in the language: {@code Known.YES}. */
    static Map<String, String> words(Class<? extends Enum<?>> words) {
        Map<String, String> named = new TreeMap<>();
        List.of(words.getEnumConstants())
                .forEach(word -> named.put(words.getSimpleName() + "." + word.name(), word.name()));
        return named;
    }
}
