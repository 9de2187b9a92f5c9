package dev.readiness.review;

/** What an answer lacks: whoever gives it is asked for it once, and then taken at their word. */
public enum Lack {
    /** A yes shows none, and the item requires some. */
    EVIDENCE,
    /** Nothing says why the item does not apply. */
    REASON
}
