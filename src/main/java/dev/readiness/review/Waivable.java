package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import java.util.Comparator;
import java.util.Optional;

/** What can be waived: a risk, by its rule, or an item; written {@code risk:<rule>} and {@code item:<id>}. */
public record Waivable(String text) {
    /** Items before risks, each by their names. */
    public static final Comparator<Waivable> IN_ORDER = Comparator.comparing(Waivable::text);

    private static final String RISK = "risk:";
    private static final String ITEM = "item:";

    public Waivable {
        if (!text.startsWith(RISK) && !text.startsWith(ITEM)) {
            throw new IllegalArgumentException("a risk or an item is waived, not “" + text + "”");
        }
    }

    public static Waivable risk(String rule) {
        return new Waivable(RISK + rule);
    }

    public static Waivable item(ItemId item) {
        return new Waivable(ITEM + item);
    }

    public Optional<ItemId> item() {
        return text.startsWith(ITEM) ? Optional.of(new ItemId(text.substring(ITEM.length()))) : Optional.empty();
    }

    public Optional<String> rule() {
        return text.startsWith(RISK) ? Optional.of(text.substring(RISK.length())) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
