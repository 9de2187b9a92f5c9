package dev.readiness.checklist;

import java.util.Arrays;
import java.util.Optional;

/** What an item can be answered with, and the word that people know it by. */
public enum Choice {
    YES("Yes"),
    NO("No"),
    NOT_APPLICABLE("Not applicable"),
    NOT_SURE("Not sure");

    private final String word;

    Choice(String word) {
        this.word = word;
    }

    /** The choice of that name, as {@link #name} gives it. */
    public static Optional<Choice> named(String name) {
        return Arrays.stream(values())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }

    /** As on its button. */
    public String word() {
        return word;
    }
}
