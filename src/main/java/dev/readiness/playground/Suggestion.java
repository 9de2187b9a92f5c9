package dev.readiness.playground;

/** Something that the composer offers to type: the text, its form and what it is for. */
public record Suggestion(String text, String usage, String purpose) {}
