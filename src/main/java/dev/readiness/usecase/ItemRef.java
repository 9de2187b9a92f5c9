package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.ReviewPackage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which item somebody means: its number, as {@code 3}, {@code Q3} or {@code #3}, or its id. */
public record ItemRef(String typed) {
    private static final Pattern NUMBER = Pattern.compile("(?i)[q#]?(\\d{1,4})");

    /** Whether the text can only be an item's number. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    Optional<Item> in(ReviewPackage pack) {
        var number = NUMBER.matcher(typed);
        if (number.matches()) {
            return pack.item(Integer.parseInt(number.group(1)));
        }
        var id = typed.toLowerCase(Locale.ROOT);
        return pack.items().stream().filter(item -> item.id().text().equals(id)).findFirst();
    }
}
