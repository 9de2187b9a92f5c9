package dev.readiness.usecase;

import dev.readiness.people.MessageRef;

/** What came cannot be understood yet, and is to come again: it may belong to a message of ours that is being posted. */
public final class TooSoon extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSoon(MessageRef message) {
        super("the message " + message + " may be a card that is being posted");
    }
}
