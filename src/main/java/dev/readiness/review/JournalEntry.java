package dev.readiness.review;

import dev.readiness.people.PersonAt;

/** One entry of a review's journal: what happened, who did it and when; {@code number} counts from 1. */
public record JournalEntry(int number, PersonAt by, ReviewEvent event) {}
