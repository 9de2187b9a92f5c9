package dev.readiness.calendar;

import java.util.regex.Pattern;

/** Where the same days are holidays, by the name of its file: {@code de}, {@code gb}. */
public record Region(String code) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    public Region {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a region is 2 to 31 characters of a-z 0-9 -, starting with a letter, not “" + code + "”");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
