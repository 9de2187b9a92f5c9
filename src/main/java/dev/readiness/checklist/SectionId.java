package dev.readiness.checklist;

/** A section of the checklist, by its id in the package file. */
public record SectionId(String text) {
    public SectionId {
        Slug.check(text, "a section's id");
    }

    @Override
    public String toString() {
        return text;
    }
}
