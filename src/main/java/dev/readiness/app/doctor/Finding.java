package dev.readiness.app.doctor;

/**
 * One line of what the doctor says: what was looked at, what was found, and what to do where something is wrong.
 *
 * @param todo empty where nothing is
 */
public record Finding(Mark mark, String what, String found, String todo) {
    /** How it is with it. */
    public enum Mark {
        GOOD("✔"),
        BAD("✖"),
        /** Nobody could look, or it is worth knowing and stops nothing. */
        NOTE("–");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }
    }

    static Finding good(String what, String found) {
        return new Finding(Mark.GOOD, what, found, "");
    }

    static Finding bad(String what, String found, String todo) {
        return new Finding(Mark.BAD, what, found, todo);
    }

    static Finding note(String what, String found) {
        return new Finding(Mark.NOTE, what, found, "");
    }

    public boolean isBad() {
        return mark == Mark.BAD;
    }

    @Override
    public String toString() {
        return mark.sign + " " + what + ": " + found + (todo.isEmpty() ? "" : " → " + todo);
    }
}
