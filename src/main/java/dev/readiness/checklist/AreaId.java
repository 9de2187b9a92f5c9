package dev.readiness.checklist;

/** A focus area, by its id in the package file. */
public record AreaId(String text) {
    public AreaId {
        Slug.check(text, "a focus area's id");
    }

    @Override
    public String toString() {
        return text;
    }
}
