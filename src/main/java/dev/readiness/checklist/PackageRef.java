package dev.readiness.checklist;

/** A package at one version, written {@code platform-engineering@1}. */
public record PackageRef(PackageId id, int version) {
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
