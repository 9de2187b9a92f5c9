package dev.readiness.review;

import java.util.Locale;

/** How a review can end: with one of the verdicts, or given up. */
public enum Ending {
    READY("ready", Verdict.Level.READY),
    CONDITIONAL("ready with conditions", Verdict.Level.CONDITIONAL),
    NOT_READY("not ready", Verdict.Level.NOT_READY),
    /** Nobody goes on with it; that says nothing about the workload. */
    ABANDONED("abandoned", Verdict.Level.NOT_READY);

    private final String words;
    private final Verdict.Level level;

    Ending(String words, Verdict.Level level) {
        this.words = words;
        this.level = level;
    }

    public String words() {
        return words;
    }

    /** As it is typed: {@code ready}, {@code conditional}, {@code not-ready}, {@code abandoned}. */
    public String typed() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it claims more than was computed; nobody may. */
    public boolean isAbove(Verdict.Level computed) {
        return isSignOff() && level.compareTo(computed) < 0;
    }

    /** Whether a lead stands for the workload with it. */
    public boolean isSignOff() {
        return this == READY || this == CONDITIONAL;
    }
}
