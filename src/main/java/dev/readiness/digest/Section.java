package dev.readiness.digest;

import java.util.List;

/**
 * A part of a digest: its first lines stand in the message, those behind them in its thread.
 *
 * @param entries those that are shown at all
 * @param total how many there are
 */
public record Section(Kind kind, List<Entry> entries, int total) {
    /** How many lines of a section stand in the message itself. */
    static final int IN_MESSAGE = 5;

    /** How many lines of a section are shown at all. */
    static final int MOST = 40;

    /** The parts in their order; all but the last two call for acting. */
    public enum Kind {
        OVERDUE,
        AT_RISK,
        TO_DECIDE,
        STALLED,
        DUE,
        CHANGED,
        /** Every open decision in owner order: in the thread alone. */
        REGISTER
    }

    public Section {
        entries = List.copyOf(entries);
    }

    boolean callsForActing() {
        return kind != Kind.CHANGED && kind != Kind.REGISTER && total > 0;
    }

    /** The lines that stand in the message. */
    public List<Entry> first() {
        return kind == Kind.REGISTER ? List.of() : entries.subList(0, Math.min(IN_MESSAGE, entries.size()));
    }

    /** The lines that stand in the thread. */
    public List<Entry> rest() {
        return entries.subList(first().size(), entries.size());
    }

    /** How many are shown nowhere. */
    public int untold() {
        return total - entries.size();
    }
}
