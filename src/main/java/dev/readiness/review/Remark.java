package dev.readiness.review;

/** A note that somebody left on an item beside its answer. */
public record Remark(Prose text, PersonAt by) {}
