package dev.readiness.checklist;

/** A focus area of the package, and what leads look at in it. */
public record Area(AreaId id, String title, String asks) {}
