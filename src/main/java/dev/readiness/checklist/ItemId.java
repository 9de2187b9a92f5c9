package dev.readiness.checklist;

/** A checklist item, by its id in the package file. */
public record ItemId(String text) {
    public ItemId {
        Slug.check(text, "a checklist item's id");
    }

    @Override
    public String toString() {
        return text;
    }
}
