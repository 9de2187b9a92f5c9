package dev.readiness.usecase;

/** What a command is about: an item, a section, a decision, a risk, or all that there is. */
public sealed interface Target {
    record OfItem(ItemRef item) implements Target {}

    record OfSection(String section) implements Target {}

    record OfDecision(int number) implements Target {}

    record OfRisk(int number) implements Target {}

    /** The notes that the review was closed with. */
    record OfClosing() implements Target {}

    record OfAll() implements Target {}
}
