package dev.readiness.checklist;

/** A package, by the id in its file. */
public record PackageId(String text) {
    public PackageId {
        Slug.check(text, "a package's id");
    }

    @Override
    public String toString() {
        return text;
    }
}
