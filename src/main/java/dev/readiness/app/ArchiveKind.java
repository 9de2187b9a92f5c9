package dev.readiness.app;

import java.nio.file.Path;

/** The kinds of archive that JVMs know, each better than the one before. */
enum ArchiveKind {
    /** Parsed and checked classes. */
    CLASSES("jsa", "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),

    /** Classes that are linked too, and which of their methods are run most. */
    LINKED("aot", "-XX:AOTCacheOutput=", "-XX:AOTCache=");

    private static final int FIRST_WITH_LINKED = 25;

    private final String ending;
    private final String making;
    private final String using;

    ArchiveKind(String ending, String making, String using) {
        this.ending = ending;
        this.making = making;
        this.using = using;
    }

    /** The best that a JVM of this version makes. */
    static ArchiveKind of(Runtime.Version version) {
        return version.feature() >= FIRST_WITH_LINKED ? LINKED : CLASSES;
    }

    /** How its files' names end, without a dot. */
    String ending() {
        return ending;
    }

    /** The option by which a JVM writes one when it ends. */
    String making(Path file) {
        return making + file;
    }

    /** The option by which a JVM starts with one. */
    String using(Path file) {
        return using + file;
    }
}
