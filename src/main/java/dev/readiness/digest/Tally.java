package dev.readiness.digest;

/** Counts over reviews, or by how much they changed: items answered, items open, risks that count. */
public record Tally(int answered, int open, int risks) {
    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(answered + other.answered, open + other.open, risks + other.risks);
    }

    public Tally minus(Tally other) {
        return new Tally(answered - other.answered, open - other.open, risks - other.risks);
    }
}
