package dev.readiness.usecase;

import dev.readiness.people.PersonId;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A review with all that happened in it, for taking it elsewhere.
 *
 * @param names what people are called; empty for whoever is not known
 * @param at when it was taken
 * @param today the day that it is then for the lead
 */
public record Dossier(
        Review review,
        List<JournalEntry> journal,
        Function<PersonId, Optional<String>> names,
        Instant at,
        LocalDate today) {
    public Dossier {
        journal = List.copyOf(journal);
    }

    /** The dossier, written down. */
    public interface Writer {
        String write(Dossier dossier);
    }
}
