package dev.readiness.checklist;

import java.util.regex.Pattern;

/** The shape shared by all ids of a package file. */
final class Slug {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private Slug() {}

    static void check(String text, String what) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    what + " is 1 to 63 characters of a-z 0-9 -, starting with a letter, not “" + text + "”");
        }
    }
}
